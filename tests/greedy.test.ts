// Promise 6 for the player that looks ahead: it takes long, so it has a file (and a worker) of its own.
import { expect, test } from 'vitest';
import { outOfRange, played, settings } from './played.ts';
import { content, ids } from './shelf.ts';

test.each(ids())('%s is played to its end by greedy', { timeout: 120_000 }, (id) => {
  const from = content(id);
  const game = played(from, settings(4, 200), { regime: 'greedy', civil: 'greedy' });
  expect(game.turn).toBe(from.scenario.turns + 1);
  expect(outOfRange(game)).toEqual([]);
});
