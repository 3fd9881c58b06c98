// zheli lab: what it prints, and that the number of threads changes nothing.
import { expect, it, test } from 'vitest';
import { inside } from './run.ts';

const SMALL = ['lab', 'first-steps', '--people', '500', '--games', '2', '--players', 'random,greedy'];

it('finds the same on one worker and on two, and tells how far it is on stderr', async () => {
  const one = await inside([...SMALL, '--json', '--workers', '1']);
  const two = await inside([...SMALL, '--json', '--workers', '2']);
  expect(one.code).toBe(0);
  expect(one.out).toBe(two.out);
  expect(one.err).toContain('6 of 6 games');
  const found = JSON.parse(one.out);
  expect(Object.keys(found)).toEqual(['scenario', 'games', 'wins', 'sideBalance', 'cards', 'endings', 'checks']);
  expect(Object.keys(found.sideBalance)).toEqual(['random', 'greedy']);
  const sum = (shares: number[]): number => shares.reduce((a, b) => a + b, 0);
  expect(sum(Object.values(found.endings))).toBeCloseTo(1, 9);
  expect(sum(Object.values<{ playedShare: number }>(found.cards).map((c) => c.playedShare))).toBeCloseTo(1, 9);
});

it('prints a report card in words', async () => {
  const { out } = await inside([...SMALL, '--players', 'random']);
  expect(out).toMatch(/(holds|FAILS): side balance of random/);
});

test.each([
  [['--games', '3'], /--games.*even/],
  [['--players', 'random,winner'], /--players.*winner/],
  [['--players', 'random,random'], /--players/],
  [['--players', 'lawyer'], /--players/],
  [['--people', '3'], /--people: .*500/],
])('%j', async (args, says) => {
  const { code, err } = await inside([...SMALL, ...args]);
  expect(code).toBe(2);
  expect(err).toMatch(says);
});
