// The two sides, in the order in which they are always shown. (The engine's own list would bring the engine to the first page.)
import type { Side } from '../engine/game.ts';

export const SIDES = ['regime', 'civil'] as const satisfies readonly Side[];

export const otherSide = (side: Side): Side => (side === 'regime' ? 'civil' : 'regime');
