// What a player thought when it chose: ids and numbers, never sentences. It comes from the player's own picture of the
// country, so it may be wrong, and it holds nothing that its seat could not know.
import type { Content } from '../content/schema.ts';
import type { Move, Report, Side, View } from '../engine/game.ts';

export type Thought = {
  turn: number;
  side: Side;
  moves: Move[]; // what it chose, in order; none = it waits
  expected: Expectation[]; // against doing nothing, at the end of the turns it looked ahead
  feared: { card: string; worth: number } | null; // the answer that would cost it most, in mandate points (negative)
  second: Move[]; // the best it did not choose
};
export type Expectation = { indicator: string; change: number };

const MOST_EXPECTED = 3;

/** The largest changes the seat may know of, measured by what each indicator's scale makes of them. */
export function expectedOf(content: Content, view: View, played: Report, idle: Report): Expectation[] {
  const cards = new Set(view.offers.map((o) => o.move.card));
  const named = new Set(content.cards.filter((c) => cards.has(c.id)).flatMap((c) => c.forecast));
  return content.indicators
    .filter((i) => i.knownTo.includes(view.side) && named.has(i.id))
    .map((i) => {
      const change = (played.indicators[i.id] ?? 0) - (idle.indicators[i.id] ?? 0);
      const scale = i.unit === 'share' ? 1 : Math.max(1, Math.abs(idle.indicators[i.id] ?? 0));
      return { indicator: i.id, change, weight: Math.abs(change) / scale };
    })
    .filter((e) => e.weight > 0.0005)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_EXPECTED)
    .map(({ indicator, change }) => ({ indicator, change }));
}
