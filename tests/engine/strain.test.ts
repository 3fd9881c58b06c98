// Pressure from below wears at the unity of the authorities: once a turn for each kind, and never so far that they split.
import { expect, test } from 'vitest';
import { play, resolve, setup } from '../../src/engine/game.ts';
import { cardOf, costOf } from '../../src/engine/moves.ts';
import { settings } from '../played.ts';
import { content } from '../shelf.ts';

const from = content('land-2016');
const strains = from.income.filter(({ resource, worth }) => resource === 'cohesion' && worth < 0);
const SPLIT = 19; // points of cohesion at which the ending `elite-split` holds

/** Receipts of cohesion after a turn that began with so much of it, in which civil society asked twice. */
function asked(cohesion: number): Record<string, number> {
  const game = setup(from, settings(1, 400));
  while (game.turn < 6) resolve(game); // past the first turns, in which fewer cards may be played, and past the rallies
  Object.assign(game.resources, { cohesion, energy: 9 });
  for (const card of ['ask-officials', 'petition']) expect(play(game, { seat: 'journalist', card })).toBeNull();
  const { receipts } = resolve(game);
  return Object.fromEntries(receipts.filter((one) => one.resource === 'cohesion').map((one) => [one.id, one.worth]));
}

test('two questions in one turn strain once, and the receipt says so', () => {
  expect(asked(44)).toMatchObject({ questioned: -2, 'cohesion-mends': 3 });
});

test('at the bound nothing strains any more', () => {
  expect(asked(26)).toHaveProperty('questioned', -2);
  expect(asked(25)).not.toHaveProperty('questioned');
});

test('all kinds of pressure together, just above the bound, leave the elite whole', () => {
  expect(strains.map((line) => line.id)).toEqual(['crowds', 'exposed', 'questioned']);
  const mends = from.income.find(({ id }) => id === 'cohesion-mends')?.worth ?? 0;
  expect(strains.reduce((left, { worth }) => left + worth, 26 + mends)).toBeGreaterThan(SPLIT);
});

/** What asking officials took from cohesion in that turn, beside a letters page that runs or without one. */
function questioned(id: string, letters: boolean, turn = 6): number | undefined {
  const game = setup(content(id), settings(1, 400));
  while (game.turn < turn) resolve(game);
  Object.assign(game.resources, { cohesion: 44, capital: 9, treasury: 9, energy: 9 });
  if (letters) expect(play(game, { seat: 'administration', card: 'letters-page' })).toBeNull();
  expect(play(game, { seat: 'journalist', card: 'ask-officials' })).toBeNull();
  return resolve(game).receipts.find((one) => one.id === 'questioned')?.worth;
}

test('a letters page answers questions in public where clearly more than half are online to read it', () => {
  expect(questioned('blocking-law-2012-2015', false)).toBe(-2);
  expect(questioned('blocking-law-2012-2015', true)).toBeUndefined();
  expect(questioned('blocking-law-2012-2015', true, 1)).toBeUndefined(); // from its first half-year on
  expect(questioned('going-online-2004-2010', true)).toBe(-2); // hardly anybody reads it
});

/** Energy that a report from the scene costs before any was sent, and one, two and three turns after one. */
function priceOfReports(id: string): (number | undefined)[] {
  const game = setup(content(id), settings(1, 400));
  while (game.turn < 4) resolve(game);
  const price = (): number | undefined => {
    const card = cardOf(game, 'report-from-scene');
    return card && costOf(game, card, 0).energy;
  };
  const first = price();
  game.resources.energy = 9;
  expect(play(game, { seat: 'journalist', card: 'report-from-scene', region: 'almaty' })).toBeNull();
  const later = [1, 2, 3].map(() => {
    resolve(game);
    return price();
  });
  return [first, ...later];
}

test('while few are online another report from the scene soon after is dearer, beside what any repeat costs', () => {
  expect(priceOfReports('going-online-2004-2010')).toEqual([2, 5, 4, 2]);
  expect(priceOfReports('land-2016')).toEqual([2, 3, 2, 2]);
});
