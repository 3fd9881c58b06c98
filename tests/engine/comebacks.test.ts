// Who is behind finds some things cheaper: weak organisation, a divided elite, rallies in two regions, pressure that became public.
import { describe, expect, test } from 'vitest';
import { type Game, leadOf, resolve, setup } from '../../src/engine/game.ts';
import { cardOf, costOf, legalMoves } from '../../src/engine/moves.ts';
import { settings } from '../played.ts';
import { content } from '../shelf.ts';

const campaign = content('kazakhstan-2004-2016');
const fresh = (): Game => setup(campaign, settings(1, 300));
const cost = (game: Game, id: string): Record<string, number> => {
  const card = cardOf(game, id);
  if (!card) throw new Error(id);
  return costOf(game, card, 0);
};
/** A game with marches of so many people in these regions. */
function withRallies(persons: number, regions: string[]): Game {
  const game = fresh();
  const measured = Object.entries(game.start.regions).map(([id, values]) => [
    id,
    { ...values, protesters: regions.includes(id) ? persons : 0 },
  ]);
  game.start = { ...game.start, regions: Object.fromEntries(measured) };
  return game;
}

describe('weak organisation', () => {
  test.each([
    ['solidarity-fund', 2],
    ['village-meetings', 2],
    ['safety-net', 2],
  ])('%s costs one less below 15', (id, listed) => {
    const game = fresh();
    game.regionResources.organisation?.fill(15);
    expect(cost(game, id)).toEqual({ energy: listed });
    game.regionResources.organisation?.fill(14);
    expect(cost(game, id)).toEqual({ energy: listed - 1 });
  });
  test('nothing else becomes cheaper', () => {
    const all = (game: Game): number =>
      campaign.cards
        .filter((card) => card.side === 'civil')
        .reduce((sum, card) => sum + (cost(game, card.id).energy ?? 0), 0);
    const [strong, weak] = [fresh(), fresh()];
    weak.regionResources.organisation?.fill(14);
    expect(all(weak)).toBe(all(strong) - 3);
  });
});

describe('a divided elite, or rallies in two regions', () => {
  const cards = [
    'negotiate',
    'dismiss-and-inquire',
    'moratorium-commission',
    'independent-inquiry',
    'return-to-courts',
  ];
  test.each(cards)('%s costs one capital less', (id) => {
    const listed = cardOf(fresh(), id)?.cost.capital ?? 0;
    const low = fresh();
    low.resources.cohesion = 34;
    expect(cost(low, id).capital).toBe(listed - 1);
    low.resources.cohesion = 35;
    expect(cost(low, id).capital).toBe(listed);
    expect(cost(withRallies(500, ['almaty', 'atyrau']), id).capital).toBe(listed - 1);
    expect(cost(withRallies(500, ['almaty']), id).capital).toBe(listed);
    expect(cost(withRallies(99, ['almaty', 'atyrau', 'astana']), id).capital).toBe(listed);
    const both = withRallies(500, ['almaty', 'atyrau']);
    both.resources.cohesion = 20;
    expect(cost(both, id).capital).toBe(listed - 1);
  });
});

function happen(game: Game, event: string): void {
  game.happened = [...game.happened, { event, turn: game.turn, week: game.week }];
}

describe('an event makes it free while it is fresh, and a third card still costs one', () => {
  const free: [card: string, event: string, then: Record<string, number>, third: Record<string, number>][] = [
    ['officials-blogs', 'ministers-blogs', { treasury: 0 }, { treasury: 1 }],
    ['letters-page', 'almaty-online-2015', { treasury: 1, capital: 0 }, { treasury: 1, capital: 1 }],
    ['celebrate-ranking', 'e-participation-2012', { capital: 0 }, { capital: 1 }],
    ['blocking-law', 'communications-amendment-2014', { capital: 0 }, { capital: 1 }],
  ];
  test.each(free)('%s after %s', (id, event, then, third) => {
    const game = fresh();
    const card = cardOf(game, id);
    if (!card) throw new Error(id);
    expect(cost(game, id)).toEqual(card.cost);
    happen(game, event);
    expect(cost(game, id)).toEqual(then);
    expect(costOf(game, card, 2)).toEqual(third);
    happen(game, 'question-of-time-2011'); // lowers the law by one more: nothing is left to lower
    expect([cost(game, id), costOf(game, card, 2)]).toEqual([then, third]);
  });
  test('the law may be had once', () => expect(cardOf(fresh(), 'blocking-law')?.once).toBe(true));
});

describe('an open market makes platforms and regions harder to close, not a single outlet', () => {
  const opened = (): Game => {
    const game = fresh();
    game.chosen = { ...game.chosen, regime: [{ seat: leadOf(game, 'regime'), card: 'open-market' }] };
    resolve(game);
    return game;
  };
  const game = opened();
  const platforms = campaign.cards.filter((card) => card.platform).map((card) => card.id);
  test('eight platforms', () => expect(platforms).toHaveLength(8));
  test.each([...platforms, 'cut-region'])('%s costs one more', (id) =>
    expect(cost(game, id)).toEqual({ capital: (cost(fresh(), id).capital ?? 0) + 1 }),
  );
  test('block-outlet does not', () => expect(cost(game, 'block-outlet')).toEqual(cost(fresh(), 'block-outlet')));
});

test.each(['block-outlet', 'block-twitter', 'cut-region'])('%s can be answered with “technical reasons”', (id) => {
  const game = fresh();
  const answers = () => legalMoves(game, leadOf(game, 'regime')).some(({ move }) => move.card === 'technical-problems');
  expect(answers()).toBe(false);
  const region = cardOf(game, id)?.target === 'region' ? { region: 'almaty' } : {};
  game.chosen = { ...game.chosen, regime: [{ seat: leadOf(game, 'regime'), card: id, ...region }] };
  resolve(game);
  expect(answers()).toBe(true);
});

test('no other discount takes a price below one', () => {
  const game = withRallies(500, ['almaty', 'atyrau']);
  game.resources.cohesion = 20;
  game.regionResources.organisation?.fill(5);
  for (const card of campaign.cards)
    for (const points of Object.values(cost(game, card.id))) expect(points).toBeGreaterThanOrEqual(1);
});

test.each(['block-outlet', 'block-livejournal', 'cut-region', 'prosecute-organiser'])(
  '%s became public: civil society gains a point next turn',
  (id) => {
    const card = cardOf(fresh(), id);
    expect(card?.public).toBe(true);
    const game = fresh();
    const region = card?.target === 'region' ? { region: 'almaty' } : {};
    game.chosen = { ...game.chosen, regime: [{ seat: leadOf(game, 'regime'), card: id, ...region }] };
    const line = () => resolve(game).receipts.find((one) => one.id === 'pressed');
    expect(line()).toEqual({ resource: 'energy', id: 'pressed', worth: 1 });
    expect(line()).toBeUndefined();
  },
);
