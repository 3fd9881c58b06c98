// Who believes which version of a claim. Everybody believes one of the versions they heard: the one nearest to the size
// they take what happened to have. Only looked at, never set: beliefs move in story.ts and rumour.ts.
// Left out: doubt. A person of the model always leans to one version, real people may hold two or none.
import { HEARD_INDEPENDENT, HEARD_OFFICIAL, HEARD_RUMOUR, PART } from './columns.ts';
import type { Society } from './society.ts';

/** Sizes of a claim's versions, 0–1. */
export type Sizes = { official: number; independent: number; rumour?: number | undefined };
/** Shares of the people; they add up to 1. */
export type Believed = { official: number; independent: number; rumour: number; unheard: number };

/** Shares of the people by the version they believe of a claim. A claim without a column is one that nobody heard. */
export function believed({ state, makeup }: Society, slot: number, sizes: Sizes): Believed {
  const counts: Believed = { official: 0, independent: 0, rumour: 0, unheard: 0 };
  const belief = state.belief[slot];
  const told = state.told[slot];
  if (!belief || !told) return { ...counts, unheard: 1 };
  for (let person = 0; person < makeup.people; person++)
    counts[versionOf(told[person] ?? 0, (belief[person] ?? 0) * PART, sizes)]++;
  const { people } = makeup;
  return {
    official: counts.official / people,
    independent: counts.independent / people,
    rumour: counts.rumour / people,
    unheard: counts.unheard / people,
  };
}

/** The nearest of the versions a person heard; the official one where two are as near. */
function versionOf(heard: number, size: number, sizes: Sizes): keyof Believed {
  let best: keyof Believed = 'unheard';
  let far = Number.POSITIVE_INFINITY;
  const consider = (version: keyof Believed, at: number): void => {
    const off = at < size ? size - at : at - size;
    if (off >= far) return;
    best = version;
    far = off;
  };
  if ((heard & HEARD_OFFICIAL) !== 0) consider('official', sizes.official);
  if ((heard & HEARD_INDEPENDENT) !== 0) consider('independent', sizes.independent);
  if ((heard & HEARD_RUMOUR) !== 0) consider('rumour', sizes.rumour ?? sizes.independent);
  return best;
}
