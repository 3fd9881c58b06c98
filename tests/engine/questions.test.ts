// The question of the turn: the same for both sides, asked of a public count, staked on with one point, paid with two.
import { describe, expect, test } from 'vitest';
import {
  answerOf,
  copy,
  type Decision,
  decide,
  type Game,
  leadOf,
  play,
  rerun,
  resolve,
  SIDES,
  type Side,
  setup,
  view,
} from '../../src/engine/game.ts';
import { GUESSES, questionOf } from '../../src/engine/questions.ts';
import { playerOf } from '../../src/players/roster.ts';
import { letChoose } from '../../src/session/choose.ts';
import { settings } from '../played.ts';
import { content, ids } from '../shelf.ts';

const steps = content('first-steps');
const fresh = (seed = 1): Game => setup(steps, settings(seed, 600));
const purseOf = { regime: 'capital', civil: 'energy' } as const;

function stake(game: Game, side: Side, guess: 'less' | 'same' | 'more'): Decision {
  const asked = questionOf(game);
  const place = asked?.region === undefined ? {} : { region: asked.region };
  return { kind: 'stake', seat: leadOf(game, side), question: asked?.id ?? '', ...place, guess };
}

/** A game of random players that stake. */
function staked(id: string, seed: number): Game {
  const from = content(id);
  const game = setup(from, settings(seed, 500));
  const players = { regime: playerOf('random', from, seed), civil: playerOf('random', from, seed) };
  while (game.turn <= from.scenario.turns) {
    for (const side of SIDES) letChoose(game, side, players[side]);
    resolve(game);
  }
  return game;
}

describe('asked', () => {
  test('of both sides alike, and never of what is hidden from one', () => {
    const game = fresh();
    for (let turn = 1; turn <= 4; turn++) {
      const [one, other] = SIDES.map((side) => view(game, leadOf(game, side)).question);
      expect({ ...one, purse: '' }).toEqual({ ...other, purse: '' });
      const entry = steps.questions.find((q) => q.id === one?.id);
      expect(steps.indicators.find((i) => i.id === entry?.count)?.knownTo).toEqual(['regime', 'civil']);
      resolve(game);
    }
    expect(questionOf(game)).toBeNull();
  });
  test('an office that may not read the count is not asked', () => {
    const game = fresh();
    const count = steps.questions.find((q) => q.id === questionOf(game)?.id)?.count ?? '';
    for (const seat of steps.seats.filter((one) => !one.leads && one.knows)) {
      const seen = view(game, seat.id);
      expect(seen.question !== null).toBe(seat.knows?.includes(count));
      expect(seen.decisions.some((one) => one.kind === 'stake')).toBe(seat.knows?.includes(count));
    }
  });
  test('another one each turn, and of another region', () => {
    const game = staked('kazakhstan-2004-2016', 3);
    const asked = game.reports.map(({ question }) => question);
    for (const [turn, one] of asked.entries()) expect(one?.id).not.toBe(asked[turn + 1]?.id);
    const regions = asked.flatMap((one) => (one?.id === 'rallies-in' ? [one.region] : []));
    expect(new Set(regions).size).toBeGreaterThan(1);
  });
});

describe('settled', () => {
  const entry = { id: 'x', count: 'protesters', of: 'level', margin: 10, marginShare: 0.5 } as const;
  test.each([
    [100, 40, 'less'],
    [100, 51, 'same'],
    [100, 149, 'same'],
    [100, 150, 'more'],
    [0, 9, 'same'],
    [0, 10, 'more'],
  ] as const)('from %d to %d: %s', (before, now, answer) => {
    expect(answerOf(entry, before, now)).toBe(answer);
  });
  test('one point laid down, two back for who is right, none for who is not; nobody else’s purse moves', () => {
    for (const side of SIDES) {
      const bare = fresh();
      resolve(bare);
      const { answer } = bare.reports[0]?.question ?? {};
      for (const guess of GUESSES) {
        const game = fresh();
        expect(decide(game, stake(game, side, guess))).toBeNull();
        const report = resolve(game);
        const purse = purseOf[side];
        expect(report.question?.answer).toBe(answer);
        expect(report.receipts.find((line) => line.id === 'stake')).toEqual({
          resource: purse,
          id: 'stake',
          worth: guess === answer ? 1 : -1,
        });
        expect((report.resources[purse] ?? 0) - (bare.reports[0]?.resources[purse] ?? 0)).toBe(
          guess === answer ? 1 : -1,
        );
        expect(report.indicators).toEqual(bare.reports[0]?.indicators);
      }
    }
  });
  test('a full purse takes no more than it holds, and the receipt says so', () => {
    const game = fresh();
    game.resources.energy = 9;
    resolve(game);
    const again = fresh();
    again.resources.energy = 9;
    decide(again, stake(again, 'civil', game.reports[0]?.question?.answer ?? 'same'));
    const report = resolve(again);
    const told = report.receipts
      .filter((line) => line.resource === 'energy')
      .reduce((sum, line) => sum + line.worth, 0);
    expect(told).toBe((report.resources.energy ?? 0) - 9);
  });
});

