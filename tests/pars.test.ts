// What `npm run pars` writes: means and deviations; and that a lesson's length is held against its own.
import { expect, test } from 'vitest';
import { setup } from '../src/engine/game.ts';
import { parOf } from './pars.ts';
import { settings } from './played.ts';
import { content, ids } from './shelf.ts';

test('a par is the middle of equals at all levels, and how far all levels lie from it; never too narrow to divide by', () => {
  expect(parOf([[45], [55, 55]], [[50], [40, 60, 40, 60]], 100)).toEqual({
    mean: 50,
    deviation: 7.1,
    provisional: true,
  });
  expect(parOf([[50, 50]], [[50, 50]], 100).deviation).toBe(1);
  expect(parOf([[0.1]], [[0.1]], 1).deviation).toBe(0.01);
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
