// What the weeks of a turn counted. Some indicators are read at the turn's end; crowds, cuts and people hurt are counted
// while the weeks pass: summed up, or the highest week kept, as the deck says for each.
import type { IndicatorEntry } from '../content/schema.ts';
import type { Measured, WeekCounts } from '../society/society.ts';
import { almanacOf } from './almanac.ts';
import type { Game } from './state.ts';

/** Counts by indicator id: nation and regions, of one week. Only what is counted by weeks. */
type Week = { nation: Record<string, number>; regions: Record<string, Float64Array> };

export type Tally = Week;

export function startTally(game: Game): Tally {
  const tally: Tally = { nation: {}, regions: {} };
  for (const entry of counted(game)) {
    tally.nation[entry.id] = 0;
    if (entry.regional) tally.regions[entry.id] = new Float64Array(game.content.regions.length);
  }
  return tally;
}

function counted(game: Game): readonly IndicatorEntry[] {
  return almanacOf(game.content).counted;
}

/** Takes a week in. */
export function tallyWeek(game: Game, tally: Tally, counts: WeekCounts): void {
  const week = weekOfCounts(game, counts);
  for (const { id, over } of counted(game)) {
    const nation = week.nation[id];
    if (nation === undefined) continue;
    tally.nation[id] = join(over, tally.nation[id] ?? 0, nation);
    const column = tally.regions[id];
    const values = week.regions[id];
    if (column && values) joinAll(over, column, values);
  }
}

/** Share of the people whom a rumour reached: counted when it runs, not by weeks. */
export const RUMOUR_REACH = 'rumour-reach';

/** Takes a count of the nation in that no week gives; indicators the deck does not count are left alone. */
export function keepHighest(tally: Tally, id: string, value: number): void {
  const before = tally.nation[id];
  if (before !== undefined) tally.nation[id] = Math.max(before, value);
}

type Over = IndicatorEntry['over'];

function join(over: Over, before: number, now: number): number {
  return over === 'sum' ? before + now : Math.max(before, now);
}

function joinAll(over: Over, column: Float64Array, values: Float64Array): void {
  for (let r = 0; r < column.length; r++) column[r] = join(over, column[r] ?? 0, values[r] ?? 0);
}

function weekOfCounts(game: Game, counts: WeekCounts): Week {
  const { regions } = game.content;
  const marching = sum(counts.marching);
  // In a small country the people of a region, counted in whole agents, can be a little more than its population.
  const shares = new Float64Array(regions.length);
  for (let r = 0; r < shares.length; r++)
    shares[r] = Math.min(1, (counts.marching[r] ?? 0) / (regions[r]?.population ?? 1));
  return {
    nation: {
      protesters: marching,
      'protest-share': marching / almanacOf(game.content).people,
      dispersion: counts.dispersion,
      detained: sum(counts.detained),
      hurt: sum(counts.hurt),
      'outage-hours': sum(counts.outageHours),
      'outage-cost': counts.outageCost,
    },
    regions: {
      protesters: counts.marching,
      'protest-share': shares,
      dispersion: counts.places,
      detained: counts.detained,
      hurt: counts.hurt,
      'outage-hours': counts.outageHours,
    },
  };
}

function sum(column: Float64Array): number {
  let total = 0;
  for (let r = 0; r < column.length; r++) total += column[r] ?? 0;
  return total;
}

/** What a turn's report says of every indicator of the deck. */
export function indicatorsOf(
  game: Game,
  measured: Measured,
  tally: Tally,
): { nation: Record<string, number>; regions: Record<string, Record<string, number>> } {
  const nation: Record<string, number> = {};
  const columns: { id: string; values: Float64Array }[] = [];
  for (const { id, regional } of game.content.indicators) {
    nation[id] = tally.nation[id] ?? measured.nation[id] ?? 0;
    const values = regional ? (tally.regions[id] ?? measured.regions[id]) : undefined;
    if (values) columns.push({ id, values });
  }
  const regions: Record<string, Record<string, number>> = {};
  for (let r = 0; r < game.content.regions.length; r++) {
    const row: Record<string, number> = {}; // row by row: rows that are filled alike are kept alike
    for (const { id, values } of columns) row[id] = values[r] ?? 0;
    regions[game.content.regions[r]?.id ?? ''] = row;
  }
  return { nation, regions };
}
