// A computer player. It is shown what its seat may see, nothing else, and picks one move at a time from the legal ones.
import type { Move, View } from '../engine/game.ts';

/** The next move, or null when the player is done with this turn. It is asked again after each move that was taken. */
export type Player = (view: View) => Move | null;

export const PLAYER_IDS = ['history', 'idle', 'random', 'greedy'] as const;
export type ComputerId = (typeof PLAYER_IDS)[number];

/** Streams of luck that belong to players; the society and the rules use others. */
export const STREAM = { random: 301, twin: 311 } as const;

/** A turn never needs more moves than this; a player that wants more is cut off. */
export const MOST_MOVES = 20;
