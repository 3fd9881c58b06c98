// Every historical statement says where it stands written; a better source changes no history.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { load } from '../../src/content/load.ts';
import { ids, shelf } from '../shelf.ts';

const REMEMBERED = /^memory\b/;
type Sourced = { id: string; sources: (string | { address: string })[] };
const deck = (name: string): Sourced[] => JSON.parse(readFileSync(`scenarios/deck/${name}.json`, 'utf8'));
const words = (language: string, book: string) => JSON.parse(readFileSync(`locales/${language}/${book}.json`, 'utf8'));

test('every event has a source in writing, not memory alone', () => {
  const without = deck('events').filter(({ sources }) => sources.every((one) => REMEMBERED.test(String(one))));
  expect(without.map(({ id }) => id)).toEqual([]);
});

test('every claim has a source, or says that it is a thing of this game', () => {
  const told = words('en', 'deck').claims;
  for (const { id, sources } of deck('claims'))
    if (sources.length === 0) expect(told[id].about, id).toMatch(/^In this game /);
});

test('every scenario says in all three languages where its statements come from', () => {
  for (const id of ids())
    for (const language of ['kk', 'ru', 'en'])
      expect(words(language, id).sources, `${language} ${id}`).toMatch(/\p{L}{4}/u);
});

test('another source is the same history: old records stay true', () => {
  const house = shelf();
  const before = load(house, 'first-steps');
  const events = JSON.stringify(deck('events')).replaceAll('https://', 'http://');
  const after = load({ ...house, 'deck/events.json': events }, 'first-steps');
  if (!before.ok || !after.ok) throw new Error('the scenario does not load');
  expect(after.content.events).not.toEqual(before.content.events);
  expect(after.content.hash).toBe(before.content.hash);
});
