// What a player has found of single moves, kept from turn to turn: a move that was looked at before is worth about the same
// now. So only some are looked at anew each turn, those never seen first, then those seen longest ago.
import type { Game, Move, Offer, View } from '../engine/game.ts';
import { type Look, type Tried, tryAll } from './greedy.ts';

export type Memory = Map<string, { gain: number; turn: number }>;

/** How much of an old finding stays beside a new one. */
const STAYS = 0.3;

/** Every move that was ever looked at and is offered now, the most promising first. */
export function lookAgain(
  memory: Memory,
  now: { twin: Game; view: View; looks: number },
  offers: readonly Offer[],
  look: Look,
): Tried[] {
  const { twin, view, looks } = now;
  const keyed = offers.map((offer, order) => ({ offer, order, key: keyOf(view, offer.move) }));
  const seen = (key: string): number => memory.get(key)?.turn ?? 0;
  const due = [...keyed].sort((a, b) => seen(a.key) - seen(b.key) || a.order - b.order).slice(0, looks);
  for (const { move, gain } of tryAll(
    twin,
    view,
    due.map((d) => d.offer),
    look,
  )) {
    const key = keyOf(view, move);
    const old = memory.get(key);
    memory.set(key, { gain: old ? STAYS * old.gain + (1 - STAYS) * gain : gain, turn: view.turn });
  }
  return keyed
    .flatMap(({ offer, key }) => {
      const known = memory.get(key);
      return known ? [{ move: offer.move, gain: known.gain }] : [];
    })
    .sort((a, b) => b.gain - a.gain);
}

/** A claim or a region changes what a card does. */
function keyOf(view: View, { card, region, claim, off }: Move): string {
  return [view.side, card, region, claim, off].join(' ');
}
