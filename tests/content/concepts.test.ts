// The glossary fits the deck: every card has an idea behind it, every idea has words in every language.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { conceptsSchema } from '../../src/content/concepts.ts';

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const concepts = conceptsSchema.parse(read('scenarios/deck/concepts.json'));
const ids = (file: string): string[] => read(`scenarios/deck/${file}.json`).map((one: { id: string }) => one.id);

test('concepts name cards and indicators that are there, each once', () => {
  const cards = ids('cards');
  const indicators = ids('indicators');
  expect(new Set(concepts.map((one) => one.id)).size).toBe(concepts.length);
  for (const concept of concepts) {
    expect(
      concept.cards.filter((card) => !cards.includes(card)),
      concept.id,
    ).toEqual([]);
    expect(
      concept.indicators.filter((id) => !indicators.includes(id)),
      concept.id,
    ).toEqual([]);
  }
});

test('every card is an example of some concept', () => {
  expect(ids('cards').filter((card) => !concepts.some((one) => one.cards.includes(card)))).toEqual([]);
});

test('every concept has name, two sentences and an example in every language, and no others have', () => {
  for (const language of readdirSync('locales')) {
    const words = read(`locales/${language}/glossary.json`).concepts;
    expect(Object.keys(words).sort(), language).toEqual(concepts.map((one) => one.id).sort());
    for (const [id, { name, about, example }] of Object.entries<Record<string, string>>(words)) {
      expect(name && example, `${language} ${id}`).toBeTruthy();
      expect(about?.match(/[.?!](\s|$)/g)?.length, `${language} ${id}: ${about}`).toBeGreaterThanOrEqual(2);
    }
  }
});
