// Promise 6 for the player that looks ahead. It needs seconds a turn, so in the campaign it plays the first turns here and
// all of them in `npm run long`.
import { expect, test } from 'vitest';
import { outOfRange, played, settings } from './played.ts';
import { content, ids } from './shelf.ts';

const SHORT = 5; // turns
const whole = import.meta.env.MODE === 'long';

test.each(ids())('%s is played by greedy', { timeout: 600_000 }, (id) => {
  const from = content(id);
  const turns = whole ? from.scenario.turns : Math.min(SHORT, from.scenario.turns);
  const game = played(from, settings(4, 200), { regime: 'greedy', civil: 'greedy' }, turns);
  expect(game.turn).toBe(turns + 1);
  expect(game.reports.flatMap((report) => [...report.moves.regime, ...report.moves.civil]).length).toBeGreaterThan(
    turns,
  );
  expect(outOfRange(game)).toEqual([]);
});
