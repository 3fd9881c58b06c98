// What the teacher plans becomes a setting that the lesson takes, whatever was chosen.
import { expect, test } from 'vitest';
import { citizensOf, givenBy, type Plan, SIDES_TAKEN, settingOf } from '../../src/client/panels/lesson/plan.ts';
import { settingSchema } from '../../src/session/lesson/messages.ts';
import { contentOf } from '../session/lesson/classes.ts';

const { scenario } = contentOf('land-2016');
const first = contentOf('first-steps').scenario;

test.each(SIDES_TAKEN)('people take: %s', (taken) => {
  for (const devices of ['each', 'team', 'none'] as const)
    for (const offices of ['leads', 'all'] as const)
      for (const size of [2, 12, 24, 40]) {
        const plan: Plan = { scenario: scenario.id, minutes: 90, devices, offices, taken, size };
        const setting = settingOf(plan, scenario);
        expect(settingSchema.safeParse({ ...setting, seed: 1, language: 'kk' }).success).toBe(true);
        expect(setting.preset).toBe('90');
        expect(settingOf({ ...plan, scenario: first.id }, first).preset).toBeUndefined(); // it offers no parts
        const citizens = citizensOf(plan);
        expect(citizens).toBeGreaterThanOrEqual(0);
        expect(citizens).toBeLessThanOrEqual(size);
        if (taken === 'none') expect(citizens).toBe(size);
      }
});

test('the computer plays the sides that people leave', () => {
  expect(SIDES_TAKEN.map((taken) => givenBy({ taken }))).toEqual([[], ['civil'], ['regime'], ['regime', 'civil']]);
});
