// The front pages of random games, written out in three languages with the words of the house: no page is empty, no blank
// stays open, and no outlet prints a sentence that it printed the turn before.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Game, NewsItem } from '../../src/engine/game.ts';
import { played, settings } from '../played.ts';
import { content, ids } from '../shelf.ts';

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

/** As the page does it: the outlet's own sentence, or that of the version that was proved, and the opening of what was told before. */
function line(item: NewsItem, books: { ui: Words; deck: Words }): { opening: string; sentence: string; whole: string } {
  const voice = item.kind === 'claim' && item.outlet === 'state' ? 'official' : (item.found ?? item.outlet);
  const folder = { card: 'cards', event: 'events', claim: 'claims', count: 'paper.counts' }[item.kind];
  const told = at(item.kind === 'count' ? books.ui : books.deck, `${folder}.${item.id}.${voice}`)
    .replace('{{figure}}', String(item.figure ?? '{{figure}}'))
    .replace('{{region}}', item.region ?? '{{region}}');
  const sentence =
    item.found === undefined || told === '' ? told : at(books.ui, 'paper.found').replace('{{line}}', told);
  if (item.way === undefined) return { opening: '', sentence, whole: sentence };
  const template = at(books.ui, `paper.again.${item.outlet}.${item.kind}.${item.way}`);
  return { opening: template.replace('{{line}}', '').trim(), sentence, whole: template.replace('{{line}}', sentence) };
}

type Page = { turn: number; outlet: string; lines: ReturnType<typeof line>[] };
const pages = (game: Game, books: { ui: Words; deck: Words }): Page[] =>
  game.reports.flatMap(({ turn, news }) =>
    (['state', 'independent'] as const).map((outlet) => ({
      turn,
      outlet,
      lines: news.filter((item) => item.outlet === outlet).map((item) => line(item, books)),
    })),
  );

/** What stands more than once in a list. */
const twice = (list: readonly string[]): string[] => list.filter((one, n) => list.indexOf(one) !== n);

/** Does the sentence begin with a long word that its opening has said already? */
function stutters({ opening, sentence }: ReturnType<typeof line>): boolean {
  const stems = (text: string): string[] =>
    text
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .filter((word) => word.length > 4)
      .map((word) => word.slice(0, 6));
  return stems(sentence.split(' ').slice(0, 3).join(' ')).some((stem) => stems(opening).includes(stem));
}

const bots = [
  { regime: 'random', civil: 'random' },
  { regime: 'history', civil: 'random' },
  { regime: 'idle', civil: 'idle' },
] as const;
const games = ids().flatMap((id) =>
  [1, 2, 3, 4, 5, 6].map((seed) => played(content(id), settings(seed), bots[seed % 3] ?? bots[0])),
);

test('thirty-six games of every scenario, in which claims were proved, and so much was told again that pages are crowded', () => {
  expect(games).toHaveLength(36);
  const items = games.flatMap((game) => game.reports.flatMap((report) => report.news));
  expect(items.some((item) => item.found !== undefined)).toBe(true);
  expect(items.filter((item) => item.way !== undefined).length).toBeGreaterThan(200);
});

describe.each(LANGUAGES)('front pages in %s', (language) => {
  const books = { ui: book(language, 'ui'), deck: book(language, 'deck') };
  test('say something, whole, never the same twice running, and open no two lines alike', () => {
    for (const game of games) {
      const all = pages(game, books);
      for (const { turn, outlet, lines } of all) {
        const place = `${game.content.scenario.id}, ${outlet}, turn ${turn}`;
        expect(lines.length, place).toBeGreaterThan(0);
        const whole = lines.map((one) => one.whole);
        for (const one of whole) expect(one, place).toMatch(/^[^{}]+$/);
        const before = all.find((page) => page.outlet === outlet && page.turn === turn - 1)?.lines ?? [];
        expect(
          whole.filter((one) => before.some((other) => other.whole === one)),
          place,
        ).toEqual([]);
        expect(twice(whole), place).toEqual([]);
        expect(twice(lines.map((one) => one.opening).filter(Boolean)), place).toEqual([]);
        expect(
          lines.filter(stutters).map((one) => one.whole),
          place,
        ).toEqual([]);
      }
    }
  });
});

test('what is looked for would be found', () => {
  const item: NewsItem = { outlet: 'state', kind: 'claim', id: 'land-lease', found: 'independent', way: 1 };
  const english = { ui: book('en', 'ui'), deck: book('en', 'deck') };
  expect(line({ ...item, outlet: 'independent' }, english).whole).toMatch(
    /^Still disputed: .+ Checked, with sources\.$/,
  );
  expect(stutters({ opening: 'Officials say again:', sentence: 'Officials gave no number.', whole: '' })).toBe(true);
  expect(twice(['a', 'b', 'a'])).toEqual(['a']);
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
