// Promise 6 for the player that looks ahead. It needs seconds a turn, so here it plays the smallest scenario to its end and
// the first turn of the others; `npm run long` plays all of them whole.
import { expect, test } from 'vitest';
import { outOfRange, played, settings } from './played.ts';
import { content, ids } from './shelf.ts';

const SMALL = 4; // turns: a scenario no longer than this is played whole
const whole = import.meta.env.MODE === 'long';

test.each(ids())('%s is played by greedy', { timeout: 600_000 }, (id) => {
  const from = content(id);
  const turns = whole || from.scenario.turns <= SMALL ? from.scenario.turns : 1;
  const game = played(from, settings(4, 200), { regime: 'greedy', civil: 'greedy' }, turns);
  expect(game.turn).toBe(turns + 1);
  expect(game.reports.flatMap((report) => [...report.moves.regime, ...report.moves.civil]).length).toBeGreaterThan(0);
  expect(outOfRange(game)).toEqual([]);
});
