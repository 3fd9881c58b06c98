// zheli lab: what it prints, and that the number of threads changes nothing.
import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it, test, vi } from 'vitest';
import { fightAll } from '../../src/cli/duels.ts';
import { BadInput } from '../../src/cli/fault.ts';
import { conditionsOf, openJournal } from '../../src/cli/journal.ts';
import { examine } from '../../src/cli/lab.ts';
import { reportCard } from '../../src/cli/reportcard.ts';
import { table } from '../../src/cli/table.ts';
import type { Duel } from '../../src/session/lab/duel.ts';
import { betweenMarks, tableOf } from '../labs.ts';
import { content } from '../shelf.ts';
import { inside } from './run.ts';

vi.setConfig({ testTimeout: 120_000 }); // threads of their own start slowly on a busy machine
const folder = mkdtempSync(path.join(tmpdir(), 'zheli-lab-'));
afterAll(() => rmSync(folder, { recursive: true }));
const journal = (name: string): string[] => ['--journal', path.join(folder, name)];
const SMALL = ['lab', 'first-steps', '--people', '500', '--games', '2', '--players', 'random,greedy'];

it('finds the same on one worker and on two, and tells how far it is on stderr', async () => {
  const one = await inside([...SMALL, '--json', '--workers', '1', ...journal('one')]);
  const two = await inside([...SMALL, '--json', '--workers', '2', ...journal('two')]);
  expect(one.code).toBe(0);
  expect(one.out).toBe(two.out);
  expect(one.err).toContain('pairs: 18 of 18 games');
  const found = JSON.parse(one.out);
  expect(Object.keys(found)).toEqual([
    'scenario',
    'people',
    'games',
    'wins',
    'sideBalance',
    'cards',
    'endings',
    'checks',
  ]);
  expect(Object.keys(found.sideBalance)).toEqual(['random', 'greedy']);
  const sum = (shares: number[]): number => shares.reduce((a, b) => a + b, 0);
  expect(sum(Object.values(found.endings))).toBeCloseTo(1, 9);
  expect(sum(Object.values<{ playedShare: number }>(found.cards).map((c) => c.playedShare))).toBeCloseTo(1, 9);
});

it('goes on where it was cut off, in the middle of a line too, and plays only what is missing', async () => {
  const file = path.join(folder, 'two');
  const whole = await inside([...SMALL, '--json', '--journal', file]);
  expect(whole.err).not.toContain('of 6 games');
  const lines = readFileSync(file, 'utf8').split('\n');
  writeFileSync(file, `${lines.slice(0, 4).join('\n')}\n${lines[4]?.slice(0, 30)}`);
  const rest = await inside([...SMALL, '--json', '--journal', file]);
  expect(rest.out).toBe(whole.out);
  expect(rest.err).toContain('3 games were played before');
  expect(rest.err).not.toMatch(/pairs: 3 of 6/);
  const kept = readFileSync(file, 'utf8').split('\n');
  expect(kept.filter((line) => line !== lines[4]?.slice(0, 30)).sort()).toEqual(lines.sort());
  const again = await inside([...SMALL, '--json', '--journal', file]);
  expect(again.out).toBe(whole.out);
  expect(again.err).toContain('22 games were played before'); // the half line in the middle stops nobody
});

it('games hang on when a lesson begins and how long it is, not on its par; rules that change on the way stop it', () => {
  const land = content('land-2016');
  const lesson = (more: object) => ({
    ...land,
    scenario: { ...land.scenario, presets: { ...land.scenario.presets, 45: { from: 1, turns: 7, ...more } } },
  });
  const par = land.scenario.par;
  expect(conditionsOf(lesson({ par }), 500)).toBe(conditionsOf(lesson({}), 500));
  expect(conditionsOf(lesson({ turns: 6 }), 500)).not.toBe(conditionsOf(lesson({}), 500));
  const rules = structuredClone(land);
  const { check } = openJournal(rules, 500, path.join(folder, 'rules'));
  expect(check).not.toThrow();
  rules.scenario.turns++;
  expect(check).toThrow(BadInput);
});

