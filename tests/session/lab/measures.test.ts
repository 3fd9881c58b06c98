// What the laboratory reads out of games, against games whose answer is known.
import { describe, expect, it, test } from 'vitest';
import { SIDES, type Side } from '../../../src/engine/game.ts';
import { doubtfulCards, extremes, restrictedWin } from '../../../src/session/lab/cards.ts';
import { type Check, checksOf, type Lots } from '../../../src/session/lab/checks.ts';
import { fight, nameOf, type Played } from '../../../src/session/lab/duel.ts';
import { dramaOf } from '../../../src/session/lab/evaluator.ts';
import { luckShare } from '../../../src/session/lab/luck.ts';
import { byName, cardGames, cleanGames, less, luckGames, scriptGames } from '../../../src/session/lab/program.ts';
import { solvency } from '../../../src/session/lab/solvency.ts';
import { contentOf } from '../../players/table.ts';
import { game, NONE, plain } from './made.ts';

const content = plain();
const { par } = content.scenario;
const good = ['good', 'good'] as ['good', 'good'];

describe('luck', () => {
  const table = (outcome: (seed: number, dice: number) => number): Played[] =>
    [1, 2, 3, 4].flatMap((seed) =>
      [1, 2, 3, 4].map((dice) => game(['random', 'random'], [outcome(seed, dice), 0], { seed, dice })),
    );
  test('all of the outcome is the seed’s', () =>
    expect(
      luckShare(
        par,
        table((seed) => seed),
      ),
    ).toBeCloseTo(1, 9));
  test('all is the moves’', () =>
    expect(
      luckShare(
        par,
        table((_, dice) => dice),
      ),
    ).toBeCloseTo(0, 9));
  test('half and half', () =>
    expect(
      luckShare(
        par,
        table((seed, dice) => seed + dice),
      ),
    ).toBeCloseTo(0.5, 9));
  test('no whole table, no answer', () => expect(luckShare(par, table(() => 1).slice(1))).toBeNull());
});

describe('a game’s course', () => {
  const pars = { par, turns: 6 }; // the mandate's window opens with the third turn
  // The authorities win exactly when they are ahead in the last of three turns; before that nothing tells.
  const games = Array.from({ length: 80 }, (_, n) => {
    const late = n % 4 < 2 ? 1 : -1;
    const early = n % 8 < 4 ? 1 : -1;
    return game(good, [late, -late], {
      seed: n + 1,
      course: [
        [early, -early],
        [early, -early],
        [late, -late],
      ],
    });
  });
  it('is read well at its end and like a coin before', () => {
    const drama = dramaOf(pars, games);
    expect(drama?.brier).toBeLessThan(0.19); // two turns of .25, one of nearly 0
    expect(drama?.brier).toBeGreaterThan(0.14);
    expect(drama?.comebacks).toBe(0);
  });
  it('swings where the leader changes, and a win from far behind is a comeback', () => {
    const lost = Array.from({ length: 8 }, (_, n) =>
      game(good, [1, -1], {
        seed: 101 + n,
        course: [
          [1, -1],
          [-3, 3],
          [1, -1],
        ],
      }),
    );
    const told = Array.from({ length: 72 }, (_, n) => {
      const side = n % 4 < 2 ? 1 : -1;
      return game(good, [side, -side], {
        seed: n + 1,
        course: [
          [side, -side],
          [side, -side],
          [side, -side],
        ],
      });
    });
    const drama = dramaOf(pars, [...told, ...lost]);
    expect(drama?.comebacks).toBeCloseTo(0.1, 9);
    expect(drama?.leadChanges).toBeCloseTo(0.2, 9); // two changes in one game of ten
  });
  it('keeps what the mandate has counted: a weak last turn the other way does not turn the lead', () => {
    const games = Array.from({ length: 80 }, (_, n) => {
      const side = n % 4 < 2 ? 1 : -1;
      const lead: [number, number] = [side, -side];
      const last: [number, number] = n < 40 ? lead : [-side / 4, side / 4];
      return game(good, lead, { seed: n + 1, course: [lead, lead, lead, lead, lead, last] });
    });
    expect(dramaOf(pars, games)?.leadChanges).toBe(0);
  });
  it('comes to rest: what tells everything is told nearly without doubt', () => {
    const clear = games.map((one) => ({ ...one, course: one.course.slice(2) }));
    expect(dramaOf(pars, clear)?.brier).toBeLessThan(0.0003);
  });
  it('judges no game by a curve that knows it', () => {
    // Winners by coin and courses that tell nothing: a curve laid through the same games would beat the coin.
    const coins = Array.from({ length: 40 }, (_, n) => {
      const won = [1, 5, 6, 9, 12, 13, 14, 17, 21, 22, 26, 29, 30, 31, 33, 34, 36, 38, 39, 40].includes(n + 1) ? 1 : -1;
      return game(good, [won, -won], { seed: n + 1, course: [[((n * 7) % 11) - 5, ((n * 3) % 7) - 3]] });
    });
    expect(dramaOf(pars, coins)?.brier).toBeGreaterThanOrEqual(0.25);
  });
  it('needs some games', () => expect(dramaOf(pars, games.slice(0, 10))).toBeNull());
});

