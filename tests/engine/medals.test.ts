// Medals: the lowest ledger decides; what may not be rewarded caps it, and the game says what did.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fieldOf } from '../../src/client/fields.ts';
import { type Game, type Side, setup } from '../../src/engine/game.ts';
import { medalOf } from '../../src/engine/medals.ts';
import { settings } from '../played.ts';
import { content, ids } from '../shelf.ts';

const CAMPAIGN = content('kazakhstan-2004-2016');
const fresh = setup(CAMPAIGN, settings(1, 200));

/** A finished game in which one card was played in its only turn, and so many people were hurt. */
const over = (side: Side, card?: string, hurt = 0): Game => ({
  ...fresh,
  reports: [
    {
      ...fresh.start,
      turn: 1,
      moves: { regime: [], civil: [], [side]: card ? [{ seat: 'administration', card }] : [] },
      indicators: { ...fresh.start.indicators, hurt },
    },
  ],
});
const won = { lowest: 90, change: 0.1, ending: 'answered-state' };
const quiet = over('regime');

test.each([
  [39, 'none'],
  [40, 'bronze'],
  [50, 'silver'],
  [60, 'gold'],
])('the lowest of three ledgers at %d: %s', (lowest, medal) => {
  for (const side of ['regime', 'civil'] as const)
    expect(medalOf(quiet, side, { ...won, lowest })).toEqual({ medal, cap: null });
});

describe('what caps a medal', () => {
  test('prison by the side’s own card: silver at most; bronze stays bronze without a word', () => {
    const game = over('regime', 'prosecute-organiser');
    expect(medalOf(game, 'regime', won)).toEqual({ medal: 'silver', cap: 'prison' });
    expect(medalOf(game, 'regime', { ...won, lowest: 45 })).toEqual({ medal: 'bronze', cap: null });
    expect(medalOf(game, 'civil', won)).toEqual({ medal: 'gold', cap: null });
  });
  test('people worse off than if nobody had played: no gold', () => {
    expect(medalOf(quiet, 'civil', { ...won, change: -0.001 })).toEqual({ medal: 'silver', cap: 'people' });
    expect(medalOf(quiet, 'civil', { ...won, change: 0 })).toEqual({ medal: 'gold', cap: null });
  });
  test('an order to use force: none where people were hurt, and none in the tragedy in any case', () => {
    const hurt = medalOf(over('regime', 'clear-square', 3), 'regime', { ...won, ending: 'tragedy' });
    expect(hurt).toEqual({ medal: 'none', cap: 'force' });
    const nobody = medalOf(over('regime', 'clear-square'), 'regime', { ...won, ending: 'tragedy' });
    expect(nobody).toEqual({ medal: 'none', cap: 'ending' });
    expect(medalOf(over('regime', 'clear-square', 3), 'civil', { ...won, ending: 'tragedy' }).medal).toBe('gold');
  });
  test.each([
    ['quiet-acceptance', 'silver', 'silver'],
    ['online-contract', 'gold', 'silver'],
    ['pluralist-opening', 'silver', 'gold'],
    ['answered-state', 'gold', 'gold'],
    ['negotiated-reform', 'gold', 'gold'],
  ])('%s: the authorities %s at most, civil society %s', (ending, regime, civil) => {
    const of = (side: Side) => medalOf(quiet, side, { ...won, ending });
    expect([of('regime').medal, of('civil').medal]).toEqual([regime, civil]);
    for (const side of ['regime', 'civil'] as const)
      expect(of(side).cap).toBe(of(side).medal === 'gold' ? null : 'ending');
  });
});

test('every ending with a cap is an ending of some scenario, and every cap says itself in three languages', () => {
  const known = new Set(ids().flatMap((id) => content(id).scenario.endings.map((ending) => ending.id)));
  expect(CAMPAIGN.endings.map(({ id }) => id).filter((id) => !known.has(id))).toEqual([]);
  for (const language of ['en', 'ru', 'kk']) {
    const { capped } = JSON.parse(readFileSync(`locales/${language}/ui.json`, 'utf8')).ending;
    expect(Object.keys(capped)).toEqual(['force', 'prison', 'people', 'ending']);
  }
});

test.each([
  [50, 50, 'both'],
  [70, 49, 'regime'],
  [0, 50, 'civil'],
  [49, 49, 'neither'],
])('mandates of %d and %d: %s at par or above', (regime, civil, field) =>
  expect(fieldOf({ ledgers: { mandate: { regime, civil }, people: 0, truth: { regime: 0, civil: 0 } } })).toBe(field),
);
