// Points held against par, and who wins: the higher deviation; closer than a tenth is half a win each.
import type { Content } from '../../content/schema.ts';
import { middleOf, SIDES, type Side } from '../../engine/game.ts';
import { strengthOf } from '../../players/roster.ts';
import type { Played } from './duel.ts';
import { mean } from './shares.ts';

export type Par = Content['scenario']['par'];

/** Deviations: who is ahead by less has won half. */
export const CLOSE = 0.1;

/**
 * Deviations above par, unbounded: the laboratory compares what the ledger cuts off. One par for all players, so that games of
 * different players can be held side by side.
 */
export function abovePar(par: Par, { points }: Pick<Played, 'points'>): Record<Side, number> {
  const of = (side: Side): number => (points[side] - par[side].mean) / par[side].deviation;
  return { regime: of('regime'), civil: of('civil') };
}

/**
 * Deviations above what equals of the two players' levels reach, halfway where the levels differ; a script is held against its
 * opponent's level.
 */
export function aboveEquals(par: Par, played: Pick<Played, 'points' | Side>): Record<Side, number> {
  const levels = SIDES.flatMap((side) => strengthOf(played[side]) ?? []);
  const of = (side: Side): number => {
    const middle = levels.length === 0 ? par[side].mean : mean(levels.map((level) => middleOf(par[side], level)));
    return (played.points[side] - middle) / par[side].deviation;
  };
  return { regime: of('regime'), civil: of('civil') };
}

/** 1 = the side won, 0 = it lost. */
export function winOf(above: Record<Side, number>, side: Side): number {
  const ahead = above[side] - above[side === 'regime' ? 'civil' : 'regime'];
  if (Math.abs(ahead) < CLOSE) return 0.5;
  return ahead > 0 ? 1 : 0;
}

/** 1 = the authorities won, 0 = civil society did. */
export function winner(par: Par, played: Pick<Played, 'points' | Side>): number {
  return winOf(aboveEquals(par, played), 'regime');
}
