// Time as the model keeps it: 52 weeks a year, twelve months of 4⅓ weeks. A turn is a fixed number of weeks.
// Left out: leap years and weekdays; a date lands in its month and within four days of its week.
import type { Content } from '../content/schema.ts';
import type { Game } from './state.ts';

const WEEKS = 52;

/** First week of a month, counted from January of year 0. `month` is YYYY-MM. */
function weekOfMonth(month: string): number {
  const known = weeks.get(month) ?? readMonth(month);
  weeks.set(month, known);
  return known;
}

const weeks = new Map<string, number>(); // months that were read before: a handful of starts, asked for many times a week

function readMonth(month: string): number {
  const year = Number(month.slice(0, 4));
  const index = Number(month.slice(5, 7)) - 1;
  return year * WEEKS + Math.ceil((index * WEEKS) / 12);
}

/** Month (YYYY-MM) that a week of the game lies in. Week 0 is the scenario's first. */
export function monthOf(content: Content, week: number): string {
  const absolute = weekOfMonth(content.scenario.start) + week;
  const year = Math.floor(absolute / WEEKS);
  const index = Math.floor(((absolute - year * WEEKS) * 12) / WEEKS);
  return `${year}-${index < 9 ? '0' : ''}${index + 1}`;
}

/** Year that a week of the game lies in. */
export function yearOf(content: Content, week: number): number {
  return Math.floor((weekOfMonth(content.scenario.start) + week) / WEEKS);
}

/** Year with its fraction, for straight lines between yearly values. */
export function timeOf(content: Content, week: number): number {
  return (weekOfMonth(content.scenario.start) + week) / WEEKS;
}

/** Week of the game on which a date (YYYY-MM or YYYY-MM-DD) falls; negative if before the start. */
export function weekOf(content: Content, date: string): number {
  const first = weekOfMonth(date.slice(0, 7));
  const day = date.length > 7 ? Number(date.slice(8, 10)) : 1;
  const next = Math.ceil(((Number(date.slice(5, 7)) % 12 || 12) * WEEKS) / 12) + Number(date.slice(0, 4)) * WEEKS;
  const week = Math.min(first + Math.floor((day - 1) / 7), next - 1);
  return week - weekOfMonth(content.scenario.start);
}

/** The turn a game is played from: the first, or where a part of the scenario begins. */
export function firstTurn({ content, settings }: Pick<Game, 'content' | 'settings'>): number {
  return (settings.preset && content.scenario.presets?.[settings.preset]?.from) ?? 1;
}

/** First week of a turn. Turns count from 1. */
export function weekOfTurn(content: Content, turn: number): number {
  return (turn - 1) * content.scenario.weeksPerTurn;
}

/** Value of a yearly series in a year: the last one named at or before it, else the first. */
export function ofYear(series: readonly (readonly [number, number])[], year: number): number {
  let value = series[0]?.[1] ?? 0;
  for (const point of series) if (point[0] <= year) value = point[1];
  return value;
}

/** Straight line between yearly values; before the first and after the last they hold. */
export function between(series: readonly (readonly [number, number])[], time: number): number {
  let before = series[0];
  for (const point of series) {
    if (point[0] > time) {
      if (before === undefined || before[0] >= point[0]) return point[1];
      return before[1] + ((point[1] - before[1]) * (time - before[0])) / (point[0] - before[0]);
    }
    before = point;
  }
  return before?.[1] ?? 0;
}
