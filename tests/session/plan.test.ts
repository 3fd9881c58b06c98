// How the players of a future keep to their plan.
import { expect, test } from 'vitest';
import { play, setup } from '../../src/engine/game.ts';
import { choosePlanned, type Order } from '../../src/session/plan.ts';
import { settings } from '../played.ts';
import { content } from '../shelf.ts';

const land = content('land-2016');
const order: Order = {
  regime: [
    { seat: 'administration', card: 'dismiss-and-inquire' },
    { seat: 'administration', card: 'stability-message' },
  ],
  civil: [],
};

test('whoever keeps to a plan does not split the own elite by it', () => {
  const chosen = (cohesion: number): string[] => {
    const game = setup(land, settings(1, 200));
    game.resources.cohesion = cohesion;
    choosePlanned(game, 'regime', order);
    return game.chosen.regime.map((m) => m.card);
  };
  expect(chosen(45)).toContain('dismiss-and-inquire'); // five points taken, forty left
  expect(chosen(44)).not.toContain('dismiss-and-inquire');
  expect(chosen(44)).toContain('stability-message'); // takes none
});

test('a question’s own move is played whatever it costs', () => {
  const game = setup(land, settings(1, 200));
  game.resources.cohesion = 30;
  expect(play(game, { seat: 'administration', card: 'dismiss-and-inquire' })).toBeNull(); // not refused
});
