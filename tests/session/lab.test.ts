// The laboratory's statistics against numbers made by hand.
import { expect, it } from 'vitest';
import { evenness, findingsOf, type Played, pairings, shareOf, winOf } from '../../src/session/lab.ts';

it('Wilson: 8 of 10 is .490 to .943, none of 10 ends at .278', () => {
  expect(shareOf(8, 10).low).toBeCloseTo(0.4902, 4);
  expect(shareOf(8, 10).high).toBeCloseTo(0.9433, 4);
  expect(shareOf(0, 10).low).toBeCloseTo(0, 12);
  expect(shareOf(0, 10).high).toBeCloseTo(0.2775, 4);
});

it('closer than a tenth of a deviation is half a win', () => {
  expect(winOf({ regime: 2.05, civil: 2 }, 'regime')).toBe(0.5);
  expect(winOf({ regime: 2.2, civil: 2 }, 'regime')).toBe(1);
  expect(winOf({ regime: 2.2, civil: 2 }, 'civil')).toBe(0);
});

it('evenness is 1 for equal shares, 0 for one, .5 for two of four', () => {
  expect(evenness([0.5, 0.5], 2)).toBeCloseTo(1, 12);
  expect(evenness([1, 0], 2)).toBe(0);
  expect(evenness([0.5, 0.5, 0, 0], 4)).toBeCloseTo(0.5, 12);
});

it('every pair plays both sides of the same seeds', () => {
  const all = pairings(['a', 'b', 'c'], 4);
  expect(all).toHaveLength(3 * 4 + 3 * 4);
  for (const seed of [1, 2]) {
    expect(all).toContainEqual({ regime: 'a', civil: 'c', seed });
    expect(all).toContainEqual({ regime: 'c', civil: 'a', seed });
  }
});

it('counts wins from both sides, balance among equals, cards, endings and what holds', () => {
  const game = (regime: string, civil: string, points: [number, number], more: Partial<Played> = {}): Played => ({
    ...{ regime, civil, seed: 1, ending: 'x', cards: ['p'] },
    above: { regime: points[0], civil: points[1] },
    ...more,
  });
  const played = [
    game('greedy', 'random', [70, 50]),
    game('random', 'greedy', [5, 5.05], { ending: 'y', cards: ['p', 'q'] }),
    game('greedy', 'greedy', [60, 50]),
    game('greedy', 'greedy', [50, 60], { ending: 'y', cards: [] }),
    game('random', 'random', [60, 50], { cards: [] }),
    game('random', 'random', [60, 50], { ending: 'y', cards: [] }),
  ];
  const asked = { scenario: 's', games: 2, players: ['random', 'greedy'], cards: ['p', 'q', 'r'] };
  const found = findingsOf(asked, played, ['x', 'y', 'z']);
  expect(found.wins.greedy?.random?.share).toBe(0.75);
  expect(found.wins.random?.greedy?.share).toBe(0.25);
  expect(found.sideBalance).toEqual({ random: 1, greedy: 0.5 });
  expect(found.cards).toEqual({
    p: { playedShare: 0.75, restrictedWin: null },
    q: { playedShare: 0.25, restrictedWin: null },
    r: { playedShare: 0, restrictedWin: null },
  });
  expect(found.endings).toEqual({ x: 0.5, y: 0.5, z: 0 });
  expect(found.checks.map(({ check, holds }) => [check, holds])).toEqual([
    ['greedy beats random', false],
    ['side balance of random', false],
    ['side balance of greedy', true],
    ['most played card', false],
    ['evenness of endings', false],
  ]);
});