describe('a card that is forbidden', () => {
  const whole = [1, 2, 3, 4].map((seed) =>
    game(good, [1, 0], { seed, cards: { regime: seed < 3 ? ['festival'] : [], civil: [] } }),
  );
  const without = [1, 2].map((seed) => ({
    ...game(good, [seed === 1 ? -1 : 1, 0], { seed }),
    ...less(seed, 'regime', ['festival']),
  }));
  it('is tried only on the seeds on which it was played', () => {
    expect(cardGames(content, whole, 4, ['festival', 'petition'])).toEqual(
      [1, 2].map((seed) => less(seed, 'regime', ['festival'])),
    );
    expect(cardGames(content, whole, 1, ['festival'])).toHaveLength(1);
  });
  it('costs what its seeds lose against all games with it, by the part of games that have it', () => {
    const found = byName([...whole, ...without]);
    expect(restrictedWin(content, found, 'festival')?.share).toBeCloseTo(0.25, 9); // half a win less in half of the games
    expect(restrictedWin(content, found, 'block-outlet')?.share).toBe(0.5); // never played, never missed
    expect(restrictedWin(content, byName(whole), 'festival')).toBeNull();
  });
  it('is held against every game that had it, not only those of its own seeds', () => {
    const lost = game(good, [-1, 0], { seed: 5, cards: { regime: ['festival'], civil: [] } });
    const found = byName([...whole, lost, ...without]);
    expect(restrictedWin(content, found, 'festival')?.share).toBeCloseTo(0.5 + (3 / 5) * (1 / 2 - 2 / 3), 9);
  });
  it('is not certain because two games ended alike', () => {
    const lost = [1, 2].map((seed) => ({ ...game(good, [-1, 0], { seed }), ...less(seed, 'regime', ['festival']) }));
    const mixed = whole.map((one) => (one.seed === 2 ? { ...one, points: { regime: -1, civil: 0 } } : one));
    const share = restrictedWin(content, byName([...mixed, ...lost]), 'festival');
    expect(share?.share).toBeCloseTo(0.25, 9);
    expect((share?.high ?? 0) - (share?.low ?? 0)).toBeGreaterThan(0.5);
  });
  it('is not certain either because all games with it ended alike, and all without', () => {
    const lost = [1, 2].map((seed) => ({ ...game(good, [-1, 0], { seed }), ...less(seed, 'regime', ['festival']) }));
    const share = restrictedWin(content, byName([...whole, ...lost]), 'festival');
    expect(share?.share).toBe(0);
    expect(share?.high).toBeGreaterThan(0.25);
    expect(doubtfulCards(content, byName([...whole, ...lost]))).toEqual(['festival']);
  });
  it('may be worth anything where one game tells of it', () => {
    const one = { ...game(good, [1, 0], { seed: 1 }), ...less(1, 'regime', ['festival']) };
    const lost = [1, 2].map((seed) => game(good, [-1, 0], { seed, cards: { regime: ['festival'], civil: [] } }));
    expect(restrictedWin(content, byName([...lost, one]), 'festival')).toEqual({ share: 1, low: 0, high: 1 });
  });
  it('is the extreme of its deck by what cards do, not by what chance does to a few games of each', () => {
    // Thirty-odd cards, each played in every game of equals and forbidden on twenty seeds.
    const { cards } = content;
    const both = (side: Side): string[] => cards.filter((c) => c.side === side).map((c) => c.id);
    const equal = Array.from({ length: 40 }, (_, n) =>
      game(good, [n % 2, 0.5], { seed: n + 1, cards: { regime: both('regime'), civil: both('civil') } }),
    );
    const without = (card: string, wins: number): Played[] =>
      Array.from({ length: 20 }, (_, n) => {
        const side = cards.find((c) => c.id === card)?.side ?? 'regime';
        const ahead = n < wins ? 1 : -1;
        return { ...game(good, side === 'regime' ? [ahead, 0] : [0, ahead], {}), ...less(n + 1, side, [card]) };
      });
    const chance = [10, 9, 12, 7, 11, 8, 13, 10, 6, 14, 10, 11]; // as coins fall
    const alike = cards.flatMap((c, n) => without(c.id, chance[n % chance.length] ?? 10));
    const found = extremes(content, byName([...equal, ...alike]));
    expect(found?.least).toBeCloseTo(0.5, 1);
    expect(found?.most).toBeCloseTo(0.5, 1);
    // One card that decides stands out all the same.
    const decides = extremes(content, byName([...equal, ...alike, ...without('petition', 0)]));
    expect(decides?.least).toBeLessThan(0.4);
    expect(decides?.most).toBeLessThan(0.6);
    expect(extremes(content, byName(equal))).toBeNull();
    // Four games a card tell nothing: no answer, not that all is well.
    const seldom = alike.filter((one) => one.without && Number(nameOf(one).split(' ')[2]) <= 4);
    expect(seldom.length).toBeGreaterThan(4 * 20);
    expect(extremes(content, byName([...equal, ...seldom]))).toBeNull();
  });
  it('is in doubt while its interval reaches over a bound', () => {
    expect(doubtfulCards(content, byName([...whole, ...without]))).toEqual(['festival']);
  });
});

