// The laboratory's statistics against numbers made by hand.
import { expect, it } from 'vitest';
import { aboveEquals, abovePar, type Par, winOf } from '../../../src/session/lab/above.ts';
import { findingsOf } from '../../../src/session/lab/findings.ts';
import { inRounds, pairs } from '../../../src/session/lab/program.ts';
import { sampleOf } from '../../../src/session/lab/samples.ts';
import { drawnIn, evenness, shareOf } from '../../../src/session/lab/shares.ts';
import { game, NONE, plain } from './made.ts';

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

it('rough estimates are drawn together as far as chance had driven them apart, sure ones stay', () => {
  const rough = [0.4, 0.6, 0.45, 0.55].map((value) => ({ value, error: 0.1 }));
  for (const value of drawnIn(rough)) expect(value).toBeCloseTo(0.5, 9); // chance alone would drive them further
  const sure = [0.3, 0.7].map((value) => ({ value, error: 0.001 }));
  expect(drawnIn(sure)[0]).toBeCloseTo(0.3, 3);
  // Four values .2 apart, errors of .1: the true variance is 1/15 less .01 (by hand), and the drawn values have that spread.
  const four = [0.2, 0.4, 0.6, 0.8].map((value) => ({ value, error: 0.1 }));
  const drawn = drawnIn(four);
  expect(drawn[0]).toBeCloseTo(0.5 - 0.3 * Math.sqrt((1 / 15 - 0.01) / (1 / 15)), 9);
  expect(drawn.reduce((sum, value) => sum + (value - 0.5) ** 2, 0) / 3).toBeCloseTo(1 / 15 - 0.01, 9);
  // One far out among forty alike is drawn in by two and a half errors and no more.
  const alone = [...Array.from({ length: 40 }, () => ({ value: 0.5, error: 0.1 })), { value: 0, error: 0.1 }];
  expect(drawnIn(alone).at(-1)).toBeCloseTo(0.25, 9);
  expect(drawnIn([{ value: 0.9, error: 0.2 }])).toEqual([0.9]);
});

it('every pair plays both sides of the same seeds, equals four times as many, elite twice', () => {
  const all = pairs({ players: ['random', 'greedy', 'elite'], games: 4 });
  expect(all).toHaveLength(2 * 16 + 8 + 3 * 4);
  for (const seed of [1, 2]) {
    expect(all).toContainEqual({ regime: 'random', civil: 'elite', seed });
    expect(all).toContainEqual({ regime: 'elite', civil: 'random', seed });
  }
});

it('equals play as many games as were asked for, elite twice those of a pair at most', () => {
  const equals = (asked: number): number[] => {
    const all = pairs({ players: ['random', 'greedy', 'elite'], games: 4, equals: asked });
    return ['random', 'greedy', 'elite'].map((id) => all.filter((d) => d.regime === id && d.civil === id).length);
  };
  expect(equals(50)).toEqual([50, 50, 8]);
  expect(equals(3)).toEqual([3, 3, 3]);
});

it('seed after seed, so that a run that ends early has played all pairs alike', () => {
  const all = inRounds(pairs({ players: ['random', 'greedy'], games: 4 }));
  const seeds = all.map((duel) => duel.seed);
  expect(seeds.slice(0, 12)).toEqual([...[1, 1, 1, 1], ...[2, 2, 2, 2], ...[3, 3, 4, 4]]);
  expect(seeds.at(-1)).toBe(16);
});

it('says how many games every pair has played, and nothing of equals who have not met', () => {
  const asked = { games: 60, people: 500, players: ['random', 'greedy'] as const, cards: 0, doubtful: 0 };
  const lot = { ...NONE, pairs: [1, 2].map((seed) => game(['random', 'random'], [1, 0], { seed })) };
  const found = findingsOf(plain(), asked, { ...lot, pairs: [...lot.pairs, game(['random', 'greedy'], [1, 0])] });
  expect(found.games).toBe(1);
  expect(found.sideBalance).toEqual({ random: 1 });
  const met = [game(['greedy', 'greedy'], [0, 1]), game(['greedy', 'random'], [0, 1])];
  const more = findingsOf(plain(), asked, {
    ...lot,
    pairs: [...lot.pairs, game(['random', 'greedy'], [1, 0]), ...met],
  });
  expect(more.games).toBe(2);
  const alone = findingsOf(plain(), { ...asked, players: ['random'] }, lot);
  expect(alone.games, 'of one player, those against itself').toBe(2);
});

