// The months of a turn are those that the table names while it is open; papers are dated and reports are headed by them.
import { expect, test } from 'vitest';
import { leadOf, resolve, setup, view, weekOfTurn } from '../../src/engine/game.ts';
import { monthsOf } from '../../src/session/months.ts';
import { settings } from '../played.ts';
import { content, ids } from '../shelf.ts';

test.each(ids())('%s: every turn, also the last', (id) => {
  const from = content(id);
  const game = setup(from, settings(1, 200));
  for (let turn = 1; turn <= from.scenario.turns; turn++) {
    const open = view(game, leadOf(game, 'civil'));
    expect(monthsOf(from, turn)).toEqual({ from: open.from, to: open.to });
    resolve(game);
  }
});

test('in turns of four weeks an event stands in the paper of its own month', () => {
  const land = content('land-2016');
  expect(monthsOf(land, 1)).toEqual({ from: '2016-03', to: '2016-03' });
  expect(monthsOf(land, 2)).toEqual({ from: '2016-04', to: '2016-04' }); // the rallies of 24 April
  expect(weekOfTurn(land, 2)).toBe(4);
});
