import { describe, expect, test, vi } from 'vitest';
import { copy, type Game, leadOf, play, resolve, setup, type View, view } from '../../src/engine/game.ts';
import { believe, likeliest, openMind } from '../../src/players/belief.ts';
import { briefly, effortOf, GOOD, goalOf, searchingPlayer } from '../../src/players/good.ts';
import { greedyPlayer, tellingOffers } from '../../src/players/greedy.ts';
import type { Memory } from '../../src/players/memory.ts';
import { plansOf } from '../../src/players/plans.ts';
import { CHARACTERS, mayLead, PLAYER_IDS } from '../../src/players/player.ts';
import { decide } from '../../src/players/search.ts';
import { prospect, RIVALRY } from '../../src/players/worth.ts';
import { contentOf, settings, TINY } from './table.ts';

const land = contentOf('land-2016');
const steps = contentOf('first-steps');

function seat(game: Game, side: 'regime' | 'civil'): View {
  return view(game, leadOf(game, side));
}

describe('a search', () => {
  const game = setup(land, settings(2, { people: 200 }));
  game.turn = 3; // the ramp allows more than one card
  const seen = seat(game, 'civil');

  test('decides plans that the rules take, with a second best and something expected', () => {
    const { plans, thought, stumbles } = decide(
      { mind: openMind(land, 200), effort: TINY, aim: goalOf('good', land), memory: new Map() },
      seen,
    );
    expect(stumbles).toEqual([]);
    expect(plans).toHaveLength(TINY.plans);
    expect(thought.moves).toEqual(plans[0]);
    expect(thought.second).toEqual(plans[1]);
    expect(thought.side).toBe('civil');
    for (const plan of plans) {
      const table = copy(game);
      expect(plan.map((move) => play(table, move))).toEqual(plan.map(() => null));
    }
    const known = land.indicators.filter((i) => i.knownTo.includes('civil')).map((i) => i.id);
    for (const { indicator } of thought.expected) expect(known).toContain(indicator);
    if (thought.feared) expect(thought.feared.worth).toBeLessThan(0);
  });

  test('tells how far it has thought and ends at its budget', () => {
    const told: number[] = [];
    decide(
      { mind: openMind(land, 200), effort: TINY, aim: goalOf('good', land), memory: new Map() },
      seen,
      (done, of) => {
        expect(of).toBe(TINY.playouts);
        told.push(done);
      },
    );
    expect(told.at(-1)).toBe(TINY.playouts);
    expect(told).toEqual([...told].sort((a, b) => a - b));
  });

  test('looks at the imagined country that agrees best with what was seen', () => {
    const before = seat(setup(land, settings(9, { people: 200 })), 'civil');
    for (const sample of [0, 3, 5]) {
      const country = believe(land, before, { sample, people: 200 }); // that very country is the true one
      for (let turn = 0; turn < 3; turn++) resolve(country);
      const found = likeliest(openMind(land, 200), seat(country, 'civil'), { imagined: 6, kept: 2 });
      expect(found).toHaveLength(2);
      expect(found[0]).toBe(sample);
    }
  });

  test('looks first on another picture from turn to turn, so that no single country’s luck is remembered of a move', () => {
    const remembered = (turn: number, kept: number) => {
      const on = setup(land, settings(2, { people: 200 }));
      on.turn = turn;
      const memory = new Map();
      decide(
        {
          mind: openMind(land, 200),
          effort: { ...TINY, pictures: { imagined: kept, kept } },
          aim: goalOf('good', land),
          memory,
        },
        seat(on, 'civil'),
      );
      expect(memory.size).toBeGreaterThan(0);
      return [...memory];
    };
    expect(remembered(4, 2)).toEqual(remembered(4, 1)); // even turns: the first picture
    expect(remembered(3, 2)).not.toEqual(remembered(3, 1));
  });

  test('greedy leaves a look that breaks out, takes the best of the others, and tells it once', () => {
    const whole = greedyPlayer(land, { people: 200, places: 1 })(seen);
    const other = tellingOffers(seen, null, 1).find(({ move }) => move.card !== whole?.card);
    if (!other || !whole) throw new Error('nothing to choose');
    const broken = {
      ...other,
      get cost(): never {
        throw new Error('broken');
      },
    };
    const player = greedyPlayer(land, { people: 200, places: 1 });
    const view = { ...seen, offers: seen.offers.map((offer) => (offer === other ? broken : offer)) };
    expect(player(view)).toEqual(whole);
    expect(player.stumbles?.()).toEqual([{ turn: 3, code: 'threw', found: 'broken' }]);
    expect(player.stumbles?.()).toEqual([]);
  });

  test('wants more first looks than it may: it stops there and says so', () => {
    const effort = { ...TINY, playouts: 2, places: 3 };
    const { plans, stumbles } = decide(
      { mind: openMind(land, 200), effort, aim: goalOf('good', land), memory: new Map() },
      seen,
    );
    expect(stumbles).toEqual([{ turn: 3, code: 'limit' }]);
    expect(plans.length).toBeGreaterThan(1);
  });

  test('breaks: it plays the best it has, and the fault is told once, with its turn', () => {
    const player = searchingPlayer('good', land, TINY);
    const move = player(seen, () => {
      throw new Error('broken');
    });
    expect(seen.offers.map((o) => o.move)).toContainEqual(move);
    expect(player.stumbles?.()).toEqual([{ turn: 3, code: 'threw', found: 'broken' }]);
    expect(player.stumbles?.()).toEqual([]);
  });

  test('breaks before any plan was lived through: it plays what looked best and does not wait', () => {
    const goal = goalOf('good', land);
    const aim = {
      ...goal,
      get rivalry() {
        if (new Error('where').stack?.includes('halve')) throw new Error('broken'); // not in the first looks
        return goal.rivalry;
      },
    };
    const { plans, stumbles } = decide({ mind: openMind(land, 200), effort: TINY, aim, memory: new Map() }, seen);
    expect(stumbles).toEqual([{ turn: 3, code: 'threw', found: 'broken' }]);
    expect(plans[0]).not.toEqual([]);
    expect(plans).toContainEqual([]);
  });

  test.each([3, 20])('breaks in first look %i: that move is left out, the rest is thought through', (nth) => {
    const goal = goalOf('good', land);
    const effort = { ...TINY, plans: 9 };
    const think = (broken: boolean) => {
      let looked = 0;
      const aim = {
        ...goal,
        get rivalry() {
          if (broken && new Error('where').stack?.includes('tryOne') && looked++ === nth) throw new Error('broken');
          return goal.rivalry;
        },
      };
      const memory: Memory = new Map();
      return { memory, ...decide({ mind: openMind(land, 200), effort, aim, memory }, seen) };
    };
    const [whole, less] = [think(false), think(true)];
    expect(less.stumbles).toEqual([{ turn: 3, code: 'threw', found: 'broken' }]);
    expect(less.memory.size).toBe(whole.memory.size - 1);
    for (const [move, found] of less.memory) expect(found).toEqual(whole.memory.get(move));
    expect(less.plans).toHaveLength(whole.plans.length);
  });

  /** A mind that breaks when it pictures these countries. */
  const broken = (samples: readonly number[]) => {
    const mind = openMind(land, 200);
    const twins = new Map(mind.twins);
    const get = twins.get.bind(twins);
    twins.get = (key) => {
      if (samples.some((sample) => key === `civil ${sample}`)) throw new Error('broken');
      return get(key);
    };
    return { ...mind, twins };
  };
  const thinks = (samples: readonly number[]) =>
    decide(
      {
        mind: broken(samples),
        effort: { ...TINY, pictures: { imagined: 2, kept: 2 } },
        aim: goalOf('good', land),
        memory: new Map(),
      },
      seen,
    );

  test('a picture of the country breaks: it thinks with those it has', () => {
    const { plans, stumbles } = thinks([0]);
    expect(stumbles).toEqual([{ turn: 3, code: 'threw', found: 'broken' }]);
    expect(plans[0]).not.toEqual([]);
  });

  test('every picture breaks: it waits, and the fault is told', () => {
    const { plans, stumbles } = thinks([0, 1]);
    expect(stumbles).toEqual([{ turn: 3, code: 'threw', found: 'broken' }]);
    expect(plans).toEqual([[]]);
  });

  test('thinks once a turn and hands its plan over move by move', () => {
    const table = copy(game);
    const watch = vi.fn();
    const player = searchingPlayer('good', land, { ...TINY, plans: 8 });
    for (let move = player(seat(table, 'civil'), watch); move; move = player(seat(table, 'civil'), watch)) {
      expect(play(table, move)).toBeNull();
      const { length } = watch.mock.calls;
      player(seat(table, 'civil'), watch);
      expect(watch.mock.calls).toHaveLength(length);
    }
    expect(table.chosen.civil).toEqual(player.thought?.()?.moves);
  });

  test('elite has twice the budget of good', () => {
    for (const base of [GOOD, briefly(land)]) {
      const [good, elite] = [effortOf('good', base), effortOf('elite', base)];
      for (const part of ['playouts', 'looks', 'plans', 'answers'] as const) expect(elite[part]).toBe(2 * good[part]);
      expect(elite.pictures.kept).toBe(2 * good.pictures.kept);
      expect(elite.pictures.imagined).toBeGreaterThan(good.pictures.imagined);
    }
  });
});

