// Where a computer player broke, whoever had it play hears of it, and the game ends all the same.
import { expect, it, vi } from 'vitest';
import type { Player } from '../../src/players/player.ts';
import { inside } from './run.ts';

const breaking: Player = ({ turn }) => {
  if (turn === 2) throw new Error('no such thought');
  return null;
};

vi.mock('../../src/players/roster.ts', async (original) => {
  const roster = await original<typeof import('../../src/players/roster.ts')>();
  const playerOf: typeof roster.playerOf = (id, ...more) => (id === 'greedy' ? breaking : roster.playerOf(id, ...more));
  return { ...roster, playerOf };
});

it('play tells player, side, seed, turn and what broke', async () => {
  const { code, out, err } = await inside([
    'play',
    'first-steps',
    '--people',
    '500',
    '--seed',
    '8',
    '--civil',
    'greedy',
  ]);
  expect(code).toBe(0);
  expect(out).toContain('first-steps · seed 8');
  expect(err).toBe('greedy (civil), seed 8, turn 2: threw: no such thought\n');
});
