// Who can play: every computer player by its id.
import type { Content } from '../content/schema.ts';
import { greedyPlayer } from './greedy.ts';
import { historyPlayer } from './history.ts';
import type { ComputerId, Player } from './player.ts';
import { randomPlayer } from './random.ts';

/** `seed` is the player's dice, not a look into the country. */
export function playerOf(id: ComputerId, content: Content, seed: number): Player {
  switch (id) {
    case 'idle':
      return () => null;
    case 'random':
      return randomPlayer(seed);
    case 'history':
      return historyPlayer(content);
    case 'greedy':
      return greedyPlayer(content);
    default:
      return id satisfies never;
  }
}
