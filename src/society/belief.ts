// Which version of a claim people believe. What a person takes to be the size of what happened lies between versions that
// they heard: they are counted in part for each of the two around it, by nearness; who heard one version alone is counted
// for that one. Only looked at, never set: beliefs move in story.ts and rumour.ts.
// Left out: doubt. Real people may hold two versions, or none.
import { HEARD_INDEPENDENT, HEARD_OFFICIAL, HEARD_RUMOUR, PART } from './columns.ts';
import type { Society } from './society.ts';

/** Sizes of a claim's versions, 0–1. */
export type Sizes = { official: number; independent: number; rumour?: number | undefined };
/** Shares of the people; they add up to 1. */
export type Believed = { official: number; independent: number; rumour: number; unheard: number };

/** Shares of the people by the version they lean to. A claim without a column is one that nobody heard. */
export function believed({ state, makeup }: Society, slot: number, sizes: Sizes): Believed {
  const counts: Believed = { official: 0, independent: 0, rumour: 0, unheard: 0 };
  const belief = state.belief[slot];
  const told = state.told[slot];
  const { people } = makeup;
  if (!belief || !told) return { ...counts, unheard: 1 };
  const ladders = Array.from({ length: 8 }, (_, heard) => ladderOf(heard, sizes));
  for (let person = 0; person < people; person++)
    lean(counts, ladders[told[person] ?? 0] ?? [], (belief[person] ?? 0) * PART);
  return {
    official: counts.official / people,
    independent: counts.independent / people,
    rumour: counts.rumour / people,
    unheard: counts.unheard / people,
  };
}

type Rung = { version: keyof Believed; size: number };

/** The versions somebody heard, the smallest first. */
function ladderOf(heard: number, sizes: Sizes): Rung[] {
  const rungs: Rung[] = [];
  if ((heard & HEARD_OFFICIAL) !== 0) rungs.push({ version: 'official', size: sizes.official });
  if ((heard & HEARD_INDEPENDENT) !== 0) rungs.push({ version: 'independent', size: sizes.independent });
  if ((heard & HEARD_RUMOUR) !== 0) rungs.push({ version: 'rumour', size: sizes.rumour ?? sizes.independent });
  return rungs.sort((a, b) => a.size - b.size);
}

/** One person, split between the rungs around the size they believe. */
function lean(counts: Believed, ladder: readonly Rung[], size: number): void {
  const above = ladder.find((rung) => rung.size >= size);
  const below = ladder.findLast((rung) => rung.size < size);
  if (above && below) {
    const part = (size - below.size) / (above.size - below.size);
    counts[above.version] += part;
    counts[below.version] += 1 - part;
  } else counts[(above ?? below)?.version ?? 'unheard']++;
}
