// What `npm run pars` writes: percentiles, means, and bounds of endings; and that a lesson's length is held against its own.
import { describe, expect, test } from 'vitest';
import { setup } from '../src/engine/game.ts';
import { bounded, type Kept, parOf, percentile } from './pars.ts';
import { settings } from './played.ts';
import { content, ids } from './shelf.ts';

const games = [0.1, 0.2, 0.3, 0.4, 0.5].map(
  (fear, index): Kept => ({
    scenario: 'x',
    length: 'whole',
    bots: { regime: 'random', civil: 'random' },
    seed: index,
    ending: 'y',
    points: { regime: 50, civil: 50, people: 0 },
    end: { fear, cohesion: 10 * index, hurt: 0 },
  }),
);

describe('yardsticks of bot games', () => {
  test('a percentile lies between the two games around it', () => {
    expect(percentile([3, 1, 2], 0)).toBe(1);
    expect(percentile([3, 1, 2], 50)).toBe(2);
    expect(percentile([3, 1, 2], 75)).toBe(2.5);
    expect(percentile([3, 1, 2], 100)).toBe(3);
  });
  test('a par is the middle of equals at all levels, and how far all levels lie from it; never too narrow to divide by', () => {
    expect(parOf([[45], [55, 55]], [[50], [40, 60, 40, 60]], 100)).toEqual({
      mean: 50,
      deviation: 7.1,
      provisional: true,
    });
    expect(parOf([[50, 50]], [[50, 50]], 100).deviation).toBe(1);
    expect(parOf([[0.1]], [[0.1]], 1).deviation).toBe(0.01);
  });
  test('bounds that the data names move to their percentile, others stay', () => {
    const asked = {
      all: [
        { indicator: 'fear', atLeast: 0.9 },
        { any: [{ resource: 'cohesion', atMost: 3 }, { not: { indicator: 'hurt', atLeast: 1 } }] },
      ],
    };
    expect(bounded(asked, { fear: 75, cohesion: 50 }, games)).toEqual({
      all: [
        { indicator: 'fear', atLeast: 0.4 },
        { any: [{ resource: 'cohesion', atMost: 20 }, { not: { indicator: 'hurt', atLeast: 1 } }] },
      ],
    });
  });
});

test('a lesson’s length is held against its own par, where it has one', () => {
  for (const from of ids().map((id) => content(id)))
    for (const minutes of ['45', '90'] as const) {
      const preset = from.scenario.presets?.[minutes];
      if (!preset) continue;
      const game = setup(from, { ...settings(1, 200), preset: minutes });
      expect(game.content.scenario.par, `${from.scenario.id} ${minutes}`).toEqual(preset.par ?? from.scenario.par);
      const other = { mean: 1, deviation: 2, provisional: false };
      const par = { regime: other, civil: other, people: other };
      const changed = {
        ...from,
        scenario: { ...from.scenario, presets: { ...from.scenario.presets, [minutes]: { ...preset, par } } },
      };
      expect(setup(changed, { ...settings(1, 200), preset: minutes }).content.scenario.par).toEqual(par);
      expect(setup(changed, settings(1, 200)).content.scenario.par).toEqual(from.scenario.par);
    }
});
