// The front pages of random games, written out in three languages with the words of the house: no page is empty, no blank
// stays open, and no outlet prints a sentence that it printed the turn before.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Game, NewsItem } from '../../src/engine/game.ts';
import { played, settings } from '../played.ts';
import { content } from '../shelf.ts';

const LANGUAGES = ['en', 'ru', 'kk'] as const;
type Words = { [key: string]: string | Words };
const book = (language: string, name: string): Words =>
  JSON.parse(readFileSync(`locales/${language}/${name}.json`, 'utf8'));

function at(words: Words, key: string): string {
  const found = key
    .split('.')
    .reduce<string | Words | undefined>((w, k) => (typeof w === 'object' ? w[k] : undefined), words);
  return typeof found === 'string' ? found : '';
}

/** As the page does it: the outlet's own sentence, then the opening it has for things it told before. */
function line(item: NewsItem, books: { ui: Words; deck: Words }): string {
  const voice = item.kind === 'claim' && item.outlet === 'state' ? 'official' : item.outlet;
  const folder = { card: 'cards', event: 'events', claim: 'claims', count: 'paper.counts' }[item.kind];
  const template = at(item.kind === 'count' ? books.ui : books.deck, `${folder}.${item.id}.${voice}`);
  const sentence = template
    .replace('{{figure}}', String(item.figure ?? '{{figure}}'))
    .replace('{{region}}', item.region ?? '{{region}}');
  if (item.way === undefined) return sentence;
  return at(books.ui, `paper.again.${item.outlet}.${item.kind}.${item.way}`).replace('{{line}}', sentence);
}

const pages = (game: Game, language: string): { turn: number; outlet: string; lines: string[] }[] => {
  const books = { ui: book(language, 'ui'), deck: book(language, 'deck') };
  return game.reports.flatMap(({ turn, news }) =>
    (['state', 'independent'] as const).map((outlet) => ({
      turn,
      outlet,
      lines: news.filter((item) => item.outlet === outlet).map((item) => line(item, books)),
    })),
  );
};

const bots = { regime: 'random', civil: 'random' } as const;
const games = [
  played(content('land-2016'), settings(5), bots),
  played(content('first-steps'), settings(6), bots),
  played(content('going-online-2004-2010'), settings(7), { regime: 'idle', civil: 'idle' }),
  played(content('zhanaozen-2011'), settings(8), bots),
];

describe.each(LANGUAGES)('front pages in %s', (language) => {
  test('say something, whole, and never the same twice running', () => {
    for (const game of games) {
      const all = pages(game, language);
      for (const { turn, outlet, lines } of all) {
        expect(lines.length, `${outlet}, turn ${turn}`).toBeGreaterThan(0);
        for (const one of lines) expect(one, `${outlet}, turn ${turn}`).toMatch(/^[^{}]+$/);
        const before = all.find((page) => page.outlet === outlet && page.turn === turn - 1)?.lines ?? [];
        expect(lines.filter((one) => before.includes(one))).toEqual([]);
        expect(new Set(lines).size).toBe(lines.length);
      }
    }
  });
});

test('something is told again in these games, so that the openings are seen', () => {
  expect(games.flatMap((game) => game.reports.flatMap((r) => r.news)).some((item) => item.way !== undefined)).toBe(
    true,
  );
});

test('what an outlet left out stood in the other one only', () => {
  const reports = games.flatMap((game) => game.reports);
  expect(reports.some((report) => report.omitted.length > 0)).toBe(true);
  for (const { news, omitted } of reports)
    for (const item of omitted) {
      const told = news.filter((n) => n.kind === item.kind && n.id === item.id).map((n) => n.outlet);
      expect(told.length).toBeGreaterThan(0);
      expect(told).not.toContain(item.outlet);
    }
});