test('a scenario may say what the other side’s loss is worth to elite there', () => {
  const asked = { regime: 0.2, civil: 0.4 };
  const { rivalry: _, ...scenario } = land.scenario;
  const [usual, own] = [scenario, { ...scenario, rivalry: asked }].map((one) => ({ ...land, scenario: one }));
  if (!usual || !own) throw new Error('two contents');
  expect(goalOf('elite', own).rivalry).toEqual(asked);
  expect(goalOf('elite', usual).rivalry).toEqual(RIVALRY.elite);
  expect(goalOf('good', own)).toEqual(goalOf('good', usual));
});

test('the laboratory thinks in countries of the same size, and less where turns are long', () => {
  const [short, long] = [briefly(land), briefly(steps)];
  for (const effort of [short, long]) expect(effort.people).toBe(GOOD.people);
  expect(long.playouts * long.turns).toBeLessThan(short.playouts * short.turns);
});

describe('plans', () => {
  const game = setup(land, settings(2, { people: 200 }));
  game.turn = 3;
  const seen = seat(game, 'regime');
  const one = (card: string, gain: number) => ({ move: { seat: seen.seat, card }, gain });
  const dear = (card: string, points: number) => ({
    move: { seat: seen.seat, card },
    cost: { capital: points },
    forecast: [],
  });

  test('wait comes first, then what promises most together; nothing the purse cannot pay', () => {
    const shop = {
      ...seen,
      resources: { capital: 4 },
      spent: {},
      chosen: [],
      plays: 2,
      offers: [dear('a', 3), dear('b', 2), dear('c', 1)],
    };
    const plans = plansOf(shop, [one('a', 3), one('b', 2), one('c', 1)], 9).map((p) => p.map((m) => m.card).join(''));
    expect(plans).toEqual(['', 'ac', 'a', 'bc', 'b', 'c']); // a + b cost five
  });

  test('the third card of a turn costs one more', () => {
    const cards = [dear('a', 1), dear('b', 1), dear('c', 1)];
    const tried = [one('a', 1), one('b', 1), one('c', 1)];
    const threes = (capital: number) =>
      plansOf({ ...seen, resources: { capital }, spent: {}, chosen: [], plays: 3, offers: cards }, tried, 9).filter(
        (p) => p.length === 3,
      );
    expect(threes(3)).toHaveLength(0);
    expect(threes(4)).toHaveLength(1);
  });
});

