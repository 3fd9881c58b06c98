// A scenario of one's own comes in one file: checked like those of the house, in every language, kept whole or not at all,
// played, saved and resumed like any other; and where it is not there, its record says so.
import { beforeEach, expect, test } from 'vitest';
import {
  type BroughtIn,
  bring,
  broughtFiles,
  broughtIds,
  broughtText,
  broughtWords,
  forgetScenario,
  keepScenariosOn,
  welcomeGuest,
} from '../../src/client/brought.ts';
import type { Brought } from '../../src/client/shelf.ts';
import { openBundle } from '../../src/content/bundle.ts';
import { deck, deckWords, library, words } from '../library.ts';
import { playThrough, seat, staged } from '../session/table.ts';
import { ids } from '../shelf.ts';

const kept = new Map<string, Brought>();
const guests = new Map<string, Brought>();
let blocked = false;
beforeEach(() => {
  kept.clear();
  guests.clear();
  blocked = false;
  const open = <T>(answer: () => T): Promise<T> =>
    blocked ? Promise.reject(new DOMException('', 'SecurityError')) : Promise.resolve(answer());
  keepScenariosOn(
    {
      all: () => open(() => [...kept.values()]),
      get: (id) => open(() => kept.get(id)),
      put: (one) => open(() => kept.set(one.id, one)),
      remove: (id) => open(() => void kept.delete(id)),
    },
    {
      get: (id) => open(() => guests.get(id)),
      put: (one) =>
        open(() => {
          guests.clear();
          guests.set(one.id, one);
        }),
    },
  );
});

const take = (text: string): Promise<BroughtIn> =>
  bring(openBundle(text, 'library.json', { deck, taken: ids() }), deckWords);
const taken = (change: (bundle: ReturnType<typeof library>) => void): Promise<BroughtIn> => {
  const bundle = library();
  change(bundle);
  return take(JSON.stringify(bundle));
};

test('a sound one is kept with its words, and taken away again', async () => {
  expect(await taken(() => {})).toEqual({ ok: true, id: 'library-2009' });
  expect(await broughtIds()).toEqual(['library-2009']);
  expect((await broughtWords('library-2009', 'kk'))?.scenario).toEqual(words('kk', 'first-steps'));
  expect((await broughtWords('library-2009', 'kk'))?.deck).toMatchObject({
    cards: { 'open-library': { name: 'Open a library' } },
  });
  await forgetScenario('library-2009');
  expect(await broughtIds()).toEqual([]);
  expect(await broughtFiles('library-2009')).toEqual({});
});

test('words for what all share are not taken from it', async () => {
  await taken((bundle) => {
    bundle.words.en.deck.cards['ask-officials'] = { name: 'Something else' };
    bundle.words.en.deck.indicators = { fear: { name: 'Joy' } };
  });
  expect((await broughtWords('library-2009', 'en'))?.deck).toEqual({
    cards: { 'open-library': expect.anything() },
    events: {},
  });
});

const REFUSED: [string, (bundle: ReturnType<typeof library>) => void, object][] = [
  [
    'the name of a scenario of the house',
    (b) => Object.assign(b, { scenario: 'first-steps' }),
    { code: 'id-taken', file: 'library.json' },
  ],
  [
    'a card that nobody has',
    (b) => b.files['scenario.json'].cards.civil.push('magic'),
    { code: 'unknown-id', file: 'library-2009/scenario.json' },
  ],
  [
    'a number out of its range',
    (b) => Object.assign(b.files['scenario.json'].levers, { law: 7 }),
    { code: 'out-of-range', file: 'library-2009/scenario.json' },
  ],
  [
    'a card that nobody can ever play',
    (b) => Object.assign(b.files['cards.json'][0], { requires: { indicator: 'online-share', atLeast: 2 } }),
    {
      code: 'impossible-requirement',
      file: 'library-2009/cards.json',
      path: 'open-library.requires',
      expected: '0 – 1',
    },
  ],
  [
    'an event that never comes',
    (b) => b.files['scenario.json'].events.push('borat-domain'),
    { code: 'event-never-fires', file: 'deck/events.json', path: 'borat-domain', expected: '2009-01 – 2010-12' },
  ],
  [
    'a word that is missing in Kazakh',
    (b) => delete b.words.kk.scenario.title,
    { code: 'missing-words', file: 'locales/kk/library-2009.json', path: 'title' },
  ],
  [
    'a face that is missing in Russian',
    (b) => delete b.words.ru.deck.cards['open-library'].face,
    { code: 'missing-words', file: 'locales/ru/deck.json', path: 'cards.open-library.face' },
  ],
  [
    'a language that is missing',
    (b) => delete b.words.kk,
    { code: 'missing-file', file: 'locales/kk/library-2009.json' },
  ],
];
test.each(REFUSED)('refused whole: %s', async (_, change, fault) => {
  const done = await taken(change);
  expect(done.ok ? [] : done.faults).toContainEqual(expect.objectContaining(fault));
  expect(kept.size).toBe(0);
});

