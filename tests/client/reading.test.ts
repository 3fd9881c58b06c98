// Never too much to read: while cards are chosen a seat has at most 120 words before it opens anything. The table is drawn as
// the page draws it and its words are counted, in every language, over games of random players. Left out are the map with
// its list of regions, which is looked up and not read, and what stands behind a fold, a dialog or a card taken up.
import { type ComponentType, createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Table } from '../../src/client/panels/frame/useTable.ts';
import type { Content } from '../../src/content/schema.ts';
import { leadOf, resolve, SIDES, setup, type View, view } from '../../src/engine/game.ts';
import { playerOf } from '../../src/players/roster.ts';
import { letChoose } from '../../src/session/choose.ts';
import { settings } from '../played.ts';
import { content, ids } from '../shelf.ts';
import { standInForPage, wordsIn } from './page.ts';

const MOST = 120; // words
const TURNS = 10; // of a game: by then every kind of turn has come

beforeAll(standInForPage);

/** What the leads of both sides see before each turn of a game of random players. */
function seenIn(from: Content, seed: number): View[] {
  const game = setup(from, settings(seed, 300));
  const players = { regime: playerOf('random', from, seed), civil: playerOf('random', from, seed) };
  const seen: View[] = [];
  while (game.turn <= Math.min(TURNS, from.scenario.turns)) {
    for (const side of SIDES) seen.push(view(game, leadOf(game, side)));
    for (const side of SIDES) letChoose(game, side, players[side]);
    resolve(game);
  }
  return seen;
}

const games = ids().map((id) => ({ id, from: content(id), seen: seenIn(content(id), 1) }));

/** The words of a page that can be seen before anything is opened. */
function wordsOf(page: string): string[] {
  const shown = page
    .replace(/<dialog.*?<\/dialog>/gs, ' ')
    .replace(/<details[^>]*>(<summary.*?<\/summary>).*?<\/details>/gs, '$1')
    .replace(/(<select[^>]*>)(<option.*?<\/option>).*?<\/select>/gs, '$1$2</select>')
    .replace(/<span class="unseen">.*?<\/span>/gs, ' ')
    .replace(/<(h2|p|small|button|strong|li|span|td|th|option|legend|summary)[ >]/g, ' $&')
    .replace(/<[^>]*>/g, ' ');
  return shown.split(/[\s\u00a0]+/).filter((word) => /\p{L}/u.test(word));
}

describe.each(['en', 'kk', 'ru'])('in %s', (language) => {
  test('at most 120 words for a seat and turn', { timeout: 120_000 }, async () => {
    const words = await wordsIn(language, ['deck']);
    const { Stakes } = await import('../../src/client/panels/game/Stakes.tsx');
    const { Dashboard } = await import('../../src/client/panels/game/Dashboard.tsx');
    const { NewsPanel } = await import('../../src/client/panels/game/NewsPanel.tsx');
    const { Hand } = await import('../../src/client/panels/game/Hand.tsx');
    const { Tray } = await import('../../src/client/panels/game/Tray.tsx');
    const parts = { Stakes, Dashboard, NewsPanel, Hand, Tray } as Record<string, ComponentType<object>>;
    let most = { count: 0, said: '' };
    let fewest = Number.POSITIVE_INFINITY;
    for (const { id, from, seen } of games) {
      await words.bringWords(id);
      for (const one of seen) {
        const table = { content: from, view: one, side: one.side, stage: { phase: 'choosing', view: one } } as Table;
        const given = { table, pick: () => {}, picked: null };
        const read = Object.entries(parts).map(
          ([name, part]) => [name, wordsOf(renderToStaticMarkup(createElement(part, given)))] as const,
        );
        const count = read.reduce((sum, [, list]) => sum + list.length, 0);
        const where = read.map(([name, list]) => `${name} ${list.length}: ${list.join(' ')}`).join('\n');
        if (count > most.count) most = { count, said: `${id} turn ${one.turn} ${one.side}: ${count} words\n${where}` };
        fewest = Math.min(fewest, count);
      }
    }
    expect(fewest).toBeGreaterThan(20); // the table was really drawn
    expect(most.count, most.said).toBeLessThanOrEqual(MOST);
  });
});

test('the sheet of all cards is empty while it is closed: a page draws them when they are asked for', async () => {
  await wordsIn('en', ['deck']);
  const { Deck } = await import('../../src/client/panels/game/Deck.tsx');
  const { AllCards } = await import('../../src/client/panels/game/AllCards.tsx');
  const { from, seen } = games[0] ?? {};
  const [view] = seen ?? [];
  if (!from || !view) throw new Error('no game');
  const given = { table: { content: from, view, side: view.side, stage: { phase: 'choosing', view } } as Table };
  const count = (page: string) => page.split('<li').length - 1;
  const closed = renderToStaticMarkup(
    createElement(Deck, { ...given, pick: () => {}, open: false, setOpen: () => {} }),
  );
  const open = renderToStaticMarkup(createElement(AllCards, { ...given, pick: () => {}, close: () => {} }));
  expect(closed).toContain('<dialog');
  expect(count(closed)).toBe(0);
  expect(count(open)).toBeGreaterThanOrEqual(view.locked.length + 1);
});

test('the ramp: three cards and one play at first, five and two then, all after that', () => {
  for (const { id, from, seen } of games) {
    const [first, second] = from.scenario.ramp;
    expect(first, id).toEqual({ cards: 3, plays: 1 });
    if (from.scenario.cards.civil.length > 5) expect(second, id).toEqual({ cards: 5, plays: 2 });
    for (const one of seen.filter(({ turn }) => turn <= 2)) {
      const step = from.scenario.ramp[one.turn - 1];
      expect(one.hand.length, `${id} turn ${one.turn}`).toBeLessThanOrEqual(step?.cards ?? 7);
      expect(one.plays).toBe(step?.plays);
      if (one.turn === 1) expect(one.hand.length, id).toBe(3);
    }
  }
});
