// Secret aims on paper: an office draws one of the folded slips and says its number alone. The teacher's screen names slips by
// the same numbers and never by what they say, so that a class that reads along learns nothing.

import { hashOfText } from '../../content/hash.ts';
import type { SeatEntry } from '../../content/schema.ts';

export type Slip = { aim: string; number: number };

const LOWEST = 10; // two figures, so that no number looks like "the first" or "the second"
const NUMBERS = 90;

/** The slips of an office by rising number; none where it has no choice of aims. The same on every sheet and at every desk. */
export function slipsOf({ id, aims = [] }: Pick<SeatEntry, 'id' | 'aims'>): Slip[] {
  const taken = new Set<number>();
  const slips = aims.map(({ id: aim }) => {
    let at = Number.parseInt(hashOfText(`${id} ${aim}`).slice(0, 8), 16) % NUMBERS;
    while (taken.has(at)) at = (at + 1) % NUMBERS;
    taken.add(at);
    return { aim, number: LOWEST + at };
  });
  return slips.sort((one, other) => one.number - other.number);
}