test.each([
  [
    'keys that reach into prototypes',
    () => JSON.stringify(library()).replace('"words"', '"__proto__":{"a":1},"words"'),
    'forbidden-key',
  ],
  ['ten million bytes', () => `{"a":"${'x'.repeat(10 * 1024 * 1024)}"}`, 'too-large'],
  ['no JSON', () => 'scenario', 'not-json'],
])('refused whole: %s', async (_, text, code) => {
  const done = await take(text());
  expect(done).toMatchObject({ ok: false, faults: [{ code, file: 'library.json' }] });
  expect(kept.size).toBe(0);
});

test('a browser that keeps nothing says so instead of losing it later', async () => {
  blocked = true;
  expect(await taken(() => {})).toEqual({ ok: false, faults: [{ code: 'not-kept' }] });
  expect(await broughtIds()).toEqual([]);
});

test('what a lesson plays is lent to this device: it can be read, and stands in no list', async () => {
  const opened = openBundle(JSON.stringify(library()), 'library-2009', { deck, taken: ids() });
  if (!opened.ok) throw new Error('it is sound');
  await welcomeGuest(opened);
  expect(await broughtIds()).toEqual([]);
  expect(await broughtFiles('library-2009')).toEqual(opened.files);
  expect((await broughtWords('library-2009', 'ru'))?.scenario).toEqual(words('ru', 'first-steps'));
  expect([...guests.keys()]).toEqual(['library-2009']); // for the workers of this page
  blocked = true; // a browser that keeps nothing still shows it
  await welcomeGuest(opened);
  expect((await broughtWords('library-2009', 'ru'))?.scenario).toEqual(words('ru', 'first-steps'));
});

test('what was brought is handed on as the file that it was', async () => {
  await taken(() => {});
  const text = await broughtText('library-2009');
  expect(JSON.parse(text ?? '').files).toEqual(library().files);
  expect(openBundle(text ?? '', 'again', { deck, taken: ids() }).ok).toBe(true);
  expect(await broughtText('nowhere')).toBeNull();
});

test('it is played to its end, and its record goes on where the scenario is, and says what is missing where it is not', async () => {
  await taken(() => {});
  const files = async (scenario: string) => ({ ...(await broughtFiles(scenario)), ...deck });
  const here = seat({ files });
  const over = await playThrough(here, 'random', { scenario: 'library-2009' });
  expect(over.record.scenario).toBe('library-2009');
  const debrief = await here.ask({ type: 'debrief' });
  expect(debrief).toMatchObject({ ok: true, type: 'debrief' });
  const again = await staged(seat({ files }).ask({ type: 'resume', record: over.record }));
  expect(again.record.turns.at(-1)?.hash).toBe(over.record.turns.at(-1)?.hash);
  kept.clear();
  expect(await seat({ files }).ask({ type: 'resume', record: over.record })).toMatchObject({
    ok: false,
    faults: [{ code: 'unknown-scenario', file: 'record', found: 'library-2009' }],
  });
});
