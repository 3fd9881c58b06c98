// A scenario that starts later: its people bring along what the years before left in them.
import { expect, test } from 'vitest';
import { load } from '../../src/content/load.ts';
import type { Content } from '../../src/content/schema.ts';
import { setup } from '../../src/engine/game.ts';
import { content, shelf } from '../shelf.ts';

const steps = content('first-steps');
const settings = { people: 4000, seed: 5, supply: 'itu', events: 'history' } as const;

function startOf(before: NonNullable<Content['scenario']['before']>): ReturnType<typeof setup> {
  return setup({ ...steps, scenario: { ...steps.scenario, startOnline: 0.6, before } }, settings);
}

test('users of services are there from the start, and only people online', () => {
  const { indicators } = startOf({ services: 0.5 }).start;
  expect(indicators['e-service-users']).toBeGreaterThan(0.5);
  expect(indicators['e-service-users']).toBeLessThan(0.57); // half a year more of the start's offer
  expect(startOf({}).start.indicators['e-service-users']).toBeLessThan(0.1);
  expect(startOf({ services: 1 }).start.indicators['e-service-users']).toBeLessThanOrEqual(0.6);
});

test('trust starts where it was left', () => {
  const trust = startOf({ trust: 0.4 }).start.indicators['trust-state-media'] ?? 0;
  expect(trust).toBeGreaterThan(0.39);
  expect(trust).toBeLessThan(0.43); // it heals a little in half a year
});

test('a slump after good years weighs on approval; the same growth as ever does not', () => {
  const usual = startOf({}).start.indicators['true-approval'] ?? 0;
  expect(startOf({ usualGrowth: 6 }).start.indicators['true-approval']).toBeLessThan(usual - 0.02);
  expect(startOf({ growth: 6, usualGrowth: 6 }).start.indicators['true-approval']).toBeCloseTo(usual, 2);
});

test('fear stands in the regions named, and "all" means the others', () => {
  const { regions } = startOf({ fear: { all: 0.05, mangystau: 0.3 } }).start;
  expect(regions.mangystau?.fear).toBeCloseTo(0.3);
  expect(regions.almaty?.fear).toBeCloseTo(0.05);
});

test('purses may start elsewhere, within their bounds and by names that exist', () => {
  const files = shelf();
  const withStarts = (resources: Record<string, number>, fear: Record<string, number> = {}) => {
    const scenario = JSON.parse(files['first-steps/scenario.json'] ?? '');
    return load(
      { ...files, 'first-steps/scenario.json': JSON.stringify({ ...scenario, resources, before: { fear } }) },
      'first-steps',
    );
  };
  const loaded = withStarts({ cohesion: 44 });
  expect(loaded.ok && setup(loaded.content, settings).resources.cohesion).toBe(44);
  expect(withStarts({ cohesion: 101 })).toMatchObject({
    faults: [{ code: 'out-of-range', path: 'resources.cohesion' }],
  });
  expect(withStarts({ gold: 1 })).toMatchObject({ faults: [{ code: 'unknown-id', path: 'resources.gold' }] });
  expect(withStarts({}, { atlantis: 0.1 })).toMatchObject({
    faults: [{ code: 'unknown-id', path: 'before.fear.atlantis' }],
  });
});
