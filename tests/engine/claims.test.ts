// The ledger of claims: told, verified, leaked; trust follows in the society; what is true never stands in a view.
import { describe, expect, it } from 'vitest';
import type { Card, ClaimEntry, Content } from '../../src/content/schema.ts';
import { type Game, leadOf, play, resolve, setup, view } from '../../src/engine/game.ts';
import { card, country, event } from './country.ts';

const settings = { people: 2000, seed: 7, supply: 'itu', events: 'history' } as const;
const told = event('told', '2011-01-10', {
  effects: [{ kind: 'claim', does: 'create', claim: 'figures', region: 'west' }],
});
const leak = event('leak', '2012-06-10', { effects: [{ kind: 'claim', claim: 'figures', does: 'leak' }] });
const verify = card('verify', 'civil', {
  claim: ['figures'],
  effects: [{ kind: 'claim', claim: 'target', does: 'verify' }],
});
const small = (more: Partial<ClaimEntry> = {}, events = [told, leak], cards: Card[] = []): Content => {
  const content = country([verify, ...cards], events, { turns: 8 });
  return { ...content, claims: content.claims.map((claim) => ({ ...claim, ...more })) };
};
const move = { seat: 'journalist', card: 'verify', claim: 'figures' };
const standing = (game: Game) => game.ledger.map(({ claim, status, turn }) => ({ claim, status, turn }));

describe('the ledger', () => {
  it('opens with the first telling, and a claim that nobody told cannot be proved', () => {
    const game = setup(small({}, []), settings);
    play(game, move);
    resolve(game);
    expect(game.ledger).toEqual([]);
    expect(game.stories).toEqual([]);
  });

  it('keeps a leak, and a proof is stronger than a leak', () => {
    const game = setup(small(), settings);
    for (let turn = 1; turn <= 6; turn++) resolve(game);
    expect(standing(game)).toEqual([{ claim: 'figures', status: 'leaked', turn: 6 }]);
    expect(game.ledger[0]?.since).toBe(1);
    play(game, move);
    resolve(game);
    expect(standing(game)).toEqual([{ claim: 'figures', status: 'verified', turn: 7 }]);
  });

  it('costs trust in the state’s version when the gap comes out, person by person', () => {
    const quiet = setup(small({}, [told]), settings);
    const proved = setup(small({}, [told]), settings);
    for (let turn = 1; turn <= 5; turn++) {
      resolve(quiet);
      if (turn === 5) play(proved, move);
      resolve(proved);
    }
    const trust = ({ society }: Game): number => society.state.trust.reduce((sum, one) => sum + one, 0);
    expect(trust(proved)).toBeLessThan(trust(quiet));
  });

  it('is the same for both sides and says nothing of what is true', () => {
    const truths = [
      { trueFigure: '16', truth: 'official' },
      { trueFigure: '73', truth: 'independent' },
    ] as const;
    const games = truths.map((truth) => {
      const game = setup(small(truth), settings);
      for (let turn = 1; turn <= 6; turn++) resolve(game);
      return game;
    });
    for (const seat of ['administration', 'journalist']) {
      const [one, other] = games.map((game) => JSON.stringify(view(game, seat)));
      expect(one).toBe(other);
      expect(one).toContain('"ledger":[{"claim":"figures","since":1,"status":"leaked","turn":6}]');
    }
  });

  it('opens what is true with a proof: the official version closes the gap, the other one stands', () => {
    const games = (['official', 'independent', null] as const).map((truth) => {
      const game = setup(small({ truth }, [told]), settings);
      resolve(game);
      play(game, move);
      resolve(game);
      return game;
    });
    const [official, independent, unknown] = games;
    if (!official || !independent || !unknown) throw new Error('no game');
    expect(view(official, 'journalist').ledger[0]).toMatchObject({ status: 'verified', found: 'official' });
    expect(view(independent, 'journalist').ledger[0]).toMatchObject({ found: 'independent' });
    expect(view(unknown, 'journalist').ledger[0]).not.toHaveProperty('found');
    expect(official.ledger[0]?.now).toEqual({ independent: 0.2, independentFigure: '16' });
    expect(independent.ledger[0]?.now).toBeUndefined();
    const last = official.reports.at(-1)?.news.filter((item) => item.kind === 'claim');
    expect(last?.map(({ outlet, found, figure }) => [outlet, found, figure])).toEqual([
      ['state', undefined, '16'],
      ['independent', 'official', '16'],
    ]);
    const trust = ({ society }: Game): number => society.state.trust.reduce((sum, one) => sum + one, 0);
    expect(trust(official)).toBeGreaterThan(trust(unknown));
  });
});

