// What the board is to show at one moment: everything a drawing needs, gathered from what this side may see, so that the
// scene and the lite board draw the same thing and know nothing of the game.
import type { PublicWeek, View } from '../../engine/view.ts';
import type { Lens } from '../store.ts';
import type { Fear } from './fear.ts';
import type { Populace } from './places.ts';

export type BoardLens = Lens;

export type Picture = {
  people: readonly Populace[]; // the regions in the scenario's order; replaced only with the scenario
  names: Readonly<Record<string, string>>; // region id → its name in the reader's language
  week: PublicWeek; // the week to show, by region in the same order
  pace: number; // ms for the change from the week before; 0 = at once
  lens: BoardLens;
  values: Readonly<Record<string, string>>; // region id → what the lens says there, written out
  shade: Readonly<Record<string, number>>; // region id → 0–1, how strongly the lens colours it
  badges: Readonly<Record<string, string>>; // region id → words of an outage in the game
  fear: Fear;
  blocked: number; // share of news and platforms out of reach, 0–1
  selected: string | null;
  hovered: string | null;
  aims: readonly string[] | null; // regions a waiting card may go to
  projector: boolean; // larger letters
};

const zeros = (count: number) => new Array<number>(count).fill(0);

/** Before any week was lived: the dashboard of the start as a week. */
export function openingWeek(people: readonly Populace[], view: View): PublicWeek {
  const seen = view.seen.at(-1);
  const of = (indicator: string) =>
    people.map(({ id }) => seen?.regions[id]?.[indicator] ?? seen?.indicators[indicator] ?? 0);
  const none = zeros(people.length);
  return { online: of('online-share'), critical: of('public-criticism'), praise: none, marching: none, outage: none };
}

/** The week to show: the one playback stands at, or the last that was lived. At rest nobody marches on. */
export function weekOf(people: readonly Populace[], view: View, at: number | null): PublicWeek {
  const index = at === null ? view.weeks.length - 1 : Math.min(view.weeks.length - 1, Math.max(0, Math.floor(at)));
  return view.weeks[index] ?? openingWeek(people, view);
}

const TOLD_OUTAGE = 0.02; // share of a region's people without the net from which it is told, 0–1

/** Is an outage of the game to be told there? */
export const hasOutage = (week: PublicWeek, region: number): boolean => (week.outage[region] ?? 0) > TOLD_OUTAGE;

export type Reading = { value: number; unit: 'share' | 'people'; shade: number };

/** What a lens says of one region in that week: a number, its unit, and how strongly it colours the region. */
export function readingOf(
  lens: BoardLens,
  week: PublicWeek,
  people: readonly Populace[],
  region: number,
): Reading | null {
  switch (lens) {
    case 'online': {
      const online = (week.online[region] ?? 0) * (1 - (week.outage[region] ?? 0));
      return { value: online, unit: 'share', shade: online };
    }
    case 'voice': {
      const critical = week.critical[region] ?? 0;
      return { value: critical, unit: 'share', shade: 0 };
    }
    case 'protest': {
      const share = week.marching[region] ?? 0;
      const persons = Math.round(share * (people[region]?.population ?? 0));
      return persons < 1 ? null : { value: persons, unit: 'people', shade: Math.min(1, 0.25 + share * 60) };
    }
    case 'law': {
      const cut = week.outage[region] ?? 0;
      return cut > 0.005 ? { value: cut, unit: 'share', shade: cut } : null;
    }
  }
}
