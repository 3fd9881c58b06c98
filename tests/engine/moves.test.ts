import { describe, expect, it } from 'vitest';
import { copy, legalMoves, play, resolve, setup, undo, view } from '../../src/engine/game.ts';
import { costOf } from '../../src/engine/moves.ts';
import { card, country } from './country.ts';

const settings = { people: 300, seed: 7, supply: 'itu', events: 'history' } as const;
const regime = 'administration';
const civil = 'journalist';

describe('moves', () => {
  it('refuses with a code, and takes what is legal', () => {
    const game = setup(
      country([card('march', 'civil', { target: 'region' }), card('dear', 'regime', { cost: { capital: 9 } })]),
      settings,
    );
    expect(play(game, { seat: 'nobody', card: 'speak' })?.code).toBe('unknown-seat');
    expect(play(game, { seat: civil, card: 'nothing' })?.code).toBe('unknown-card');
    expect(play(game, { seat: civil, card: 'build' })?.code).toBe('not-your-card');
    expect(play(game, { seat: civil, card: 'march' })?.code).toBe('region-needed');
    expect(play(game, { seat: civil, card: 'march', region: 'atlantis' })?.code).toBe('unknown-region');
    expect(play(game, { seat: regime, card: 'dear' })).toEqual({
      code: 'too-expensive',
      needs: { resource: 'capital', cost: 9, has: 4 },
    });
    expect(play(game, { seat: civil, card: 'march', region: 'west' })).toBeNull();
    expect(play(game, { seat: civil, card: 'march', region: 'centre' })?.code).toBe('already-chosen');
  });

  it('lists exactly the moves that play accepts', () => {
    const cards = [
      card('march', 'civil', { target: 'region' }),
      card('later', 'civil', { requires: { from: '2012-01' } }),
    ];
    const game = setup(country(cards), settings);
    const offers = legalMoves(game, civil);
    expect(offers.map((o) => `${o.move.card} ${o.move.region ?? ''}`.trim())).toEqual([
      'speak',
      'march west',
      'march centre',
      'march capital',
    ]);
    for (const offer of offers) expect(play(copy(game), offer.move)).toBeNull();
    expect(view(game, civil).locked).toEqual([{ card: 'later', code: 'requirement' }]);
  });

  it('charges one more for a third card and for repeating last turn’s, never below one', () => {
    const cards = [
      card('second', 'civil'),
      card('third', 'civil'),
      card('cheap', 'civil', { discounts: [{ when: { from: '2000-01' }, cost: { energy: -3 } }] }),
    ];
    const game = setup(country(cards), settings);
    const third = game.content.cards.find((c) => c.id === 'third');
    const cheap = game.content.cards.find((c) => c.id === 'cheap');
    if (!third || !cheap) throw new Error('cards missing');
    expect([costOf(game, third, 0), costOf(game, third, 1), costOf(game, third, 2)]).toEqual([
      { energy: 1 },
      { energy: 1 },
      { energy: 2 },
    ]);
    expect(costOf(game, cheap, 0)).toEqual({ energy: 1 });
    expect(play(game, { seat: civil, card: 'third' })).toBeNull();
    resolve(game);
    expect(costOf(game, third, 0)).toEqual({ energy: 2 });
  });

  it('charges nothing while a discount makes a card free, and one as a third card or a repeat', () => {
    const now = { from: '2000-01' };
    const never = { from: '2030-01' };
    const cards = [
      card('gift', 'civil', { discounts: [{ when: now, cost: { energy: -3 }, free: true }] }),
      card('later', 'civil', { discounts: [{ when: never, cost: { energy: -3 }, free: true }] }),
      card('both', 'regime', {
        cost: { capital: 1, treasury: 2 },
        discounts: [
          { when: now, cost: { capital: -1 }, free: true },
          { when: now, cost: { treasury: -2 } },
        ],
      }),
      card('dear', 'civil', {
        cost: { energy: 3 },
        discounts: [
          { when: now, cost: { energy: -1 }, free: true },
          { when: now, cost: { energy: -1 } },
        ],
      }),
    ];
    const game = setup(country(cards), settings);
    const price = (id: string, nth: number) => {
      const one = game.content.cards.find((c) => c.id === id);
      if (!one) throw new Error(id);
      return costOf(game, one, nth);
    };
    expect([price('gift', 0), price('gift', 2)]).toEqual([{ energy: 0 }, { energy: 1 }]);
    expect([price('later', 0), price('later', 2)]).toEqual([{ energy: 1 }, { energy: 2 }]);
    expect([price('both', 0), price('both', 2)]).toEqual([
      { capital: 0, treasury: 1 },
      { capital: 1, treasury: 1 },
    ]); // its other purse keeps the floor
    expect(price('dear', 0)).toEqual({ energy: 1 });
    game.resources.energy = 0;
    expect(play(game, { seat: civil, card: 'speak' })?.code).toBe('too-expensive');
    expect(play(game, { seat: civil, card: 'gift' })).toBeNull();
    expect(view(game, civil).spent.energy ?? 0).toBe(0);
    resolve(game);
    expect(price('gift', 0)).toEqual({ energy: 1 });
  });

  it('takes a choice back until the turn resolves, and gives the cost back', () => {
    const game = setup(country(), settings);
    play(game, { seat: civil, card: 'speak' });
    expect(view(game, civil).spent).toEqual({ energy: 1 });
    expect(undo(game, civil, 0)).toBeNull();
    expect(view(game, civil).spent).toEqual({});
    expect(undo(game, civil, 0)?.code).toBe('nothing-to-undo');
    resolve(game);
    expect(game.resources.energy).toBe(7);
  });

  it('keeps the ramp: plays of the first turns are few', () => {
    const game = setup(
      country([card('more', 'civil')], [], {
        ramp: [
          { cards: 1, plays: 1 },
          { cards: 7, plays: 3 },
        ],
        first: { regime: [], civil: ['more'] },
      }),
      settings,
    );
    expect(view(game, civil).hand).toEqual(['more']);
    play(game, { seat: civil, card: 'more' });
    expect(play(game, { seat: civil, card: 'speak' })?.code).toBe('no-plays-left');
    resolve(game);
    expect(view(game, civil).plays).toBe(3);
  });

  it('ends: no move after the last turn', () => {
    const game = setup(country(), settings);
    for (let t = 0; t < 4; t++) resolve(game);
    expect(legalMoves(game, civil)).toEqual([]);
    expect(play(game, { seat: civil, card: 'speak' })?.code).toBe('game-over');
    expect(view(game, civil).over).toBe(true);
  });

  it('switches a machine on once and off for free', () => {
    const machine = card('machine', 'regime', {
      standing: true,
      effects: [{ kind: 'lever', lever: 'law', op: 'add', value: 0.3 }],
    });
    const game = setup(country([machine]), settings);
    play(game, { seat: regime, card: 'machine' });
    resolve(game);
    expect(game.levers.law[0]).toBeCloseTo(0.5);
    expect(play(game, { seat: regime, card: 'machine' })?.code).toBe('already-standing');
    expect(play(game, { seat: regime, card: 'machine', off: true })).toBeNull();
    expect(view(game, regime).spent).toEqual({});
    resolve(game);
    expect(game.levers.law[0]).toBeCloseTo(0.2);
    expect(play(game, { seat: regime, card: 'machine', off: true })?.code).toBe('not-standing');
  });
});
