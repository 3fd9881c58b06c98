import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FACTS } from './facts.ts';
import { type Measurer, measurer } from './measurer.ts';

/** Seeds for every test run; `npm run facts -- --seeds 200` runs all facts over many. Facts not named here take minutes. */
const SEEDS: Record<string, number> = {
  F1: 1,
  F3: 1,
  F5: 1,
  F9: 2,
  F11: 2,
  F12: 2,
  F13: 1,
  F14: 2,
  F15: 20,
  F19: 1,
  F21a: 1,
  F24: 1,
  F25: 1,
};

let thread: Measurer;
beforeAll(() => {
  thread = measurer();
});
afterAll(() => thread.stop());

describe('the society behaves like the literature and the record', () => {
  for (const fact of FACTS) {
    const seeds = SEEDS[fact.id];
    if (seeds === undefined) continue;
    test(`${fact.id}: ${fact.says}`, async () => {
      for (let seed = 101; seed < 101 + seeds; seed++) {
        const [values = []] = await thread.measure([fact.id], seed);
        expect(fact.holds(values), `seed ${seed}: ${fact.unit(values)}`).toBe(true);
      }
    }, 180_000);
  }
  test('a fact can fail', () => {
    const suddenly = FACTS.find((fact) => fact.id === 'F4');
    expect(suddenly?.holds([0.29, 0.2])).toBe(false);
    expect(suddenly?.holds([0.31, 0.2])).toBe(true);
  });
});
