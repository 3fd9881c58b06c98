// What may follow from what has happened: a picture has it in its week if the country then calls for it, and who looks
// ahead acts before it comes.
import { expect, test } from 'vitest';
import { copy, leadOf, play, resolve, sequels, setup, view } from '../../src/engine/game.ts';
import { openMind } from '../../src/players/belief.ts';
import { goalOf } from '../../src/players/good.ts';
import { decide } from '../../src/players/search.ts';
import { contentOf, settings, TINY } from './table.ts';

const strike = contentOf('zhanaozen-2011');
const HARDSHIP = strike.events.find((event) => event.id === 'zhanaozen-2011')?.requires;

test('a sequel hangs over a country only after what it follows from, and only until it has come', () => {
  const game = setup(strike, settings(1));
  expect(sequels(game)).toEqual([]);
  resolve(game);
  expect(game.happened.map((h) => h.event)).toContain('oil-strike-2011');
  expect(sequels(game).map((one) => one.event)).toEqual(['zhanaozen-2011']);
  const came = copy(game);
  resolve(came, { only: [], expected: [{ event: 'zhanaozen-2011', week: came.week + 1 }], bare: true });
  expect(came.happened.map((h) => h.event)).toContain('zhanaozen-2011');
  expect(sequels(came).map((one) => one.event)).not.toContain('zhanaozen-2011');
});

test('what is expected does not come where the country no longer calls for it, nor in another week', () => {
  expect(HARDSHIP).toMatchObject({ lever: 'hardship', region: 'mangystau' });
  const game = setup(strike, settings(1));
  resolve(game);
  const expected = [{ event: 'zhanaozen-2011', week: game.week + strike.scenario.weeksPerTurn }];
  const paid = copy(game);
  expect(play(paid, { seat: leadOf(paid, 'regime'), card: 'wage-relief', region: 'mangystau' })).toBeNull();
  for (const one of [game, paid]) resolve(one, { only: [], expected, bare: true });
  expect(game.happened.map((h) => h.event)).not.toContain('zhanaozen-2011');
  for (const one of [game, paid]) resolve(one, { only: [], expected, bare: true });
  expect(game.happened.map((h) => h.event)).toContain('zhanaozen-2011');
  expect(paid.happened.map((h) => h.event)).not.toContain('zhanaozen-2011');
});

test('good authorities ease a strike that may turn to worse, and leave it where nothing can follow', () => {
  const calm = {
    ...strike,
    scenario: { ...strike.scenario, events: strike.scenario.events.filter((id) => id !== 'zhanaozen-2011') },
  };
  const effort = { ...TINY, playouts: 24, plans: 6, pictures: { imagined: 2, kept: 2 }, people: 500, turns: 6 };
  const eased = [strike, calm].map((from) => {
    const game = setup(from, settings(1));
    resolve(game);
    const search = { mind: openMind(from, effort.people), effort, aim: goalOf('good', from), memory: new Map() };
    const seen = view(game, leadOf(game, 'regime'));
    const offers = seen.offers.filter(({ move }) => (move.region ?? 'mangystau') === 'mangystau'); // fewer to look at
    const best = decide(search, { ...seen, offers }).plans[0] ?? [];
    return best.some(({ card, region }) => ['wage-relief', 'negotiate'].includes(card) && region === 'mangystau');
  });
  expect(eased).toEqual([true, false]);
});
