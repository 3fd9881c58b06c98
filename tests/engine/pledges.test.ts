// Pledges: three are offered at the first turn and halfway, judged from what was played, public, and worth points alone.
import { describe, expect, test } from 'vitest';
import {
  type Decision,
  decide,
  type Game,
  leadOf,
  type Move,
  play,
  rerun,
  resolve,
  SIDES,
  setup,
  view,
} from '../../src/engine/game.ts';
import { playerOf } from '../../src/players/roster.ts';
import { letChoose } from '../../src/session/choose.ts';
import { freshGames } from '../../src/session/match.ts';
import { settings } from '../played.ts';
import { content, ids } from '../shelf.ts';

const steps = content('first-steps');
const fresh = (): Game => setup(steps, settings(1, 500));
const vow = (seat: string, pledge: string): Decision => ({ kind: 'pledge', seat, pledge });
const offered = (game: Game, side: 'regime' | 'civil'): string[] =>
  view(game, leadOf(game, side)).decisions.flatMap((one) => (one.kind === 'pledge' ? [one.pledge] : []));

test.each(ids())('%s: three different ones at the first turn and halfway, for each side, and never else', (id) => {
  const from = content(id);
  const game = setup(from, settings(1, 200));
  const halfway = 1 + Math.ceil(from.scenario.turns / 2);
  while (game.turn <= from.scenario.turns) {
    for (const side of SIDES)
      expect(new Set(offered(game, side)).size).toBe(game.turn === 1 || game.turn === halfway ? 3 : 0);
    if (game.turn > 1 && game.turn >= halfway) break;
    resolve(game);
  }
});

test('a part of a scenario has its own first turn and middle', () => {
  const { game } = freshGames(content('going-online-2004-2010'), { ...settings(1, 500), preset: '45' });
  expect(game.turn).toBe(2);
  expect(offered(game, 'civil')).toHaveLength(3);
});

describe('judged', () => {
  const portal: Move = { seat: 'administration', card: 'build-portal' };
  const blogs: Move = { seat: 'administration', card: 'officials-blogs' };
  const block: Move = { seat: 'administration', card: 'block-outlet' };
  /** The worth of the receipt in each turn, and how the promise stood. */
  function lived(pledge: string, moves: Move[]): { worth: number[]; outcome: string | undefined } {
    const game = fresh();
    expect(decide(game, vow('administration', pledge))).toBeNull();
    const worth: number[] = [];
    for (let turn = 0; turn < 4; turn++) {
      Object.assign(game.resources, { capital: 4, treasury: 6 });
      const move = moves[turn];
      if (move && move.card !== 'none') expect(play(game, move)).toBeNull();
      worth.push(resolve(game).receipts.find((line) => line.id === 'pledge')?.worth ?? 0);
    }
    return { worth, outcome: game.promised[0]?.outcome };
  }
  const none: Move = { seat: '', card: 'none' };
  test.each([
    ['answer-letters', [blogs], [0, 3, 0, 0], 'kept'],
    ['answer-letters', [none, blogs], [0, 3, 0, 0], 'kept'],
    ['answer-letters', [portal], [0, -2, 0, 0], 'broken'],
    ['answer-letters', [none, none, blogs], [0, -2, 0, 0], 'broken'],
    ['no-new-block', [portal, blogs, block], [0, 3, 0, 0], 'kept'],
    ['no-new-block', [block], [-2, 0, 0, 0], 'broken'],
    ['no-new-block', [none, block], [0, -2, 0, 0], 'broken'],
  ] as const)('%s', (pledge, moves, worth, outcome) => {
    expect(lived(pledge, [...moves])).toEqual({ worth: [...worth], outcome });
  });
});

test('both sides read every promise and how it came out', () => {
  const game = fresh();
  decide(game, vow('journalist', 'be-there'));
  resolve(game);
  resolve(game);
  for (const side of SIDES) {
    const seen = view(game, leadOf(game, side));
    expect(seen.promised).toEqual([{ side: 'civil', pledge: 'be-there', since: 1, until: 2, outcome: 'broken' }]);
    expect(seen.seen.at(-1)?.promised).toEqual(seen.promised);
  }
});

test('refused: another side’s promise, an unknown one, and any at another time', () => {
  const game = fresh();
  const seat = leadOf(game, 'civil');
  expect(decide(game, vow(seat, 'no-new-block'))).toEqual({ code: 'no-pledge-now' });
  expect(decide(game, vow(seat, 'be-nice'))).toEqual({ code: 'no-pledge-now' });
  expect(decide(game, vow('nobody', 'be-there'))).toEqual({ code: 'unknown-seat' });
  resolve(game);
  expect(decide(game, vow(seat, 'be-there'))).toEqual({ code: 'no-pledge-now' });
});

test('a record with promises gives the same hashes, and random players keep some and break some', {
  timeout: 60_000,
}, () => {
  const met = new Set<string>();
  for (const seed of [1, 2, 3, 4]) {
    const from = content('land-2016');
    const game = setup(from, settings(seed, 300));
    const players = { regime: playerOf('random', from, seed), civil: playerOf('random', from, seed) };
    while (game.turn <= from.scenario.turns) {
      for (const side of SIDES) letChoose(game, side, players[side]);
      resolve(game);
    }
    for (const one of game.promised) met.add(one.outcome);
    const turns = game.reports.map(({ moves, decisions }) => ({ ...moves, decisions }));
    expect(rerun(from, game.settings, turns).reports.map((r) => r.hash)).toEqual(game.reports.map((r) => r.hash));
  }
  expect([...met].sort()).toEqual(['broken', 'kept']);
});