describe('laid down', () => {
  test('a new guess replaces the old one; another question, another region and an empty purse are refused', () => {
    const game = fresh();
    expect(decide(game, stake(game, 'civil', 'less'))).toBeNull();
    expect(decide(game, stake(game, 'civil', 'more'))).toBeNull();
    expect(game.decided).toEqual([stake(game, 'civil', 'more')]);
    expect(decide(game, { ...stake(game, 'civil', 'less'), question: 'weather' } as Decision)).toEqual({
      code: 'no-question',
    });
    expect(decide(game, { ...stake(game, 'civil', 'less'), region: 'almaty' } as Decision)).toEqual({
      code: 'no-question',
    });
    const poor = fresh();
    poor.resources.energy = 0;
    expect(decide(poor, stake(poor, 'civil', 'less'))).toMatchObject({ code: 'too-expensive' });
    expect(view(poor, leadOf(poor, 'civil')).decisions.filter((one) => one.kind === 'stake')).toEqual([]);
  });
  test('cards and the stake share one purse', () => {
    const game = fresh();
    game.resources.energy = 1;
    const card = { seat: leadOf(game, 'civil'), card: 'ask-officials' };
    expect(decide(game, stake(game, 'civil', 'same'))).toBeNull();
    expect(view(game, card.seat).spent.energy).toBe(1);
    expect(play(game, card)).toMatchObject({ code: 'too-expensive' });
    const other = fresh();
    other.resources.energy = 1;
    expect(play(other, card)).toBeNull();
    expect(decide(other, stake(other, 'civil', 'same'))).toMatchObject({ code: 'too-expensive' });
  });
  test('what the other side staked is in no view', () => {
    const [plain, game] = [fresh(), fresh()];
    decide(game, stake(game, 'regime', 'more'));
    const seen = (one: Game): string => JSON.stringify(view(one, leadOf(one, 'civil')));
    expect(seen(game)).toBe(seen(plain));
    for (const one of [plain, game]) {
      resolve(one);
      one.resources.capital = 4;
    }
    expect(seen(game)).toBe(seen(plain));
  });
});

test('a record with stakes gives the same hashes again, and a copy plays on alike', () => {
  const game = staked('first-steps', 5);
  expect(game.reports.some(({ decisions }) => decisions.some((d) => d.kind === 'stake'))).toBe(true);
  const turns = game.reports.map(({ moves, decisions }) => ({ ...moves, decisions }));
  const again = rerun(steps, game.settings, turns);
  expect(again.reports.map((r) => r.hash)).toEqual(game.reports.map((r) => r.hash));
  const twin = copy(again);
  expect(JSON.stringify(twin.reports.map((r) => r.question))).toBe(JSON.stringify(game.reports.map((r) => r.question)));
});

test('no answer is always the right one: over many games each of the three comes up', { timeout: 120_000 }, () => {
  const answers = new Map<string, Record<string, number>>();
  for (const id of ids())
    for (const seed of [1, 2])
      for (const { question } of staked(id, seed).reports) {
        if (!question) continue;
        const row = answers.get(question.id) ?? { less: 0, same: 0, more: 0 };
        row[question.answer] = (row[question.answer] ?? 0) + 1;
        answers.set(question.id, row);
      }
  const asked = steps.questions.map((q) => q.id);
  expect([...answers.keys()].sort()).toEqual([...asked].sort());
  for (const [id, row] of answers) {
    const all = Object.values(row).reduce((sum, n) => sum + n, 0);
    expect(Math.max(...Object.values(row)) / all, `${id} ${JSON.stringify(row)}`).toBeLessThan(0.8);
  }
});
