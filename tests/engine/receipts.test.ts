// A receipt is short, adds up, and is worked out from nothing that its owner may not see.
import { describe, expect, test } from 'vitest';
import { copy, SIDES, type Side, view } from '../../src/engine/game.ts';
import { payIncome } from '../../src/engine/income.ts';
import { inFewLines, LINES } from '../../src/engine/receipts.ts';
import { played, settings } from '../played.ts';
import { content, ids } from '../shelf.ts';

const games = ids().map((id) => played(content(id), settings(2, 500), { regime: 'random', civil: 'random' }));

test('the largest stay, the rest is one sum', () => {
  const line = (id: string, worth: number) => ({ resource: 'energy', id, worth });
  const many = [line('cards', -4), line('turn', 3), line('a', 1), line('b', -2), line('c', 1), line('a', 1)];
  expect(inFewLines(many)).toEqual([line('cards', -4), line('turn', 3), line('a', 2), line('others', -1)]);
  expect(inFewLines([line('a', 1), line('a', -1)])).toEqual([]);
});

test.each(games.map((game) => [game.content.scenario.id, game] as const))(
  '%s: at most four lines a purse for every seat, and they add up',
  (_, game) => {
    let longest = 0;
    for (const { id: seat } of game.content.seats) {
      const { seen, resources } = view(game, seat);
      for (const { turn, receipts } of seen)
        for (const purse of Object.keys(resources)) {
          const lines = receipts.filter((line) => line.resource === purse);
          longest = Math.max(longest, lines.length);
          const ids = lines.map((line) => line.id);
          expect(new Set(ids).size, `${seat} turn ${turn} ${purse}`).toBe(ids.length);
          const [now, before] = [turn, turn - 1].map(
            (at) => (game.reports[at - 1] ?? game.start).resources[purse] ?? 0,
          );
          const told = lines.reduce((sum, line) => sum + line.worth, 0);
          if (turn > 0) expect(told, `${seat} turn ${turn} ${purse}`).toBe((now ?? 0) - (before ?? 0));
        }
    }
    expect(longest).toBeGreaterThan(1);
    expect(longest).toBeLessThanOrEqual(LINES);
  },
);

describe('income is worked out from what the side may see', () => {
  /** The same reports with everything changed that `side` may not know. */
  function blurred(game: (typeof games)[number], side: Side) {
    const twin = copy(game);
    const hidden = game.content.indicators.filter((one) => !one.knownTo.includes(side)).map((one) => one.id);
    const blur = (values: Record<string, number>) =>
      Object.fromEntries(
        Object.entries(values).map(([id, value]) => [id, hidden.includes(id) ? 1 - value / 2 : value]),
      );
    twin.reports = game.reports.map((report) => ({
      ...report,
      indicators: blur(report.indicators),
      regions: Object.fromEntries(Object.entries(report.regions).map(([id, values]) => [id, blur(values)])),
      moves: {
        ...report.moves,
        [side === 'regime' ? 'civil' : 'regime']: report.moves[side === 'regime' ? 'civil' : 'regime'].filter(
          (move) => game.content.cards.find((card) => card.id === move.card)?.public,
        ),
      },
    }));
    return twin;
  }
  test.each(games.flatMap((game) => SIDES.map((side) => [game.content.scenario.id, side, game] as const)))(
    '%s, %s',
    (_, side, game) => {
      const owned = game.content.resources.filter((one) => one.side === side).map((one) => one.id);
      const paid = (of: typeof game) => {
        const [before, now] = of.reports.slice(-2);
        if (!before || !now) throw new Error('too short');
        const twin = copy(of);
        for (const id of owned) twin.resources[id] = 3;
        return payIncome(twin, before, now).filter((line) => owned.includes(line.resource));
      };
      expect(paid(blurred(game, side))).toEqual(paid(game));
      expect(paid(game).length).toBeGreaterThan(0);
    },
  );
});

describe('what a turn brings never falls below the least of its purse', () => {
  const LEAST: Record<string, number> = { treasury: 1, capital: 1, energy: 2 }; // game.md, Economy
  const [first] = games;
  if (!first) throw new Error('no game');
  /** The last turn of a game paid again, with so much in every purse and these bad things come true. */
  function paid(points: number | 'full', bad: boolean) {
    const game = copy(first);
    for (const { id, max } of game.content.resources)
      if (id in LEAST) game.resources[id] = points === 'full' ? max : points;
    game.standing = bad
      ? ['letters-page', 'online-monitoring', 'comment-crowd'].map((card) => ({ card, side: 'regime', since: 1 }))
      : [];
    game.resources.cohesion = bad ? 10 : 60;
    const report = game.reports.at(-1);
    if (!report) throw new Error('too short');
    const spoilt = { 'growth-rate': bad ? -3 : 7, 'outage-hours': bad ? 5 : 0, detained: bad ? 9000 : 0 };
    const now = { ...report, indicators: { ...report.indicators, ...spoilt, 'dashboard-approval': bad ? 0.1 : 0.6 } };
    game.reports[game.reports.length - 1] = now;
    const before = { ...report, indicators: { ...report.indicators, 'dashboard-approval': 0.6 } };
    return { lines: payIncome(game, before, now), game };
  }
  const sum = (lines: { resource: string; worth: number }[], purse: string): number =>
    lines.filter((line) => line.resource === purse).reduce((all, line) => all + line.worth, 0);

  test.each(Object.entries(LEAST))('%s', (purse, least) => {
    const { lines, game } = paid(2, true);
    expect(sum(lines, purse)).toBeGreaterThanOrEqual(least);
    expect(game.resources[purse]).toBe(2 + sum(lines, purse));
    expect(paid(2, false).lines.some((line) => line.id === 'least')).toBe(false);
  });
  test('the treasury: four taken from three, two made up for, in a line of its own', () => {
    const { lines } = paid(2, true);
    expect(lines.filter((line) => line.resource === 'treasury')).toEqual([
      { resource: 'treasury', id: 'turn', worth: 3 },
      { resource: 'treasury', id: 'growth-low', worth: -1 },
      { resource: 'treasury', id: 'outages', worth: -1 },
      { resource: 'treasury', id: 'machines', worth: -2 },
      { resource: 'treasury', id: 'least', worth: 2 },
    ]);
    expect(sum(inFewLines(lines), 'treasury')).toBe(1);
  });
  test('a full purse stays full: what flows over is taken from what came in', () => {
    for (const bad of [true, false]) {
      const { lines, game } = paid('full', bad);
      for (const { id, max } of game.content.resources.filter((one) => one.id in LEAST)) {
        expect(game.resources[id], id).toBe(max);
        expect(sum(lines, id), id).toBe(0);
      }
    }
  });
  test('cohesion and foreign standing have no least', () => {
    const none = first.content.resources.filter((one) => one.incomeLeast === undefined).map((one) => one.id);
    expect(none).toEqual(['cohesion', 'foreign-standing', 'organisation']);
  });
  test.each(games.map((game) => [game.content.scenario.id, game] as const))('%s, in every turn', (_, game) => {
    const own = [...game.content.income.map((line) => line.id), 'turn', 'least'];
    for (const report of game.reports.slice(1, -1))
      for (const [purse, least] of Object.entries(LEAST)) {
        const income = report.receipts.filter((line) => own.includes(line.id));
        const max = game.content.resources.find((one) => one.id === purse)?.max ?? 0;
        if ((report.resources[purse] ?? 0) < max)
          expect(sum(income, purse), `turn ${report.turn} ${purse}`).toBeGreaterThanOrEqual(least);
      }
  });
});
