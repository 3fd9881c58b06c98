// Plans for one turn: which moves a side may choose together. Made of the moves that promised most one by one; whether the
// purse can pay them all is reckoned from the prices that were offered.
import { CHEAP_PLAYS, type Move, type Offer, type View } from '../engine/game.ts';
import type { Tried } from './greedy.ts';

export type Plan = Move[]; // empty = wait

/** Moves that are put together: pairs and threes of these. */
const MATES = 7;

/** Waiting first, then the plans that promise most, the sum of what their moves promised one by one. */
export function plansOf(view: View, tried: readonly Tried[], most: number): Plan[] {
  const mates = bestForms(tried).slice(0, MATES);
  const groups: Tried[][] = mates.map((one) => [one]);
  mates.forEach((a, i) => {
    mates.slice(i + 1).forEach((b, j) => {
      groups.push([a, b]);
      for (const c of mates.slice(i + j + 2)) groups.push([a, b, c]);
    });
  });
  const payable = groups.filter((group) => isPayable(view, group));
  const gain = (group: readonly Tried[]): number => group.reduce((sum, t) => sum + t.gain, 0);
  payable.sort((a, b) => gain(b) - gain(a));
  return [[], ...payable.slice(0, most - 1).map((group) => group.map((t) => t.move))];
}

/** The best form of each card: one region, one claim. */
function bestForms(tried: readonly Tried[]): Tried[] {
  const seen = new Set<string>();
  return tried.filter(({ move }) => {
    const key = `${move.card} ${move.off ?? ''}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function isPayable(view: View, group: readonly Tried[]): boolean {
  const played = group.filter((t) => !t.move.off);
  if (played.length > view.plays) return false;
  const left: Record<string, number> = {};
  for (const [id, has] of Object.entries(view.resources)) left[id] = has - (view.spent[id] ?? 0);
  const before = view.chosen.filter((m) => !m.off).length;
  return played.every(({ move }, index) => {
    const cost = offerOf(view, move)?.cost ?? {};
    return Object.entries(cost).every(([id, points], nth) => {
      const dearer = nth === 0 && index > 0 && before + index >= CHEAP_PLAYS ? 1 : 0;
      left[id] = (left[id] ?? 0) - points - dearer;
      return left[id] >= 0;
    });
  });
}

export function offerOf(view: View, move: Move): Offer | undefined {
  return view.offers.find(({ move: m }) => isSame(m, move));
}

export function isSame(a: Move, b: Move): boolean {
  return a.card === b.card && a.region === b.region && a.claim === b.claim && a.off === b.off;
}