it('a file that nothing was written to yet is begun', async () => {
  const file = path.join(folder, 'empty');
  writeFileSync(file, '');
  const { out, err } = await inside([...SMALL, '--json', '--journal', file]);
  expect(err).not.toContain('were played before');
  expect(JSON.parse(out).games).toBe(2);
  expect(readFileSync(file, 'utf8')).toMatch(/^\{"scenario"/);
});

it('with no time it plays the first seed of every pair, and goes on with more', async () => {
  const file = path.join(folder, 'short');
  const given = { games: 4, cards: 0, people: 500, players: 'random,greedy', language: 'en' as const, journal: file };
  const short = (await examine('first-steps', { ...given, minutes: 0 })).found;
  expect(short.games).toBe(2);
  expect(Object.keys(short.sideBalance)).toEqual(['random', 'greedy']);
  const whole = (await examine('first-steps', given)).found;
  expect(whole.games).toBe(4);
});

it('a line that is no finished game stops nobody, a file that cannot be written on is refused, in the reader’s language', async () => {
  const file = path.join(folder, 'odd');
  const whole = await inside([...SMALL, '--json', '--journal', file]);
  appendFileSync(file, 'null\n{"regime":"idle","civil":"idle","seed":1}\n[]\n');
  expect((await inside([...SMALL, '--json', '--journal', file])).out).toBe(whole.out);
  const { keep, games, file: place } = openJournal(content('first-steps'), 500, path.join(folder, 'gone'), 'kk');
  const [, line] = readFileSync(file, 'utf8').split('\n');
  rmSync(place);
  mkdirSync(place); // nothing can be written to a folder
  expect(() => keep(JSON.parse(line ?? ''))).toThrow(BadInput);
  expect(games.size, 'what is not kept is not counted').toBe(0);
});

test.each([
  ['ru', ['--games', '3'], /[а-я]/],
  ['kk', ['--players', 'foo'], /[әғқңөұүһі]/],
  ['ru', ['--journal', '.'], /[а-я]/],
  ['kk', ['--journal', '.'], /[әғқңөұүһі]/],
  ['kk', ['--journal', 'package.json'], /[әғқңөұүһі]/],
] as const)('a refusal in %s: %j', async (language, given, says) => {
  const { code, err } = await inside([...SMALL, '--language', language, ...given]);
  expect(code).toBe(2);
  expect(err).toMatch(says);
  expect(err).not.toMatch(/[a-z] (folder|file|of)\b/);
});

it('an author’s own card has its own name, and its id where it has none', async () => {
  const own = path.join(folder, 'author', 'scenarios', 'mine');
  mkdirSync(own, { recursive: true });
  for (const name of readdirSync('scenarios/first-steps'))
    if (name !== 'report.json')
      writeFileSync(path.join(own, name), readFileSync(path.join('scenarios/first-steps', name)));
  const scenario = JSON.parse(readFileSync(path.join(own, 'scenario.json'), 'utf8'));
  const card = JSON.parse(readFileSync('scenarios/deck/cards.json', 'utf8')).find(
    ({ id }: { id: string }) => id === 'petition',
  );
  writeFileSync(path.join(own, 'cards.json'), JSON.stringify([{ ...card, id: 'my-own-card' }]));
  writeFileSync(
    path.join(own, 'scenario.json'),
    JSON.stringify({
      ...scenario,
      id: 'mine',
      cards: { ...scenario.cards, civil: [...scenario.cards.civil, 'my-own-card'] },
    }),
  );
  const asked = ['lab', own, '--people', '500', '--games', '2', '--players', 'random', ...journal('own')];
  expect((await inside(asked)).out).toMatch(/^my-own-card /m);
  const locales = path.join(folder, 'author', 'locales', 'en');
  mkdirSync(locales, { recursive: true });
  writeFileSync(path.join(locales, 'deck.json'), JSON.stringify({ cards: { 'my-own-card': { name: 'My own card' } } }));
  const { out } = await inside(asked);
  expect(out).toMatch(/^My own card /m);
  expect(out, 'nobody to beat').not.toMatch(/^Player /m);
});

it('the table of all scenarios stands between the marks, and nothing else is touched', () => {
  const text = 'a\n<!-- laboratory: begin -->\nold\n<!-- laboratory: end -->\nb';
  expect(betweenMarks(text, 'new')).toBe(text.replace('old', 'new'));
  expect(() => betweenMarks('a', 'new')).toThrow();
  const won = { share: 0.5, low: 0.25, high: 0.75 };
  const checks = [{ check: 'interaction-civil', target: '>= 0.7', measured: -0.2, holds: false, games: 3 }];
  const one = {
    scenario: 's',
    people: 500,
    games: 3,
    wins: { good: { greedy: won } },
    sideBalance: {},
    cards: {},
    endings: {},
    checks,
  };
  const line = tableOf([one]).split('\n')[2];
  expect(line).toBe('| *s* | 3 | · | .50 (.25–.75) | · | ·, ·, · | ·, -.20 ✗ | ·, · | · | 0 of 1 |');
});

it('mixes no games of other rules or other people in', async () => {
  const file = path.join(folder, 'two');
  const { code, err } = await inside([...SMALL, '--people', '600', '--journal', file]);
  expect(code).toBe(2);
  expect(err).toMatch(/games of another scenario/);
});

test.each([
  [
    'en',
    /(HOLDS|FAILS) Two random players: the authorities win \d+\.\d%.* Games: 8; 95% interval: \d+\.\d% – \d+\.\d%\.$/m,
  ],
  ['ru', /ВЫПОЛНЯЕТСЯ Два случайных игрока: власти побеждают.* Игр: 8; интервал 95\u00a0%: /],
  ['kk', /ОРЫНДАЛ(МА)?ДЫ Екі кездейсоқ ойыншы.* Ойын саны: 8; 95% аралығы: /],
])('prints a report card in words: %s', async (language, says) => {
  const { out } = await inside([...SMALL, '--language', language, ...journal('two')]);
  expect(out).toMatch(says);
  expect(out).not.toMatch(/checks\.|sample\.|wins\.|lots\.|cards\.|endings\.|\{\{/); // every key has its words
});

it('players that search play the same game on one worker and on two', async () => {
  const duels: Duel[] = [
    { regime: 'good', civil: 'elite', seed: 1 },
    { regime: 'elite', civil: 'good', seed: 2 },
  ];
  const fought = (workers: number) => {
    const kept = openJournal(content('first-steps'), 500, path.join(folder, `search ${workers}`));
    const arena = { scenario: 'first-steps', people: 500, journal: kept, workers };
    return fightAll(arena, duels, { heard: () => {}, isLate: () => false });
  };
  const one = await fought(1);
  expect(one.map(({ cards }) => cards.regime.flat().length > 0 && cards.civil.flat().length > 0)).toEqual([true, true]);
  expect(await fought(2)).toEqual(one);
});

const words = (language: string, name: string) => JSON.parse(readFileSync(`locales/${language}/${name}.json`, 'utf8'));

test.each(['en', 'ru', 'kk'])('the table of cards fits a terminal of 80 columns: %s', (language) => {
  const { cards, wins } = words(language, 'lab');
  const names = Object.values<{ name: string }>(words(language, 'deck').cards).map(({ name }) => name);
  const rows = names.map((name) => [name, '10,0 %', '100,0 %', '10,0 % – 100,0 %']);
  const shown = table([[cards.card, cards.played, cards.without, wins.interval], ...rows]);
  expect(Math.max(...shown.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
});

test.each(['en', 'ru', 'kk'])('numbers below zero bear a minus: %s', (language) => {
  const checks = [{ check: 'interaction-civil', target: '>= 0.7', measured: -0.2, holds: false, games: 3 }];
  const found = { scenario: 's', people: 500, games: 3, wins: {}, sideBalance: {}, cards: {}, endings: {}, checks };
  const lot = { pairs: [], luck: [], scripts: [], weighed: [], clean: [], cards: [] };
  const played = { lot, people: 500, cards: new Map(), house: '.' };
  expect(reportCard(content('first-steps'), found, played, language)).toMatch(/ −0[.,]20\D/);
});

test.each([
  [['--games', '3'], /--games.*2, 4, 6/],
  [['--players', 'random,winner'], /--players.*winner/],
  [['--players', 'random,random'], /--players/],
  [['--players', 'lawyer'], /--players/],
  [['--people', '3'], /--people: .*500/],
])('%j', async (args, says) => {
  const { code, err } = await inside([...SMALL, ...args]);
  expect(code).toBe(2);
  expect(err).toMatch(says);
});