describe('the programme', () => {
  const asked = { games: 4, players: ['random', 'good'] as const, cards: 2, doubtful: 4 };
  it('sets scripts against the judge on their own side only', () => {
    const duels = scriptGames(content, asked);
    expect(duels).toContainEqual({ regime: 'always-block', civil: 'good', seed: 1 });
    expect(duels).toContainEqual({ regime: 'good', civil: 'always-protest', seed: 4 });
    expect(scriptGames(content, { ...asked, players: ['random'] })).toEqual([]);
  });
  it('keeps hands clean of what jails, hurts or makes the law harsher, found by what cards do', () => {
    const deck = contentOf('kazakhstan-2004-2016');
    const clean = cleanGames(deck, asked)[0]?.without;
    expect(clean?.side).toBe('regime');
    expect(clean?.cards).toEqual(expect.arrayContaining(['blocking-law', 'prosecute-organiser']));
    expect(clean?.cards).not.toContain('return-to-courts');
  });
  it('throws every dice on every seed', () => expect(luckGames(asked)).toHaveLength(16));
});

describe('checks', () => {
  const counted = { wins: {}, sideBalance: {}, cards: {}, without: null, endings: {} };
  const of = (lots: Partial<Lots>): Record<string, Check> =>
    Object.fromEntries(checksOf(content, counted, { ...NONE, ...lots }).map((c) => [c.check, c]));
  it('interaction: what a strong opponent costs, whoever is opposed', () => {
    const pairs = [
      game(['random', 'random'], [0, 0]),
      game(['random', 'elite'], [-1, 3]),
      game(['elite', 'random'], [2, -0.5]),
      game(['elite', 'elite'], [1.5, 1]),
    ];
    const { 'interaction-regime': regime, 'interaction-civil': civil, 'skill-pays-alike': alike } = of({ pairs });
    expect(regime?.measured).toBeCloseTo(0.75, 9); // 1 and .5
    expect(regime?.holds).toBe(true);
    expect(civil?.measured).toBeCloseTo(1.25, 9); // .5 and 2
    expect(alike?.measured).toBeCloseTo(1 / 3, 9); // 2 against 3
    const gentle = [game(['random', 'good'], [-0.5, 1]), game(['good', 'random'], [1, 0])];
    const asked = of({ pairs: [...pairs, ...gentle] });
    expect(asked['skill-pays-alike']?.measured).toBeCloseTo(0, 9); // asked of good: 1 against 1
    expect(asked['interaction-regime']?.measured).toBeCloseTo(0.75, 9); // and of elite what it costs its rival
  });
  it('turns that count: moves that change their side by a tenth of a deviation', () => {
    const weighed = [game(good, [0, 0], { weights: { regime: [0.5, 0.05], civil: [-0.2, 0] } })];
    expect(of({ weighed })['turns-that-count']?.measured).toBe(0.5);
  });
  it('moral solvency: the best clean game against the best of all', () => {
    const pairs = [game(good, [2, 0], { law: 0.1 })];
    const clean = [{ ...game(good, [1, 0]), ...less(1, 'regime', ['blocking-law']) }];
    expect(of({ pairs, clean })['moral-solvency-regime']?.measured).toBeCloseTo(65 / 80, 9);
  });
  it('a law that history makes is nobody’s guilt', () => {
    const zhanaozen = contentOf('zhanaozen-2011');
    const { law } = fight(zhanaozen, 200, { regime: 'idle', civil: 'idle', seed: 1 });
    expect(law).toBeGreaterThan(0);
    const points = { regime: zhanaozen.scenario.par.regime.mean, civil: 0 };
    const same = [{ ...game(good, [0, 0], { law: law + 0.01 }), points }];
    const kept = { ...game(good, [0, 0], { law }), ...less(1, 'regime', ['x']), points };
    expect(solvency(zhanaozen, { pairs: same, clean: [kept] })).toEqual([['regime', 1]]);
    expect(solvency(zhanaozen, { pairs: same, clean: [{ ...kept, law: law + 0.01 }] })).toEqual([['regime', 0]]);
  });
  it('a script loses', () => {
    const scripts = [game(['always-block', 'good'], [0, 1]), game(['always-block', 'good'], [1, 0], { seed: 2 })];
    expect(of({ scripts })['good-beats-always-block']).toMatchObject({ measured: 0.5, holds: false });
  });
});

it('who does without a card that is not in the deck plays the same game, answers to questions and all', () => {
  const steps = contentOf('land-2016');
  const duel = { regime: 'random', civil: 'greedy', seed: 4 } as const;
  const { points } = fight(steps, 300, duel);
  for (const side of SIDES)
    expect(fight(steps, 300, { ...duel, without: { side, cards: ['no-such-card'] } }).points).toEqual(points);
});

it('a turn weighs what the game loses without it', () => {
  const steps = contentOf('first-steps');
  const duel = { regime: 'idle', civil: 'random', seed: 3 } as const;
  const weighed = fight(steps, 500, { ...duel, weighed: true });
  const bare = fight(steps, 500, duel);
  expect(weighed.points).toEqual(bare.points);
  expect(weighed.weights?.regime).toEqual(bare.course.map(() => 0));
  expect(weighed.weights?.civil.some((points) => points !== 0)).toBe(true);
});
