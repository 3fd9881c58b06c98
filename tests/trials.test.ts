// The long fault run goes on where it was stopped, tries what failed again, and is done when the figures are reached.
import { expect, test } from 'vitest';
import { together } from './tally.ts';
import { doneOf, nextFrom, nextTrial, type Piece, TRIALS, type Trial } from './trials.ts';

const [network, kills] = TRIALS;
if (!network || !kills) throw new Error('no trials');
const piece = (trial: string, from: number, seeds: number, done: number, ok = true): Piece => ({
  ...{ trial, from, seeds, ok, commit: 'abc', at: '', seconds: 1 },
  figures: { classes: done, kills: done, backMs: [done] },
});
const goal = ({ full }: Trial): number => full;

test('what is covered is not run again; what failed is', () => {
  const pieces = [piece('network', 1, 25, 25), piece('network', 26, 25, 25, false), piece('kills', 1, 1, 21)];
  expect(nextFrom(network, pieces, 1)).toBe(26);
  expect(nextFrom(network, pieces, 40)).toBe(40);
  expect(nextFrom(kills, pieces, 1)).toBe(2);
  expect(doneOf(network, pieces)).toBe(25);
  const healed = [...pieces, piece('network', 26, 25, 25)];
  expect(nextFrom(network, healed, 1)).toBe(51);
  expect(doneOf(network, healed)).toBe(50);
  expect(doneOf(network, [...healed, piece('network', 26, 25, 25)])).toBe(50); // twice the same seeds count once
});

test('the trial that is furthest behind comes next, and nothing when all is done', () => {
  const half = [piece('network', 1, 25, network.full / 2), piece('kills', 1, 1, kills.full / 4)];
  expect(nextTrial([network, kills], half, goal)?.name).toBe('kills');
  const all = [piece('network', 1, 25, network.full), piece('kills', 1, 1, kills.full)];
  expect(nextTrial([network, kills], all, goal)).toBeNull();
  expect(nextTrial(TRIALS, all, goal)).not.toBeNull();
});

test('figures of pieces are added up, lists put together; a piece is ordered by its seeds', () => {
  expect(
    together([
      { a: 1, b: [2] },
      { a: 3, b: [4], c: 5 },
    ]),
  ).toEqual({ a: 4, b: [2, 4], c: 5 });
  for (const { order } of TRIALS) expect(Object.values(order(17, 3))).toContain('17');
});
