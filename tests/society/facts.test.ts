import { describe, expect, test } from 'vitest';
import { FACTS } from './facts.ts';
import { mean } from './lab.ts';

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
  F15: 8,
  F19: 1,
  F21a: 1,
  F24: 1,
  F25: 1,
};

describe('the society behaves like the literature and the record', () => {
  for (const fact of FACTS) {
    const seeds = SEEDS[fact.id];
    if (seeds === undefined) continue;
    test(`${fact.id}: ${fact.says}`, () => {
      const rows = Array.from({ length: seeds }, (_, n) => fact.measure(101 + n));
      const values = fact.together ? [(rows[0] ?? []).map((_, n) => mean(rows.map((row) => row[n] ?? 0)))] : rows;
      for (const row of values) expect(fact.holds(row), fact.unit(row)).toBe(true);
    }, 60_000);
  }
  test('a fact can fail', () => {
    const suddenly = FACTS.find((fact) => fact.id === 'F4');
    expect(suddenly?.holds([0.29, 0.2])).toBe(false);
    expect(suddenly?.holds([0.31, 0.2])).toBe(true);
  });
});
