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
