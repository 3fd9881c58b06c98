// Which points are lit, and in which colour: the public faces of one week laid over the fixed order of the points.
import type { PublicWeek } from '../../engine/view.ts';
import type { Place } from './places.ts';

export const DARK = 0;
export const SILENT = 1; // online, says nothing public
export const PRAISE = 2;
export const CRITICAL = 3;
export type Light = typeof DARK | typeof SILENT | typeof PRAISE | typeof CRITICAL;

export const MARCHERS = 100; // people whom one figure in a square stands for
const MOST = 240; // figures in one square; beyond that the crowd is full

/** Shares of a region's people as whole points: never more voices than points online. */
function counts(week: PublicWeek, region: number, points: number) {
  const of = (share: number | undefined) => Math.round(Math.min(1, Math.max(0, share ?? 0)) * points);
  const online = Math.round(of(week.online[region]) * (1 - Math.min(1, Math.max(0, week.outage[region] ?? 0))));
  const critical = Math.min(online, of(week.critical[region]));
  return { online, critical, praise: Math.min(online - critical, of(week.praise[region])) };
}

/** The points of one region, those who come online first in front. */
export type Roll = { members: number[]; voices: number[] }; // indices of places by rank, and by voice

export function rollsOf(places: readonly Place[], regions: number): Roll[] {
  const rolls = Array.from({ length: regions }, (): Roll => ({ members: [], voices: [] }));
  places.forEach((place, index) => {
    const roll = rolls[place.region];
    if (!roll) return;
    roll.members[place.rank] = index;
    roll.voices[place.voice] = index;
  });
  return rolls;
}

/** One light a point. */
export function lightsOf(places: readonly Place[], rolls: readonly Roll[], week: PublicWeek): Uint8Array {
  const lights = new Uint8Array(places.length);
  rolls.forEach(({ members, voices }, region) => {
    const { online, critical, praise } = counts(week, region, members.length);
    for (let i = 0; i < online; i++) lights[members[i] ?? 0] = SILENT;
    let left = critical;
    for (let i = 0; i < voices.length && left > 0; i++) {
      const index = voices[i] ?? 0;
      if (lights[index] !== SILENT) continue;
      lights[index] = CRITICAL;
      left--;
    }
    left = praise;
    for (let i = voices.length - 1; i >= 0 && left > 0; i--) {
      const index = voices[i] ?? 0;
      if (lights[index] !== SILENT) continue;
      lights[index] = PRAISE;
      left--;
    }
  });
  return lights;
}

/** Figures standing in a region's square. A march of any size shows at least one. */
export function crowdOf(share: number, population: number): number {
  const people = share * population;
  return people < 1 ? 0 : Math.min(MOST, Math.max(1, Math.round(people / MARCHERS)));
}

/** Place of the n-th figure around the middle of a square: a sunflower, so that every size of crowd is round. */
export function figureAt(n: number, gap: number): readonly [number, number] {
  const away = gap * Math.sqrt(n + 0.5);
  const angle = n * 2.399963; // the golden angle
  return [away * Math.cos(angle), away * Math.sin(angle)];
}
