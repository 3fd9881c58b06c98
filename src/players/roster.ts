// Who can play: every computer player by its id.
import type { Content } from '../content/schema.ts';
import { searchingPlayer } from './good.ts';
import { greedyPlayer } from './greedy.ts';
import { historyPlayer } from './history.ts';
import type { ComputerId, Player } from './player.ts';
import { randomPlayer } from './random.ts';
import type { Effort } from './search.ts';

/** `seed` is the player's dice, not a look into the country. `effort`: how hard those think that look ahead. */
export function playerOf(id: ComputerId, content: Content, seed: number, effort?: Effort): Player {
  switch (id) {
    case 'idle':
      return () => null;
    case 'random':
      return randomPlayer(seed);
    case 'history':
      return historyPlayer(content);
    case 'greedy':
      return greedyPlayer(content, effort);
    case 'good':
    case 'elite':
    case 'technocrat':
    case 'hardliner':
    case 'reformer':
    case 'moderate':
    case 'radical':
    case 'lawyer':
      return searchingPlayer(id, content, effort);
    default:
      return id satisfies never;
  }
}
