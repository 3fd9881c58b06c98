// What a mandate was made of adds up to the mandate.
import { expect, test } from 'vitest';
import { finish, mandatePoints, resolve, SIDES, setup } from '../../src/engine/game.ts';
import { playerOf } from '../../src/players/roster.ts';
import { letChoose } from '../../src/session/choose.ts';
import { settings } from '../played.ts';
import { content } from '../shelf.ts';

const land = content('land-2016');

function played(preset?: '45') {
  const game = setup(land, { ...settings(3, 500), ...(preset && { preset }) });
  for (let turn = 1; turn <= game.content.scenario.turns; turn++) {
    for (const side of SIDES) letChoose(game, side, playerOf('random', land, 3));
    resolve(game);
  }
  return game;
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

test.each([undefined, '45'] as const)('the parts of both sides, preset %s', (preset) => {
  const game = played(preset);
  const { made, ledgers } = finish(game, game.reports);
  const points = mandatePoints(game);
  for (const side of SIDES) {
    const { parts, par, halved } = made[side];
    expect(sum(parts.map(({ end }) => end)) / (halved ? 2 : 1)).toBeCloseTo(points[side], 9);
    expect(sum(parts.map(({ most }) => most))).toBe(100);
    for (const { most, start, end } of parts)
      for (const value of [start, end]) expect(value >= 0 && value <= most + 1e-9).toBe(true);
    const { deviation, mean } = game.content.scenario.par[side];
    expect(par).toBe(mean);
    const score = Math.floor(50 + (15 * (points[side] - par)) / deviation + 0.5);
    expect(ledgers.mandate[side]).toBe(Math.min(100, Math.max(0, score)));
  }
});

test('the parts begin where a lesson begins', () => {
  const from = land.scenario.presets?.['45']?.from ?? 1;
  const game = played('45');
  const before = { ...game, reports: game.reports.slice(0, from - 1) };
  const { approval } = Object.fromEntries(finish(game, game.reports).made.regime.parts.map((p) => [p.id, p.start]));
  expect(approval).toBe(35 * (before.reports.at(-1) ?? game.start).indicators['true-approval']);
});

test('against a computer player, its equals’ points count as 50', () => {
  const game = played();
  expect(finish(game, game.reports, 'good').made.civil.par).toBe(land.scenario.par.civil.equals?.good);
});

test('a split of the elite halves the mandate, not its parts', () => {
  const game = played();
  game.content = {
    ...land,
    scenario: { ...land.scenario, endings: [{ id: 'elite-split', when: null }] },
  };
  const { made } = finish(game, game.reports);
  expect([made.regime.halved, made.civil.halved]).toEqual([true, false]);
  expect(mandatePoints(game).regime).toBeCloseTo(sum(made.regime.parts.map(({ end }) => end)) / 2, 9);
});
