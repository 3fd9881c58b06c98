// Every scenario of the repository loads, has its words in three languages, and its schemas are up to date.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { load, scenarioIds } from '../../src/content/load.ts';
import type { Content } from '../../src/content/schema.ts';
import { deckKeys, missingWords, optionalDeckKeys, SCENARIO_KEYS } from '../../src/content/words.ts';
import { schemaFiles } from '../schemas.ts';
import { content, ids, shelf } from '../shelf.ts';

const LANGUAGES = ['en', 'kk', 'ru'];
const json = (path: string): unknown => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null);
const wordsOf = (id: string) =>
  Object.fromEntries(
    LANGUAGES.map((l) => [l, { deck: json(`locales/${l}/deck.json`), scenario: json(`locales/${l}/${id}.json`) }]),
  );

test('the campaign and first steps are there; deck, schema and experiments are no scenarios', () => {
  expect(ids()).toEqual(expect.arrayContaining(['first-steps', 'kazakhstan-2004-2016']));
  expect(scenarioIds({ 'deck/scenario.json': '{}', 'schema/scenario.json': '{}', 'a/b/scenario.json': '{}' })).toEqual(
    [],
  );
});

describe.each(ids())('%s', (id) => {
  test('is sound', () => expect(load(shelf(), id)).toMatchObject({ ok: true }));
  test('has its words in every language', () => expect(missingWords(content(id), wordsOf(id))).toEqual([]));
  test('its own words for an ending are those of an ending it has, in every language', () => {
    const own = LANGUAGES.map((l) =>
      Object.keys((json(`locales/${l}/${id}.json`) as { endings?: object }).endings ?? {}),
    );
    expect(new Set(own.map(String)).size).toBe(1);
    expect(content(id).scenario.endings.map((ending) => ending.id)).toEqual(expect.arrayContaining(own.flat()));
  });
  test('has at most 18 words on the face of a card', () => {
    const long = LANGUAGES.flatMap((language) => {
      const cards = (json(`locales/${language}/deck.json`) as { cards: Record<string, { face: string }> }).cards;
      return content(id)
        .cards.filter((card) => (cards[card.id]?.face.match(/[\p{L}\d][\p{L}\d’-]*/gu)?.length ?? 0) > 18)
        .map((card) => `${language} ${card.id}`);
    });
    expect(long).toEqual([]);
  });
});

test('no word of the deck is left over', () => {
  const needed = new Set(
    ids().flatMap((id) => {
      const from = content(id);
      return [...deckKeys(from), ...optionalDeckKeys(from)];
    }),
  );
  const keys = (value: unknown, path: string): string[] =>
    typeof value === 'string'
      ? [path]
      : Object.entries(value as object).flatMap(([key, inner]) => keys(inner, path ? `${path}.${key}` : key));
  for (const language of LANGUAGES)
    expect(keys(json(`locales/${language}/deck.json`), '').filter((key) => !needed.has(key))).toEqual([]);
});

test('a missing or empty word is named with its file and key', () => {
  const first = content('first-steps');
  const words: ReturnType<typeof JSON.parse> = structuredClone(wordsOf('first-steps'));
  delete words.kk.deck.cards['build-portal'].face;
  words.ru.scenario.briefing.civil = ['', 'x'];
  words.en.scenario = null;
  expect(missingWords(first, words)).toEqual([
    { code: 'missing-file', file: 'locales/en/first-steps.json' },
    { code: 'missing-words', file: 'locales/kk/deck.json', path: 'cards.build-portal.face' },
    { code: 'missing-words', file: 'locales/ru/first-steps.json', path: 'briefing.civil' },
  ]);
  expect(SCENARIO_KEYS.length).toBeGreaterThan(5);
});

test.each(ids())('%s asks a class three to five questions, as many in each language, and each of them is one', (id) => {
  const questions = Object.values(wordsOf(id)).map(({ scenario }) => (scenario as { discuss: string[] }).discuss);
  expect(questions).toHaveLength(3);
  for (const asked of questions) {
    expect(asked.length).toBe(questions[0]?.length);
    expect(asked.length).toBeGreaterThanOrEqual(3);
    expect(asked.length).toBeLessThanOrEqual(5);
    for (const question of asked) expect(question).toMatch(/\?/);
  }
});

test('the JSON Schemas are those of the code (npm run schemas)', () => {
  for (const [name, text] of Object.entries(schemaFiles()))
    expect(readFileSync(`scenarios/schema/${name}`, 'utf8')).toBe(text);
});

describe('the hash of a scenario', () => {
  const swap = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(swap);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value)
        .map(([key, inner]) => [key, swap(inner)] as const)
        .reverse(),
    );
  };
  const hash = (files: Record<string, string>): string => content('first-steps', files).hash;
  test('does not depend on the order of keys or on spaces', () => {
    const turned = Object.fromEntries(
      Object.entries(shelf()).map(([path, text]) => [path, JSON.stringify(swap(JSON.parse(text)), null, 3)]),
    );
    expect(hash(turned)).toBe(hash(shelf()));
  });
  test('changes with any number', () => {
    const files = shelf();
    const scenario = JSON.parse(files['first-steps/scenario.json'] ?? '{}') as Content['scenario'];
    scenario.startOnline += 0.001;
    expect(hash({ ...files, 'first-steps/scenario.json': JSON.stringify(scenario) })).not.toBe(hash(files));
    expect(hash(files)).toMatch(/^[0-9a-f]{16}$/);
  });
});
