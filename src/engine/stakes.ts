// Stakes as points of a purse: which purse a side stakes from, and what it has laid down this turn.
import type { Decision, Game, Side } from './state.ts';

/** Points of one stake. */
export const STAKE = 1;

type Stake = Extract<Decision, { kind: 'stake' }>;

/** The purse a side stakes from; null in a country that has none. */
export function stakePurse(game: Game, side: Side): string | null {
  return game.content.resources.find((one) => one.side === side && one.stakes && !one.regional)?.id ?? null;
}

/** A side's stake among decisions. */
export function stakeOf(game: Game, decisions: readonly Decision[], side: Side): Stake | null {
  const isIts = (seat: string): boolean => game.content.seats.some((one) => one.id === seat && one.side === side);
  for (const one of decisions) if (one.kind === 'stake' && isIts(one.seat)) return one;
  return null;
}

/** What a side has laid down on the question of the open turn, by resource. */
export function stakedBy(game: Game, side: Side): Record<string, number> {
  const purse = stakePurse(game, side);
  return purse && stakeOf(game, game.decided, side) ? { [purse]: STAKE } : {};
}
