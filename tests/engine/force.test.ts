// An order to use force: there only if the game was opened with it, and never worth a point.
import { expect, test } from 'vitest';
import { finish, type Game, legalMoves, play, resolve, setup } from '../../src/engine/game.ts';
import { settings } from '../played.ts';
import { content } from '../shelf.ts';

const SEAT = 'administration';
const from = content('zhanaozen-2011');

/** Up to the turn after a crowd stood on a square of Mangystau. */
function withCrowd(force: 'on' | undefined): Game {
  const game = setup(from, { ...settings(4, 2000), ...(force && { force }) });
  for (let turn = 1; turn < from.scenario.turns; turn++) {
    resolve(game);
    if ((game.reports.at(-1)?.regions.mangystau?.protesters ?? 0) >= 300) return game;
  }
  throw new Error('nobody ever gathered');
}

const order = { seat: SEAT, card: 'clear-square', region: 'mangystau' };

test('without the setting the order does not exist', () => {
  const game = withCrowd(undefined);
  game.resources.capital = 8;
  expect(play(game, order)).toEqual({ code: 'not-your-card' });
  expect(legalMoves(game, SEAT).some((o) => o.move.card === order.card)).toBe(false);
});

test('with it the order can be given, a note goes before the news, and it ends in tragedy without points or medal', () => {
  const game = withCrowd('on');
  game.resources.capital = 8;
  game.chosen.civil = [{ seat: 'journalist', card: 'peaceful-assembly', region: 'mangystau' }];
  expect(play(game, order)).toBeNull();
  while (game.turn <= from.scenario.turns) resolve(game);
  expect(game.happened.map((h) => h.event)).toContain('square-cleared');
  expect(from.events.find((e) => e.id === 'square-cleared')?.contentNote).toBe(true);
  const { ending, ledgers, medals } = finish(game, game.reports);
  expect(ending).toBe('tragedy');
  expect(game.reports.some((r) => (r.indicators.hurt ?? 0) > 0)).toBe(true);
  expect(ledgers.mandate.regime).toBe(0);
  expect(medals.regime).toBe('none');
});