it('says of a check how many games it rests on, and of none more than that', () => {
  const pair = (regime: 'random' | 'greedy' | 'good' | 'elite', civil: 'random' | 'greedy' | 'good' | 'elite') =>
    [1, 2].map((seed) => game([regime, civil], [1, 0], { seed }));
  const met = [...pair('random', 'random'), ...pair('greedy', 'random'), ...pair('random', 'greedy')];
  const able = [...pair('good', 'random'), ...pair('random', 'good'), ...pair('good', 'good')];
  const best = [
    ...pair('random', 'elite'),
    ...pair('elite', 'random'),
    ...pair('elite', 'elite'),
    ...pair('good', 'elite'),
  ];
  const less = (side: 'regime' | 'civil', seed: number) =>
    game(['good', 'good'], [1, 0], { seed, without: { side, cards: ['petition'] } });
  const lot = {
    ...NONE,
    pairs: [...met, ...able, ...best],
    clean: [less('regime', 1), less('civil', 1), less('civil', 2)],
    cards: [less('civil', 1), less('civil', 1), game(['good', 'good'], [1, 0], { seed: 1 })],
  };
  const asked = { games: 2, people: 500, players: ['random', 'greedy', 'good', 'elite'] as const };
  const { checks } = findingsOf(plain(), { ...asked, cards: 2, doubtful: 2 }, lot);
  const games = (id: string) => checks.find(({ check }) => check === id)?.games;
  // Authorities of chance, good and elite met both chance and elite; greedy ones did not. Of civil society, chance and elite did.
  expect(games('interaction-regime')).toBe(3 * 2 + 3 * 2);
  expect(games('interaction-civil')).toBe(2 * 2 + 2 * 2);
  expect(games('skill-pays-alike')).toBe(2 + 2 + 2); // among chance, good on either side against it
  expect(games('moral-solvency-regime')).toBe(1 + 1);
  expect(games('moral-solvency-civil')).toBe(2 + 2);
  const least = { check: 'least-without-a-card', target: '>= 0.4', measured: 0.5, holds: true };
  expect(sampleOf(least, lot).games).toBe(2 + 1); // a game that stands in two lots counts once
});

it('holds points against par', () => {
  const par: Par = {
    regime: { mean: 60, deviation: 5, provisional: true },
    civil: { mean: 50, deviation: 10, provisional: true },
    people: { mean: 0, deviation: 1, provisional: true },
  };
  expect(abovePar(par, { points: { regime: 70, civil: 45 } })).toEqual({ regime: 2, civil: -0.5 });
});

it('holds equals against their own level, unlike ones halfway, a script against its opponent’s level', () => {
  const side = { mean: 50, deviation: 10, provisional: false };
  const par: Par = {
    regime: { ...side, equals: { random: 40, greedy: 50, good: 70, elite: 80 } },
    civil: { ...side, equals: { random: 60, greedy: 50, good: 20 } },
    people: side,
  };
  const points = { regime: 60, civil: 40 };
  expect(aboveEquals(par, { regime: 'good', civil: 'elite', points })).toEqual({ regime: -1.5, civil: 2 }); // civil society has no par for elite: good's
  expect(aboveEquals(par, { regime: 'greedy', civil: 'good', points })).toEqual({ regime: 0, civil: 0.5 });
  expect(aboveEquals(par, { regime: 'always-block', civil: 'random', points })).toEqual({ regime: 2, civil: -2 });
  expect(aboveEquals({ ...par, regime: side }, { regime: 'good', civil: 'good', points }).regime).toBe(1);
  expect(aboveEquals(par, { regime: 'idle', civil: 'idle', points })).toEqual({ regime: 1, civil: -1 });
});

it('counts wins from both sides, balance among equals, cards, endings and what holds', () => {
  const content = plain();
  const played = [
    game(['greedy', 'random'], [70, 50]),
    game(['random', 'greedy'], [5, 5.05], { ending: 'stalled-growth', cards: { regime: ['festival'] } }),
    game(['greedy', 'greedy'], [60, 50]),
    game(['greedy', 'greedy'], [50, 60], { ending: 'stalled-growth', cards: { civil: [] } }),
    game(['random', 'random'], [60, 50], { cards: { civil: [] } }),
    game(['random', 'random'], [60, 50], { ending: 'stalled-growth', cards: { civil: [] } }),
  ];
  const found = findingsOf(
    content,
    { games: 2, people: 500, players: ['random', 'greedy'], cards: 0, doubtful: 0 },
    { ...NONE, pairs: played },
  );
  expect(Object.keys(found)).toEqual([
    'scenario',
    'people',
    'games',
    'wins',
    'sideBalance',
    'cards',
    'endings',
    'checks',
  ]);
  expect(found.wins.greedy?.random?.share).toBe(0.75);
  expect(found.wins.random?.greedy?.share).toBe(0.25);
  expect(found.sideBalance).toEqual({ random: 1, greedy: 0.5 });
  expect(found.cards.petition).toEqual({ playedShare: 0.75, restrictedWin: null });
  expect(found.cards.festival).toEqual({ playedShare: 0.25, restrictedWin: null });
  expect(found.cards['block-outlet']).toEqual({ playedShare: 0, restrictedWin: null });
  expect(found.endings['rumour-spiral']).toBe(0.5);
  expect(found.endings['stalled-growth']).toBe(0.5);
  expect(found.people).toBe(500);
  expect(found.checks.map(({ check, games }) => [check, games])).toEqual([
    ['greedy-beats-random', 2],
    ['side-balance-random', 2],
    ['side-balance-greedy', 2],
    ['most-played-card', 6],
    ['evenness-of-cards', 6],
    ['evenness-of-endings', 6],
  ]);
  const { low, high } = shareOf(1.5, 2);
  expect(found.checks[0]).toMatchObject({ measured: 0.75, low, high });
  expect(found.checks[3]).not.toHaveProperty('low'); // plays are no independent games
  expect(found.checks.map(({ check, holds }) => [check, holds])).toEqual([
    ['greedy-beats-random', false],
    ['side-balance-random', false],
    ['side-balance-greedy', true],
    ['most-played-card', false],
    ['evenness-of-cards', false],
    ['evenness-of-endings', false],
  ]);
});
