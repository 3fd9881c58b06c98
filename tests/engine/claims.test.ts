// The ledger of claims: told, verified, leaked; trust follows in the society; what is true never stands in a view.
import { describe, expect, it } from 'vitest';
import type { Content } from '../../src/content/schema.ts';
import { type Game, play, resolve, setup, view } from '../../src/engine/game.ts';
import { card, country, event } from './country.ts';

const settings = { people: 2000, seed: 7, supply: 'itu', events: 'history' } as const;
const told = event('told', '2011-01-10', { effects: [{ kind: 'story', claim: 'figures', region: 'west' }] });
const leak = event('leak', '2012-06-10', { effects: [{ kind: 'claim', claim: 'figures', does: 'leak' }] });
const verify = card('verify', 'civil', {
  claim: ['figures'],
  effects: [{ kind: 'claim', claim: 'target', does: 'verify' }],
});
const small = (truth: string | null = null, events = [told, leak]): Content => {
  const content = country([verify], events, { turns: 8 });
  return { ...content, claims: content.claims.map((claim) => ({ ...claim, trueFigure: truth })) };
};
const move = { seat: 'journalist', card: 'verify', claim: 'figures' };
const standing = (game: Game) => game.ledger.map(({ claim, status, turn }) => ({ claim, status, turn }));

describe('the ledger', () => {
  it('opens with the first telling, and a claim that nobody told cannot be proved', () => {
    const game = setup(small(null, []), settings);
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
    const quiet = setup(small(null, [told]), settings);
    const proved = setup(small(null, [told]), settings);
    for (let turn = 1; turn <= 5; turn++) {
      resolve(quiet);
      if (turn === 5) play(proved, move);
      resolve(proved);
    }
    const trust = ({ society }: Game): number => society.state.trust.reduce((sum, one) => sum + one, 0);
    expect(trust(proved)).toBeLessThan(trust(quiet));
  });

  it('is the same for both sides and says nothing of what is true', () => {
    const games = ['16', '73'].map((truth) => {
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
});
