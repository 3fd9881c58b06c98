// Shares of causes: they add up, nobody gets anything for nothing, and the order of cards does not matter.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  copy,
  type Game,
  leadOf,
  legalMoves,
  type Move,
  play,
  type Report,
  resolve,
  SIDES,
  setup,
} from '../../src/engine/game.ts';
import { causesOf, turnLeaving } from '../../src/session/causes.ts';
import { ordersOf, runShares, whyShared } from '../../src/session/shares.ts';
import { finished, runTurn, type Why } from '../../src/session/why.ts';
import { card, country, event } from '../engine/country.ts';

const lever = (id: string, value: number, more: object = {}) =>
  ({ kind: 'lever', lever: id, op: 'add', value, ...more }) as const;
const content = country(
  [
    card('harsher', 'regime', { effects: [lever('law', 0.3)] }),
    card('idle', 'regime', { effects: [lever('law', 0)] }),
    card('block', 'regime', { effects: [lever('independent-blocked', 0.5)] }),
    card('rally', 'civil', { effects: [lever('hardship', 0.25, { region: 'all' })] }),
    card('tell', 'civil', { effects: [lever('independent-reach', 0.6)] }),
  ],
  [event('shock', '2011-02-20', { effects: [lever('hardship', 0.25, { region: 'west', lastsWeeks: 20 })] })],
);
const settings = { people: 300, seed: 5, supply: 'itu', events: 'history' } as const;

type Turn = { before: Game; report: Report };
function turnOf(moves: readonly Move[], given = content): Turn {
  const game = setup(given, settings);
  const before = copy(game);
  for (const move of moves) expect(play(game, move)).toBeNull();
  return { before, report: resolve(game) };
}
const regime = (id: string): Move => ({ seat: 'administration', card: id });
const civil = (id: string): Move => ({ seat: 'journalist', card: id });

function shared({ before, report }: Turn, indicator: string): Why {
  const runs = finished(runTurn(before, report));
  return whyShared(runs, finished(runShares(before, report)), { indicator });
}
const sum = ({ causes }: Why): number => causes.reduce((total, { by }) => total + by, 0);

describe('shares', () => {
  it('add up to the change in random turns, with nothing left over; the order of cards does not matter', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 ** 32 - 1 }),
        fc.array(fc.nat(30), { minLength: 4, maxLength: 8 }),
        (seed, dice) => {
          const game = setup(content, { ...settings, seed });
          const before = copy(game);
          for (const [at, side] of [...SIDES, ...SIDES].entries()) {
            const offers = legalMoves(game, leadOf(game, side));
            const offer = offers[(dice[at] ?? 0) % Math.max(1, offers.length)];
            if (offer) play(game, offer.move);
          }
          const report = resolve(game);
          for (const indicator of ['discontent', 'public-criticism', 'fear']) {
            const told = shared({ before, report }, indicator);
            expect(sum(told)).toBeCloseTo(told.change, 9);
            expect(told.causes.find(({ kind }) => kind === 'together')?.by).toBeCloseTo(0, 9);
          }
          const moves = { regime: [...report.moves.regime].reverse(), civil: [...report.moves.civil].reverse() };
          const turned = { before, report: { ...report, moves } };
          expect(shared(turned, 'discontent').causes).toEqual(shared({ before, report }, 'discontent').causes);
        },
      ),
      { numRuns: 4 },
    );
  });

  it('a card that did nothing gets nothing, in any company', () => {
    const told = shared(turnOf([regime('harsher'), regime('idle'), civil('rally'), civil('tell')]), 'discontent');
    expect(told.causes.find(({ id }) => id === 'idle')?.by).toBe(0);
    expect(told.causes.some(({ id, by }) => id === 'rally' && by > 0)).toBe(true);
  });

  it('of two causes each gets what it adds, in the middle of first and last', () => {
    const { before, report } = turnOf([regime('block'), civil('tell')], { ...content, events: [] });
    const [one, other] = causesOf(before, report);
    if (!one || !other) throw new Error('two causes');
    const at = (...gone: (typeof one)[]) => turnLeaving(before, report, gone).indicators['true-approval'] ?? Number.NaN;
    const fair = (at(other) - at(one, other) + at() - at(one)) / 2;
    const shares = finished(runShares(before, report));
    expect(shares).toMatchObject({ orders: 2, exact: true });
    const got = shares.parts.find(({ cause }) => cause.id === one.id)?.by.indicators['true-approval'];
    expect(got).toBeCloseTo(fair, 12);
  });

  it('orders are drawn by the seed, each also backwards; few causes get all of them', () => {
    expect(ordersOf(3, 1, 1)).toHaveLength(6);
    expect(new Set(ordersOf(3, 1, 1).map(String)).size).toBe(6);
    const many = ordersOf(7, 1, 1);
    expect(many).toHaveLength(12);
    for (const order of many) expect([...order].sort()).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(many[1]).toEqual([...(many[0] ?? [])].reverse());
    expect(ordersOf(7, 1, 1)).toEqual(many);
    expect(ordersOf(7, 2, 1)).not.toEqual(many);
  });
});
