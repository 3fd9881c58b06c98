// How sure an answer of many futures is, as a word: of a change, by the pairs of futures with it and without it; of the
// endings, by how many are alike. Left out: whether the model is right; all futures come from the same one.

export type Certainty = 'same' | 'sure' | 'likely' | 'open';

/** Of pairs that differ by the change alone: nearly all, most, or neither way. Chosen so that luck alone seldom gives `sure`. */
const BOUNDS = { sure: 0.9, likely: 0.7 } as const;
/** Fewer pairs than these say nothing. */
export const PAIRS = 8;

/** Null where too few pairs were lived. `up`: with the change it is higher in more of them. */
export function ofPairs(of: number, higher: number, lower: number): { certainty: Certainty; up: boolean } | null {
  if (of < PAIRS) return null;
  const share = Math.max(higher, lower) / of;
  const certainty =
    (of - higher - lower) / of >= BOUNDS.likely
      ? 'same'
      : share >= BOUNDS.sure
        ? 'sure'
        : share >= BOUNDS.likely
          ? 'likely'
          : 'open';
  return { certainty, up: higher >= lower };
}

/** Of the endings of all futures: nearly all alike, most alike, or open. Null where no future has ended. */
export function ofEndings(endings: Readonly<Record<string, number>>): Exclude<Certainty, 'same'> | null {
  const shares = Object.values(endings);
  if (shares.length === 0) return null;
  const most = Math.max(...shares);
  return most >= BOUNDS.sure ? 'sure' : most >= BOUNDS.likely ? 'likely' : 'open';
}