test('a prospect weighs turns as the mandate does', () => {
  const game = setup(steps, settings(1, { people: 200 }));
  const { turns } = steps.scenario;
  const report = (turn: number, fear: number) => ({ ...game.start, turn, indicators: { fear } });
  const worth = (reports: [number, number][], from: number) =>
    prospect({ ...game, reports: reports.map(([turn, fear]) => report(turn, fear)) }, 'civil', from, { fear: 1 }) -
    prospect({ ...game, reports: reports.map(([turn]) => report(turn, 0)) }, 'civil', from, { fear: 1 });
  // the whole year after is half the mandate, the last turn an eighth of it
  expect(
    worth(
      [
        [turns, 1],
        [turns + 1, 0],
        [turns + 2, 0],
      ],
      turns,
    ),
  ).toBeCloseTo(0.125, 10);
  expect(
    worth(
      [
        [turns, 0],
        [turns + 1, 1],
        [turns + 2, 1],
      ],
      turns,
    ),
  ).toBeCloseTo(0.5, 10);
  expect(worth([[turns, 1]], turns)).toBeCloseTo(0.625, 10); // what is not lived is taken to be alike
});

test('a character leads its own side only', () => {
  expect(mayLead('hardliner', 'regime')).toBe(true);
  expect(mayLead('hardliner', 'civil')).toBe(false);
  expect(PLAYER_IDS.filter((id) => !mayLead(id, 'regime'))).toEqual([...CHARACTERS.civil]);
});