describe('what speakers say', () => {
  const first = event('first', '2011-01-10', {
    effects: [
      { kind: 'claim', does: 'create', claim: 'figures', region: 'west', now: { official: 0.1, officialFigure: '10' } },
      { kind: 'claim', does: 'amend', claim: 'figures', now: { official: 0.2, officialFigure: '16' }, delayWeeks: 13 },
    ],
  });
  const figures = (game: Game, outlet: 'state' | 'independent') =>
    game.reports.map((r) => r.news.find((item) => item.kind === 'claim' && item.outlet === outlet)?.figure);

  it('is amended from its week on, and the papers print what is said now', () => {
    const game = setup(small({}, [first]), settings);
    resolve(game);
    resolve(game);
    expect(figures(game, 'state')).toEqual(['10', '16']);
    expect(figures(game, 'independent')).toEqual(['73', '73']);
    const again = game.reports[1]?.news.find((item) => item.kind === 'claim' && item.outlet === 'state');
    expect(again?.way, 'another figure is no repetition').toBeUndefined();
  });

  it('cannot be amended, blocked or leaked before anybody told it', () => {
    const early = event('early', '2011-01-10', {
      effects: [
        { kind: 'claim', does: 'amend', claim: 'figures', now: { official: 0.5 } },
        { kind: 'claim', does: 'block', claim: 'told', share: 1, lastsWeeks: 4 },
        { kind: 'claim', does: 'leak', claim: 'figures' },
      ],
    });
    const game = setup(small({}, [early]), settings);
    resolve(game);
    expect(game.ledger).toEqual([]);
  });

  it('is heard by fewer while an outlet is blocked, and by as many as ever afterwards', () => {
    const shut = card('shut', 'regime', {
      effects: [{ kind: 'claim', does: 'block', claim: 'told', share: 0.9, lastsWeeks: 20 }],
    });
    const [free, blocked] = [[], [shut]].map((cards) => {
      const game = setup(small({}, [told], cards), { ...settings, people: 6000 });
      resolve(game);
      if (cards.length > 0) play(game, { seat: leadOf(game, 'regime'), card: 'shut' });
      resolve(game);
      return game;
    });
    if (!free || !blocked) throw new Error('no game');
    const read = (game: Game) => game.reports[1]?.beliefs.figures?.unheard ?? 0;
    const heard = (game: Game) => (game.society.state.told[0] ?? []).reduce((n, one) => n + ((one & 2) >> 1), 0);
    expect(heard(blocked)).toBeLessThan(heard(free) * 0.95);
    expect(read(blocked)).toBeGreaterThanOrEqual(read(free));
    expect(view(blocked, 'journalist').ledger[0]).toMatchObject({ status: 'blocked', turn: 2 });
    resolve(blocked);
    expect(blocked.ledger[0]).toMatchObject({ status: 'disputed', turn: 3 });
    expect(blocked.ledger[0]).not.toHaveProperty('block');
  });

  it('does not show the other side that a secret card blocked it', () => {
    const secret = card('secret', 'regime', {
      public: false,
      coverage: [],
      effects: [{ kind: 'claim', does: 'block', claim: 'told', share: 0.01, lastsWeeks: 40 }],
    });
    const game = setup(small({}, [told], [secret]), settings);
    resolve(game);
    play(game, { seat: leadOf(game, 'regime'), card: 'secret' });
    resolve(game);
    expect(view(game, 'administration').ledger[0]?.status).toBe('blocked');
    expect(view(game, 'journalist').ledger[0]).toEqual({ claim: 'figures', since: 1, status: 'disputed', turn: 1 });
  });
});

describe('what people believe', () => {
  it('is counted by version after every turn, adds up, and leaves with no view', () => {
    const late = { ...told, date: '2011-03-25' }; // the last week of the first turn
    const game = setup(small({}, [late]), settings);
    for (let turn = 1; turn <= 3; turn++) resolve(game);
    const [one, , three] = game.reports.map((report) => report.beliefs.figures);
    if (!one || !three) throw new Error('no beliefs');
    for (const { official, independent, rumour, unheard } of [one, three]) {
      expect(official + independent + rumour + unheard).toBeCloseTo(1, 12);
      expect(Math.min(official, independent)).toBeGreaterThan(0);
      expect(rumour).toBe(0);
    }
    expect(three.unheard).toBeLessThan(one.unheard);
    for (const seat of ['administration', 'journalist'])
      expect(JSON.stringify(view(game, seat))).not.toContain('unheard');
  });

  it('may be a message without a source: those who distrust the state’s version believe it more', () => {
    const message = event('message', '2011-03-25', {
      effects: [
        { kind: 'rumour', claim: 'figures', start: 0.05, days: 5, denialDay: 3 },
        { kind: 'claim', does: 'create', claim: 'figures', region: 'nation' },
      ],
    });
    const game = setup(small({ rumour: 0.9 }, [message]), settings);
    resolve(game);
    const { belief, told: heard, trust } = game.society.state;
    const reached = [...(heard[0] ?? [])].flatMap((bits, person) => ((bits & 4) !== 0 ? [person] : []));
    expect(reached.length).toBeGreaterThan(50);
    expect(reached.length).toBeLessThan(settings.people);
    expect(game.reports[0]?.beliefs.figures?.rumour).toBeGreaterThan(0);
    const only = reached.filter((person) => heard[0]?.[person] === 4);
    const mean = (people: number[]) => people.reduce((sum, p) => sum + (belief[0]?.[p] ?? 0), 0) / people.length;
    const [trusting, doubting] = [true, false].map((more) => only.filter((p) => (trust[p] ?? 0) > 40_000 === more));
    if (!trusting?.length || !doubting?.length) throw new Error('nobody');
    expect(mean(doubting)).toBeGreaterThan(mean(trusting));
  });
});
