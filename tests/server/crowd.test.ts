// The load of `npm run load` in small: every letter of the plan is answered, and turns are resolved. No times are judged here.
import { rmSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { Crowd, quantile } from './crowd.ts';
import { House } from './pupils.ts';

const house = new House();
afterAll(async () => {
  await house.kill();
  rmSync(house.data, { recursive: true, force: true });
});

test('two classes of a dozen bots play a turn by plan', async () => {
  await house.start();
  const plan = { port: house.port, classes: 2, people: 12, turns: 1, turnMs: 3000, scenario: 'first-steps' };
  const crowd = new Crowd(plan);
  await crowd.gather();
  const measured = await crowd.play();
  crowd.leave();
  expect(measured.planned).toBe(2 * (2 + 8 * 2 + 2 * 3));
  expect(measured.answered).toBe(measured.planned);
  expect(measured.accepted).toBeGreaterThan(measured.planned / 3);
  expect(measured.turnsSeen).toBeGreaterThan(0);
  expect(quantile(measured.ms, 0.5)).toBeGreaterThan(0);
}, 120_000);

test('a load is bounded', () => {
  const plan = { port: 1, classes: 1000, people: 40, turns: 1, turnMs: 1, scenario: 'first-steps' };
  expect(() => new Crowd(plan)).toThrow('bounded');
  expect(quantile([1, 2, 3, 4], 0.5)).toBe(3);
  expect(quantile([], 0.99)).toBe(0);
});
