// A card, an event, a claim, a seat and a scenario are added by writing files: nothing else, and they can be played.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Files } from '../../src/content/load.ts';
import { missingWords, type Words } from '../../src/content/words.ts';
import { play, resolve, setup, view } from '../../src/engine/game.ts';
import { settings } from '../played.ts';
import { content } from '../shelf.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'zheli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (): Files =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json'))
      .map((name) => [name.replaceAll(path.sep, '/'), readFileSync(path.join(folder, name), 'utf8')]),
  );

const LANGUAGES = ['en', 'kk', 'ru'] as const;
type Tree = { [key: string]: string | string[] | Tree };

/** The words of the house in a folder of its own, with those that the new entries need; `without` = a key left out in Kazakh. */
function words(without?: string): Record<string, Words> {
  const locales = path.join(folder, 'locales');
  cpSync('locales', locales, { recursive: true });
  return Object.fromEntries(
    LANGUAGES.map((language) => {
      const file = path.join(locales, language, 'deck.json');
      const deck = JSON.parse(readFileSync(file, 'utf8'));
      const new_: [string, Tree][] = [
        ['cards', { 'open-library': { name: 'n', face: 'f', about: 'a' } }],
        ['events', { 'roof-leaks': { name: 'n', happened: 'h', who: 'w', disputed: 'd', independent: 'i' } }],
        ['claims', { roof: { name: 'n', official: 'o', independent: 'i', about: 'a' } }],
        ['seats', { librarian: { name: 'n', about: 'a' } }],
      ];
      for (const [group, entries] of new_) Object.assign(deck[group], entries);
      const [group, id, field] = language === 'kk' ? (without?.split('.') ?? []) : [];
      if (group && id && field) delete deck[group][id][field];
      writeFileSync(file, JSON.stringify(deck));
      const brief = { question: 'q', regime: ['r'], civil: ['c'] };
      const scenario = { title: 't', tagline: 't', briefing: brief, discuss: ['q'], sources: ['s'] };
      writeFileSync(path.join(locales, language, 'library-2009.json'), JSON.stringify(scenario));
      const read = (name: string): unknown => JSON.parse(readFileSync(path.join(locales, language, name), 'utf8'));
      return [language, { deck: read('deck.json'), scenario: read('library-2009.json') }];
    }),
  );
}

test('a new scenario with a card, an event, a claim and a seat of its own is played to its end', () => {
  cpSync('scenarios', folder, { recursive: true });
  const file = (name: string): string => path.join(folder, name);
  const json = (name: string) => JSON.parse(readFileSync(file(name), 'utf8'));
  const write = (name: string, data: unknown): void => writeFileSync(file(name), JSON.stringify(data));
  mkdirSync(file('library-2009'));
  write('deck/claims.json', [
    ...json('deck/claims.json'),
    {
      id: 'roof',
      official: 0.05,
      independent: 0.2,
      officialFigure: '1',
      independentFigure: '3',
      truth: null,
      trueFigure: '2',
      sources: [],
    },
  ]);
  write('deck/seats.json', [...json('deck/seats.json'), { id: 'librarian', side: 'civil', leads: false }]);
  write('library-2009/cards.json', [
    {
      id: 'open-library',
      design: 'C99',
      side: 'civil',
      cost: { energy: 1 },
      target: 'region',
      public: true,
      effects: [
        { kind: 'resource', resource: 'organisation', region: 'target', add: 5 },
        { kind: 'event', event: 'roof-leaks', delayTurns: 1 },
      ],
      forecast: ['public-criticism', 'trust-independent'],
    },
  ]);
  write('library-2009/events.json', [
    {
      id: 'roof-leaks',
      design: 'X99',
      date: null,
      effects: [{ kind: 'claim', does: 'create', claim: 'roof', region: 'almaty' }],
      coverage: ['independent'],
      sources: ['a test'],
    },
  ]);
  const first = json('first-steps/scenario.json');
  write('library-2009/scenario.json', {
    ...first,
    id: 'library-2009',
    cards: { ...first.cards, civil: [...first.cards.civil, 'open-library'] },
    events: [...first.events, 'roof-leaks'],
    claims: [...first.claims, 'roof'],
    ramp: [{ cards: 4, plays: 2 }],
  });
  const library = content('library-2009', read());
  expect(missingWords(library, words())).toEqual([]);
  for (const key of ['cards.open-library.face', 'events.roof-leaks.who', 'claims.roof.about', 'seats.librarian.name'])
    expect(missingWords(library, words(key))).toEqual([
      { code: 'missing-words', file: 'locales/kk/deck.json', path: key },
    ]);
  const game = setup(library, settings(3));
  expect(view(game, 'journalist').offers.map((o) => o.move.card)).toContain('open-library');
  expect(view(game, 'librarian').side).toBe('civil');
  expect(play(game, { seat: 'librarian', card: 'open-library', region: 'almaty' })).toBeNull();
  const told = new Set<string>();
  for (let turn = 1; turn <= library.scenario.turns; turn++) {
    resolve(game);
    for (const { claim } of game.stories) told.add(claim);
  }
  expect(game.happened.map((h) => h.event)).toContain('roof-leaks');
  expect(game.reports.flatMap((r) => r.moves.civil)).toContainEqual(expect.objectContaining({ seat: 'librarian' }));
  expect([...told]).toContain('roof');
});
