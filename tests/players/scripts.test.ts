// A naive line of play, told from what was played: nearly all of a side's turns and plays serve one idea.
import { describe, expect, test } from 'vitest';
import type { Move } from '../../src/engine/game.ts';
import { lineOf, scriptsOf } from '../../src/players/scripts.ts';
import { fight } from '../../src/session/lab/duel.ts';
import { contentOf } from './table.ts';

const land = contentOf('land-2016');
const turns = (...cards: string[][]) =>
  cards.map((civil) => ({ moves: { regime: [], civil: civil.map((card): Move => ({ seat: 'journalist', card })) } }));

describe('a line', () => {
  test.each(scriptsOf(land))('$id is found in what its own player plays', ({ id, side }) => {
    const players = { regime: 'idle', civil: 'idle', [side]: id } as const;
    const { cards } = fight(land, 500, { ...players, seed: 1 });
    const lived = cards[side].map((played) => ({
      moves: { regime: [], civil: [], [side]: played.map((card) => ({ seat: 's', card })) },
    }));
    expect(lineOf(land, lived, side)).toMatchObject({ id, of: land.scenario.turns });
    expect(lineOf(land, lived, side === 'regime' ? 'civil' : 'regime')).toBeNull();
  });

  const report = ['report-from-scene'];
  test('is none of fewer than three turns, of half of the turns, or beside as much else', () => {
    expect(lineOf(land, turns(report, report, report), 'civil')).toEqual({ id: 'always-report', turns: 3, of: 3 });
    expect(lineOf(land, turns(report, report), 'civil')).toBeNull();
    expect(lineOf(land, turns(report, [], report, [], report, []), 'civil')).toBeNull();
    const beside = [...report, 'solidarity-fund'];
    expect(lineOf(land, turns(beside, beside, beside), 'civil')).toBeNull();
    const often = Array.from({ length: 9 }, () => report);
    expect(lineOf(land, turns(...often, beside), 'civil')).toEqual({ id: 'always-report', turns: 10, of: 10 });
    expect(lineOf(land, turns(...often, beside, beside), 'civil')).toBeNull();
    expect(lineOf(land, turns([], [], []), 'civil')).toBeNull();
  });

  test('counts no card that was switched off', () => {
    const off = turns(report, report, report, report);
    for (const { moves } of off.slice(2)) for (const move of moves.civil) move.off = true;
    expect(lineOf(land, off, 'civil')).toBeNull();
  });
});
