// A card, an event, a claim, a seat and a scenario are added by writing files: nothing else, and they can be played.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Files } from '../../src/content/load.ts';
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
