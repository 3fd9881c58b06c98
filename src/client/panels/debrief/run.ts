// A finished run as the debrief needs it: turns on a time axis, lines by indicator, marks, regions. No words.
import type { Content } from '../../../content/schema.ts';
import type { Side } from '../../../engine/game.ts';
import { isTold } from '../../../session/base.ts';
import type { Files } from '../../../session/messages.ts';
import type { GameRecord } from '../../../session/record.ts';
import type { Dot, Span } from '../../charts/axis.ts';

type Report = Files['reports'][number];

/** A moment at which the country was measured: before the first turn (0) and after each. */
export type Stop = { turn: number; x: number; from: string; to: string }; // x in years; months of the turn, YYYY-MM

const WEEKS = 52; // the model's year

const monthAt = (start: string, weeks: number): string => {
  const months = Number(start.slice(0, 4)) * 12 + Number(start.slice(5, 7)) - 1 + Math.floor((weeks * 12) / WEEKS);
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
};
const yearsOf = (month: string): number => Number(month.slice(0, 4)) + (Number(month.slice(5, 7)) - 1) / 12;

export function stopsOf(content: Content, debrief: Files): Stop[] {
  const { start, weeksPerTurn } = content.scenario;
  return [debrief.start, ...debrief.reports].map(({ turn }) => ({
    turn,
    x: yearsOf(start) + (turn * weeksPerTurn) / WEEKS,
    from: monthAt(start, Math.max(0, turn - 1) * weeksPerTurn),
    to: monthAt(start, Math.max(0, turn * weeksPerTurn - 1)),
  }));
}

export const spanOfRun = (stops: readonly Stop[]): Span => [stops[0]?.x ?? 0, stops.at(-1)?.x ?? 1];

export type Run = { content: Content; debrief: Files; stops: readonly Stop[]; record: Pick<GameRecord, 'settings'> };

/** One indicator of the nation through the run; NaN where it rests on too few people. Counts of a turn (sums, peaks) have nothing to say before the first. */
export function dotsOf({ content, debrief, stops, record }: Run, indicator: string): Dot[] {
  const counted = content.indicators.find((entry) => entry.id === indicator)?.over !== 'end';
  return [debrief.start, ...debrief.reports].flatMap((report, index) => {
    const value = report.indicators[indicator];
    const x = stops[index]?.x;
    if (value === undefined || x === undefined || (counted && report.turn === 0)) return [];
    return [{ x, y: isTold({ content, record }, indicator, report.indicators) ? value : Number.NaN }];
  });
}

/** The measured series, a year's figure at the end of its year, as far as the run goes. */
export function realDots(content: Content, indicator: string, across: Span): Dot[] {
  return (content.scenario.series[indicator] ?? [])
    .map(([year, value]) => ({ x: year + 1, y: value }))
    .filter((dot) => dot.x >= across[0] - 0.01 && dot.x <= across[1] + 0.01);
}

/** Cards whose play the other side could not see. */
export function isSecret(content: Content, card: string): boolean {
  return content.cards.find((entry) => entry.id === card)?.public === false;
}

export type RegionRow = { id: string; values: Record<string, number> };

/** All regions after a turn, those first where most was left unsaid. */
export function regionRows(content: Content, report: Pick<Report, 'regions'>): RegionRow[] {
  const unsaid = (row: RegionRow) => (row.values.discontent ?? 0) - (row.values['public-criticism'] ?? 0);
  return content.regions
    .map(({ id }) => ({ id, values: report.regions[id] ?? {} }))
    .sort((a, b) => unsaid(b) - unsaid(a));
}

export type Told = { turn: number; outlet: 'state' | 'independent'; side: Side | null; figure: string | null };

/** Every time a claim stood in a paper. */
export function claimTold(debrief: Files, claim: string): Told[] {
  return debrief.reports.flatMap((report) =>
    report.news
      .filter((item) => item.kind === 'claim' && item.id === claim)
      .map((item) => ({
        turn: report.turn,
        outlet: item.outlet,
        side: item.side ?? null,
        figure: item.figure === undefined || item.figure === null ? null : String(item.figure),
      })),
  );
}

/** The versions a claim may have, in the order in which they are shown. */
export const VERSIONS = ['official', 'independent', 'rumour'] as const;

/** Share of the people who believed a version, from the turn before it was first told. */
export function beliefDots(
  debrief: Files,
  stops: readonly Stop[],
  claim: string,
  version: (typeof VERSIONS)[number],
): Dot[] {
  const first = debrief.reports.find((report) => report.beliefs[claim])?.turn ?? Number.POSITIVE_INFINITY;
  return [debrief.start, ...debrief.reports].flatMap((report, index) => {
    const x = stops[index]?.x;
    return x === undefined || report.turn < first - 1 ? [] : [{ x, y: report.beliefs[claim]?.[version] ?? 0 }];
  });
}

/** Turns on end, as first and last of each stretch. */
export function stretches(turns: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const turn of [...new Set(turns)].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && turn === last[1] + 1) last[1] = turn;
    else found.push([turn, turn]);
  }
  return found;
}

/** An indicator added up, or its highest value, over the whole run. */
export function overRun(debrief: Files, indicator: string, how: 'sum' | 'peak'): number {
  const values = debrief.reports.map((report) => report.indicators[indicator] ?? 0);
  return how === 'sum' ? values.reduce((sum, value) => sum + value, 0) : Math.max(0, ...values);
}
