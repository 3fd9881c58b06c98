import { expect, test } from 'vitest';
import { play, resolve, setup, view } from '../../src/engine/game.ts';
import { settings } from '../played.ts';
import { content } from '../shelf.ts';

const lasting = 'kazakhstan-2004-2016';
const seen = (game: ReturnType<typeof setup>, seat: string): string[] =>
  view(game, seat).pending.map(({ card, turn, due }) => `${card} ${turn} ${due}`);

test('what was played stays listed until the turn in which it begins is over, and only for its own side', () => {
  const game = setup(content(lasting), settings(1, 300));
  const put = (card: string): void => {
    game.resources.treasury = 20;
    expect([card, play(game, { seat: 'administration', card })]).toEqual([card, null]);
    expect(seen(game, 'administration')).not.toContain(card);
    resolve(game);
  };
  put('build-portal');
  expect(seen(game, 'administration')).toEqual(['build-portal 1 3']);
  put('officials-blogs');
  expect(seen(game, 'administration')).toEqual(['build-portal 1 3', 'officials-blogs 2 3']);
  expect(game.turn).toBe(3); // and nothing of it has acted
  expect(seen(game, 'journalist')).toEqual([]);
  resolve(game);
  expect(seen(game, 'administration')).toEqual([]);
});

test('when the game is over nothing begins', () => {
  const game = setup(content('first-steps'), settings(1, 300));
  for (let turn = 1; turn <= game.content.scenario.turns; turn++) {
    game.resources.treasury = 20;
    play(game, { seat: 'administration', card: 'officials-blogs' });
    resolve(game);
  }
  expect(game.active.some((one) => one.start === game.week)).toBe(true);
  expect(seen(game, 'administration')).toEqual([]);
});
