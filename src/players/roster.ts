// Who can play: every computer player by its id.
import type { Content, Strength } from '../content/schema.ts';
import { searchingPlayer } from './good.ts';
import { greedyPlayer } from './greedy.ts';
import { historyPlayer } from './history.ts';
import { type ComputerId, PLAYER_IDS, type Player } from './player.ts';
import { randomPlayer } from './random.ts';
import type { Effort } from './search.ts';

/** Players that strive for nothing of their own. */
const AIMLESS: readonly string[] = ['history', 'idle'];

/** The strength whose par a player is held against; undefined: it strives for nothing, or is no computer player. */
export function strengthOf(id: string): Strength | undefined {
  if (id === 'random' || id === 'greedy' || id === 'elite') return id;
  return PLAYER_IDS.some((known) => known === id) && !AIMLESS.includes(id) ? 'good' : undefined;
}

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
