// A proof is played once: what nobody has told cannot be verified, and what was verified has nothing more to bring out.
import { expect, test } from 'vitest';
import { legalMoves, play, resolve, setup } from '../../src/engine/game.ts';
import { settings } from '../played.ts';
import { content } from '../shelf.ts';

const LAW = content('blocking-law-2012-2015');
const verify = (claim: string) => ({ seat: 'journalist', card: 'verify-claim', claim });

test('only what was told and is not proved yet is offered', () => {
  const game = setup(LAW, settings(1));
  const offered = () =>
    legalMoves(game, 'journalist').flatMap(({ move }) => (move.card === 'verify-claim' ? (move.claim ?? []) : []));
  expect(offered()).toEqual([]);
  expect(play(game, verify('bank-run-2014'))?.code).toBe('not-told'); // of 2014: nobody knows of it in 2012
  resolve(game);
  expect(offered()).toEqual(['zhanaozen-casualties']);
  expect(play(game, verify('zhanaozen-casualties'))).toBeNull();
  resolve(game);
  expect(offered()).toEqual([]);
  expect(play(game, verify('zhanaozen-casualties'))?.code).toBe('already-proved');
});
