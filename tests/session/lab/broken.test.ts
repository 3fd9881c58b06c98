// A computer player that throws in the laboratory: the game goes on, and seed and turn are kept.
import { expect, it, vi } from 'vitest';
import type { View } from '../../../src/engine/game.ts';
import { fight } from '../../../src/session/lab/duel.ts';
import { contentOf } from '../../players/table.ts';

vi.mock('../../../src/players/roster.ts', () => ({
  playerOf: (id: string) => (view: View) => {
    if (id === 'good' && view.turn === 2) throw new Error('broken');
    return id === 'good' ? (view.offers[0]?.move ?? null) : null;
  },
}));

it('plays on with what it has', () => {
  const played = fight(contentOf('first-steps'), 500, { regime: 'idle', civil: 'good', seed: 1 });
  expect(played.stumbles).toEqual([{ side: 'civil', turn: 2, code: 'threw', found: 'broken' }]);
  expect(played.course).toHaveLength(4);
  expect(played.cards.civil.map((turn) => turn.length > 0)).toEqual([true, false, true, true]);
});
