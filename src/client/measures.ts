// Measured values with their words: what an indicator reads like on a dial, and how a change of it is told.
import type { TFunction } from 'i18next';
import type { Content, IndicatorEntry, Side } from '../content/schema.ts';
import { changePlaces, formatChange, formatNumber, formatValue } from './format.ts';

type Words = { t: TFunction<'ui'>; language: string };

const NB = '\u00a0';

function large(words: Words, value: number): string {
  const [size, word] = Math.abs(value) >= 1e9 ? [1e9, words.t('units.billion')] : [1e6, words.t('units.million')];
  return `${formatNumber(words.language, value / size, 1)}${NB}${word}`;
}

/** A value as it stands on a dial, with its unit. */
export function valueText(words: Words, unit: IndicatorEntry['unit'], value: number): string {
  if (unit === 'tenge') return value === 0 ? `0${NB}₸` : `${large(words, value)}${NB}₸`;
  if (Math.abs(value) >= 1e6 && (unit === 'people' || unit === 'hours')) return large(words, value);
  const bare = formatValue(words.language, unit, value);
  return unit === 'hours' ? `${bare}${NB}${words.t('units.hours', { count: Math.round(value) })}` : bare;
}

/** A change, signed: shares and percentages by points, the rest in its unit. Empty when nothing moved that can be told. */
export function changeText(words: Words, unit: IndicatorEntry['unit'], change: number): string {
  const places = changePlaces(unit);
  const told = unit === 'share' ? change * 100 : change;
  if (Number(told.toFixed(places)) === 0) return '';
  if (unit === 'tenge') return `${change > 0 ? '+' : ''}${large(words, change)}${NB}₸`;
  if (Math.abs(change) >= 1e6) return `${change > 0 ? '+' : ''}${large(words, change)}`;
  return formatChange(words.language, unit, change);
}

/** The unit of a change in words: points for shares and percentages. */
export function changeUnit(words: Words, unit: IndicatorEntry['unit'], change: number): string {
  if (unit !== 'share' && unit !== 'percent') return '';
  const value = Number((unit === 'share' ? change * 100 : change).toFixed(1));
  return words.t('units.points', { count: Math.abs(value) });
}

/** Whether a change is welcome by the deck's own marking; never a judgement of persons. */
export function tone(entry: IndicatorEntry, change: number): 'good' | 'bad' | 'even' {
  if (entry.better === 'none' || change === 0) return 'even';
  return (entry.better === 'high') === change > 0 ? 'good' : 'bad';
}

/** Indicators a side may see, those its own cards speak of most in front. */
export function dialsOf(content: Content, side: Side): IndicatorEntry[] {
  const told = new Map<string, number>();
  for (const card of content.cards) {
    if (card.side !== side) continue;
    for (const id of card.forecast) told.set(id, (told.get(id) ?? 0) + 1);
  }
  const weight = (entry: IndicatorEntry) => told.get(entry.id) ?? 0;
  return content.indicators
    .filter((entry) => !entry.diagnostic && entry.knownTo.includes(side))
    .sort((a, b) => weight(b) - weight(a));
}
