// The fuse of a region: read from public signs, the same for both sides, and it moves nothing.
import { expect, test } from 'vitest';
import { type Game, leadOf, setup, view } from '../../src/engine/game.ts';
import { settings } from '../played.ts';
import { content } from '../shelf.ts';

const steps = content('first-steps');

/** The game before its first turn with these signs in one region. */
function withSigns(criticism: number, marching: number): Game {
  const game = setup(steps, settings(1));
  const regions = Object.fromEntries(
    Object.entries(game.start.regions).map(([id, values]) => [
      id,
      { ...values, 'public-criticism': 0, 'protest-share': 0, discontent: 0.99, fear: 0.99 },
    ]),
  );
  regions.atyrau = { ...regions.atyrau, 'public-criticism': criticism, 'protest-share': marching };
  game.start = { ...game.start, regions };
  return game;
}

test.each([
  [0, 0, 'quiet'],
  [0.029, 0, 'quiet'],
  [0.03, 0, 'muttering'],
  [0, 0.0001, 'muttering'],
  [0.06, 0, 'restless'],
  [0, 0.0005, 'restless'],
  [0.05, 0.006, 'brink'],
  [0.2, 0, 'brink'],
])('criticism %d, marching %d: %s, and elsewhere quiet however discontented it is', (criticism, marching, fuse) => {
  const game = withSigns(criticism, marching);
  for (const side of ['regime', 'civil'] as const) {
    const { fuses } = view(game, leadOf(game, side));
    expect(fuses.atyrau).toBe(fuse);
    expect(new Set(Object.entries(fuses).flatMap(([id, one]) => (id === 'atyrau' ? [] : [one])))).toEqual(
      new Set(['quiet']),
    );
  }
});

test('an office that may not read the signs is told none', () => {
  const game = withSigns(0.2, 0);
  const signs = ['public-criticism', 'protest-share'];
  for (const seat of steps.seats) {
    const may = seat.leads || !seat.knows || signs.every((id) => seat.knows?.includes(id));
    expect(Object.keys(view(game, seat.id).fuses)).toHaveLength(may ? steps.regions.length : 0);
  }
});
