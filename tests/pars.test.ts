// What `npm run pars` writes: means and deviations; and that a lesson's length is held against its own.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openJournal } from '../src/cli/journal.ts';
import type { Strength } from '../src/content/schema.ts';
import { mandatePoints, PRESETS, setup } from '../src/engine/game.ts';
import { briefly } from '../src/players/good.ts';
import { aboveEquals, abovePar, winOf } from '../src/session/lab/above.ts';
import { fight } from '../src/session/lab/duel.ts';
import { lend, lived } from './journal.ts';
import { type Kept, parOf, parsOf } from './pars.ts';
import { played, settings } from './played.ts';
import { content, ids } from './shelf.ts';

test('a par is the middle of equals at all levels, and how far all levels lie from it; never too narrow to divide by', () => {
  expect(parOf([[45], [55, 55]], [[50], [40, 60, 40, 60]], 100)).toEqual({
    mean: 50,
    deviation: 7.1,
  });
  expect(parOf([[50, 50]], [[50, 50]], 100).deviation).toBe(1);
  expect(parOf([[0.1]], [[0.1]], 1).deviation).toBe(0.01);
});

test('a lesson’s length is held against its own par, where it has one', () => {
  for (const from of ids().map((id) => content(id)))
    for (const minutes of PRESETS) {
      const preset = from.scenario.presets?.[minutes];
      if (!preset) continue;
      const game = setup(from, { ...settings(1, 200), preset: minutes });
      expect(game.content.scenario.par, `${from.scenario.id} ${minutes}`).toEqual(preset.par ?? from.scenario.par);
      const other = { mean: 1, deviation: 2, provisional: false };
      const par = { regime: other, civil: other, people: other };
      const changed = {
        ...from,
        scenario: { ...from.scenario, presets: { ...from.scenario.presets, [minutes]: { ...preset, par } } },
      };
      expect(setup(changed, { ...settings(1, 200), preset: minutes }).content.scenario.par).toEqual(par);
      expect(setup(changed, settings(1, 200)).content.scenario.par).toEqual(from.scenario.par);
    }
});

test('games that set pars are those of the laboratory, answers to the question of the turn and all', () => {
  const from = content('land-2016');
  const bots = { regime: 'random', civil: 'random' } as const;
  const game = played(from, settings(3, 300), bots, undefined, briefly(from));
  expect(mandatePoints(game)).toEqual(fight(from, 300, { ...bots, seed: 3 }).points);
  expect(game.reports.some(({ decisions }) => decisions.length > 0)).toBe(true);
});

const games = (level: Strength, points: readonly (readonly [number, number])[]): Kept[] =>
  points.map(([regime, civil], seed) => ({
    scenario: 'x',
    length: 'whole',
    bots: { regime: level, civil: level },
    seed,
    points: { regime, civil, people: 0 },
    end: {},
  }));

test('a par names what equals of each level reach: near the middle game, and each side ahead in half of the games', () => {
  // Civil society's good games are the authorities' good ones too, but one: held to both medians the sides would not be even.
  const good: [number, number][] = [
    [30, 50],
    [31, 52],
    [32, 55],
    [33, 61],
    [60, 62],
  ];
  const three = [...games('random', [[10, 20]]), ...games('greedy', [[20, 30]]), ...games('good', good)];
  const par = parsOf(three);
  expect(par.regime.equals).not.toHaveProperty('elite');
  const four = parsOf([...three, ...games('elite', [[12, 13]])]);
  expect(four.civil.equals?.elite).toBe(13);
  expect({ ...four.regime, equals: par.regime.equals }).toEqual(par.regime); // elite moves its own par alone
  expect(par.regime.equals?.random).toBe(10);
  expect(par.civil.equals?.greedy).toBe(30);
  const held = (side: 'regime' | 'civil') => ({ ...par[side], mean: par[side].equals?.good ?? Number.NaN });
  const ahead = good.map(([regime, civil]) => {
    const above = abovePar({ ...par, regime: held('regime'), civil: held('civil') }, { points: { regime, civil } });
    return above.regime - above.civil;
  });
  expect(ahead.filter((one) => one > 0.05)).toHaveLength(2);
  expect(ahead.filter((one) => one < -0.05)).toHaveLength(2);
});

test('a par of fewer than 400 games of good equals is provisional, however many others there are', () => {
  const many = (level: Strength, count: number) => games(level, Array(count).fill([50, 50]));
  const others = [...many('random', 400), ...many('greedy', 400)];
  const marks = (good: number) => {
    const { regime, civil, people } = parsOf([...others, ...many('good', good)]);
    return [regime, civil, people].map(({ provisional }) => provisional);
  };
  expect(marks(399)).toEqual([true, true, true]);
  expect(marks(400)).toEqual([false, false, false]);
});

test('each side wins half of the games of equals, also where many are too close to be a win', () => {
  const close = [55, 59.5, 59.6, 59.7, 59.8, 59.9];
  const clear = [62, 63, 64, 65, 66];
  const good = [...close, ...clear].map((regime): [number, number] => [regime, 30]);
  const three = [...games('random', [[50, 20]]), ...games('greedy', [[70, 40]]), ...games('good', good)];
  const par = parsOf(three);
  const wins = good.map(([regime, civil]) =>
    winOf(aboveEquals(par, { points: { regime, civil }, regime: 'good', civil: 'good' }), 'regime'),
  );
  expect(wins).toContain(0.5);
  expect(Math.abs(wins.reduce((sum, won) => sum + won, 0) / wins.length - 0.5)).toBeLessThanOrEqual(1 / wins.length);
});

test('a game in which the elite split halves a mandate, not the yardstick of all', () => {
  const some = [
    ...games('random', [
      [60, 40],
      [62, 42],
    ]),
    ...games('greedy', [[64, 44]]),
    ...games('good', [[66, 46]]),
  ];
  const split: Kept = { ...(some[0] as Kept), points: { regime: 30, civil: 70, people: 0 }, split: true };
  expect(parsOf([...some, split]).regime).toMatchObject({
    mean: parsOf(some).regime.mean,
    deviation: parsOf(some).regime.deviation,
  });
  const { civil } = parsOf([...some, split]);
  expect(civil.deviation).toBeGreaterThan(parsOf(some).civil.deviation); // nothing is halved for civil society
});

test('the laboratory takes over what was played for the pars, as if it had played it itself; a lesson is none of its games', () => {
  const from = content('land-2016');
  const bots = { regime: 'random', civil: 'random' } as const;
  const folder = mkdtempSync(path.join(tmpdir(), 'zheli-lent-'));
  const journal = path.join(folder, 'lab.jsonl');
  const quiet = (): void => {};
  const wanted = [
    { bots, how: settings(3) },
    { bots, how: { ...settings(4), preset: '45' as const } },
    { bots, how: { ...settings(5), events: 'hazard' as const } },
  ];
  expect([...lived(from, wanted, folder, quiet)]).toHaveLength(3);
  expect(lend(from, 300, folder, journal)).toBe(1);
  expect([...openJournal(from, 300, journal).games.values()]).toEqual([fight(from, 300, { ...bots, seed: 3 })]);
  expect(lend(from, 300, folder, journal), 'once is enough').toBe(0);
});
