// Omens: told a turn before, a test when they come, and no secret of the other side in them.
import { describe, expect, test } from 'vitest';
import type { Content } from '../../src/content/schema.ts';
import { type Game, leadOf, resolve, SIDES, setup, view } from '../../src/engine/game.ts';
import { played, settings } from '../played.ts';
import { content, ids } from '../shelf.ts';
import { country, event } from './country.ts';

/** A country in which money falls in the second turn. */
const OMEN: Content['omens'][number] = {
  id: 'crisis',
  events: ['fall'],
  trials: {
    regime: [
      { id: 'united', when: { resource: 'cohesion', atLeast: 50 } },
      { id: 'treasury', when: { resource: 'treasury', atLeast: 2 } },
      { id: 'calm', when: { indicator: 'protesters', atMost: 1e9 } },
    ],
    civil: [
      { id: 'rested', when: { resource: 'energy', atLeast: 2 } },
      { id: 'organised', when: { resource: 'organisation', atLeast: 15 } },
      { id: 'calm', when: { indicator: 'protesters', atMost: 1e9 } },
    ],
  },
};
const small = country([], [event('fall', '2011-05-01', { hazard: { perYear: 12 } })]);
const shaky: Content = {
  ...small,
  resources: small.resources.map((one) =>
    one.id === 'capital' || one.id === 'energy' ? { ...one, stakes: true as const } : one,
  ),
  omens: [OMEN],
};
const fresh = (): Game => setup(shaky, settings(1, 600));

test('it is told from the turn before, gone after it came, and the same to both sides', () => {
  const game = fresh();
  const told = (): unknown[] => SIDES.map((side) => view(game, leadOf(game, side)).rumoured);
  expect(told()).toEqual([[{ omen: 'crisis', turn: 2 }], [{ omen: 'crisis', turn: 2 }]]);
  resolve(game);
  expect(told()).toEqual([[{ omen: 'crisis', turn: 2 }], [{ omen: 'crisis', turn: 2 }]]);
  resolve(game);
  expect(game.happened.map((one) => one.event)).toEqual(['fall']);
  expect(told()).toEqual([[], []]);
});

describe('the test', () => {
  test.each([
    [60, 4, 'held', 1],
    [40, 4, 'shaken', 0],
    [40, -3, 'broken', -2],
  ] as const)('cohesion %d, treasury %d: %s', (cohesion, treasury, outcome, worth) => {
    const game = fresh();
    resolve(game);
    Object.assign(game.resources, { cohesion, treasury: Math.max(0, treasury), capital: 4, energy: 4 });
    if (treasury < 0) game.resources.treasury = 0;
    const report = resolve(game);
    expect(report.tested).toMatchObject({ omen: 'crisis', event: 'fall' });
    expect(report.tested?.sides.regime.outcome).toBe(outcome);
    expect(report.receipts.find((line) => line.id === 'omen' && line.resource === 'capital')?.worth ?? 0).toBe(worth);
    expect(report.receipts.find((line) => line.id === 'omen' && line.resource === 'energy')?.worth ?? 0).toBe(1);
  });
  test('a side reads its own outcome and not the other’s; an office beside the lead reads of the trials what it may read', () => {
    const game = fresh();
    resolve(game);
    Object.assign(game.resources, { cohesion: 10, treasury: 0 });
    resolve(game);
    const own = (side: 'regime' | 'civil') => view(game, leadOf(game, side)).seen.at(-1)?.tested;
    expect(own('regime')).toEqual({ omen: 'crisis', event: 'fall', outcome: 'broken', held: ['calm'] });
    expect(own('civil')).toMatchObject({ outcome: 'held' });
    expect(JSON.stringify(own('civil'))).not.toContain('broken');
    const aside = game.content.seats.filter((seat) => !seat.leads && seat.knows);
    for (const { id, side, knows, purses } of aside) {
      const stood = view(game, id).seen.at(-1)?.tested;
      expect(stood).toMatchObject({ omen: 'crisis', event: 'fall', outcome: own(side)?.outcome });
      const trials = game.content.omens.find((one) => one.id === 'crisis')?.trials[side] ?? [];
      for (const trial of trials) {
        const [what = ''] = Object.values(trial.when).filter((value) => typeof value === 'string');
        const open = knows?.includes(what) || purses?.includes(what);
        expect([id, trial.id, stood?.shut?.includes(trial.id) ?? false]).toEqual([id, trial.id, !open]);
        if (!open) expect(stood?.held).not.toContain(trial.id);
      }
    }
  });
  test('what comes without a rumour tests nobody', () => {
    const game = fresh();
    game.rumoured = [];
    resolve(game);
    expect(resolve(game).tested).toBeNull();
  });
});

test('by chance, what is rumoured is what luck will have, unless the country does not call for it', () => {
  const hazard = { ...settings(3, 600), events: 'hazard' as const };
  const plain = setup(shaky, hazard);
  expect(plain.rumoured).toContainEqual({ omen: 'crisis', turn: 1 });
  const never = { happened: 'fall' };
  const deaf = {
    ...shaky,
    events: shaky.events.map((one) => ({ ...one, hazard: { perYear: 12, when: never } })),
  };
  const game = setup(deaf, hazard);
  expect(game.rumoured.length).toBeGreaterThan(0);
  while (game.turn <= 4) expect(resolve(game).tested).toBeNull();
});

test('over many games every outcome and every omen is met, and none is of an event in which people are hurt', () => {
  const met = new Set<string>();
  for (const id of ids())
    for (const seed of [1, 2]) {
      const game = played(content(id), settings(seed, 400), { regime: 'random', civil: 'random' });
      for (const { tested } of game.reports) {
        if (!tested) continue;
        met.add(tested.omen);
        for (const side of SIDES) met.add(`${side} ${tested.sides[side].outcome}`);
        expect(game.content.events.find((one) => one.id === tested.event)?.contentNote).toBeUndefined();
      }
    }
  const outcomes = SIDES.flatMap((side) => ['held', 'shaken', 'broken'].map((one) => `${side} ${one}`));
  expect([...met].sort()).toEqual([...content('first-steps').omens.map((one) => one.id), ...outcomes].sort());
});
