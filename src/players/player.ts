// A computer player. It is shown what its seat may see, nothing else, and picks one move at a time from the legal ones.
import type { Decision, Move, Side, View } from '../engine/game.ts';
import type { Thought } from './thought.ts';

/** Something in a player broke, or it wanted more than it may: told as data, because these rooms cannot speak. */
export type Stumble = { turn: number; code: 'threw' | 'limit' | 'refused'; found?: string };

export function threw(turn: number, error: unknown): Stumble {
  return { turn, code: 'threw', found: error instanceof Error ? error.message : String(error) };
}

/** Does a part of the thinking; where it breaks, that is kept among the stumbles (the same once) and something else is done. */
export function spared<T>(stumbles: Stumble[], turn: number, part: () => T, otherwise: T): T {
  try {
    return part();
  } catch (error) {
    const stumble = threw(turn, error);
    if (!stumbles.some(({ code, found }) => code === stumble.code && found === stumble.found)) stumbles.push(stumble);
    return otherwise;
  }
}

/** It wanted what the rules do not allow; `found` = the refusal's code. */
export function refused(turn: number, found: string): Stumble {
  return { turn, code: 'refused', found };
}

/**
 * The next move, or null when the player is done with this turn. It is asked again after each move that was taken.
 * `watch` hears how far it has thought. A player that searches can also say what it thought, and where it stumbled.
 */
export type Player = {
  (view: View, watch?: (done: number, of: number) => void): Move | null;
  decide?: (view: View) => Decision[]; // what it decides beside cards, once its cards are chosen
  thought?: () => Thought | null; // of the last decision
  stumbles?: () => Stumble[]; // since it was last asked
};

export const PLAYER_IDS = [
  'history',
  'idle',
  'random',
  'greedy',
  'good',
  'elite',
  'technocrat',
  'hardliner',
  'reformer',
  'moderate',
  'radical',
  'lawyer',
] as const;
export type ComputerId = (typeof PLAYER_IDS)[number];

/** Characters belong to one side; everybody else plays either. */
export const CHARACTERS: Record<Side, readonly ComputerId[]> = {
  regime: ['technocrat', 'hardliner', 'reformer'],
  civil: ['moderate', 'radical', 'lawyer'],
};

export function mayLead(id: ComputerId, side: Side): boolean {
  return !CHARACTERS[side === 'regime' ? 'civil' : 'regime'].includes(id);
}

/** Streams of luck that belong to players; the society and the rules use others. */
export const STREAM = { random: 301, twin: 311, stake: 321 } as const;

/** A turn never needs more moves than this; a player that wants more is cut off. */
export const MOST_MOVES = 20;
