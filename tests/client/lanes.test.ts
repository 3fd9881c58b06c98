// The street against the palace: marks with near values never lie on one another.
import { expect, test } from 'vitest';
import { lanesOf, NEAR } from '../../src/client/panels/lesson/lanes.ts';

test('marks far apart share the line, near ones stand above', () => {
  expect(lanesOf([10, 90], 24)).toEqual([0, 0]);
  expect(lanesOf([90, 99], 24)).toEqual([0, 1]);
  expect(lanesOf([90, 99, 95], 24)).toEqual([0, 1, 2]);
  expect(lanesOf([20, 30, 50], 24)).toEqual([0, 1, 0]);
});

test('whatever the values, no two in one lane are nearer than asked', () => {
  for (const near of Object.values(NEAR))
    for (let a = 0; a <= 100; a += 5)
      for (let b = 0; b <= 100; b += 5)
        for (let c = 0; c <= 100; c += 5) {
          const values = [a, b, c];
          const lanes = lanesOf(values, near);
          const clash = values.some((one, n) =>
            values.some((two, m) => m < n && lanes[m] === lanes[n] && Math.abs(one - two) < near),
          );
          expect(clash).toBe(false);
        }
});
