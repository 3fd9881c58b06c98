// The question of the turn in words, and its count as it is told.
import type { TFunction } from 'i18next';
import type { Content } from '../../../content/schema.ts';
import type { Asked } from '../../../engine/game.ts';
import { changeText, changeUnit, valueText } from '../../measures.ts';

type Words = { t: TFunction<'ui'>; language: string };

/** The question, with its region in the form a sentence wants. */
export function questionText(deck: (key: string, values?: Record<string, string>) => string, asked: Asked): string {
  const { id, region } = asked;
  return deck(`questions.${id}`, region === undefined ? {} : { in: deck(`regions.${region}.loc`) });
}

/** A count of the question: a growth is told as a change. */
export function countText(words: Words, content: Content, { id }: Asked, count: number): string {
  const entry = content.questions.find((one) => one.id === id);
  const unit = content.indicators.find((one) => one.id === entry?.count)?.unit;
  if (!entry || !unit) return '';
  if (entry.of === 'level') return valueText(words, unit, count);
  return `${changeText(words, unit, count) || '0'} ${changeUnit(words, unit, count)}`;
}
