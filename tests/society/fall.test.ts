// The fall of the regime: what counts as an attack on it, and that small and large societies are judged alike.
import { describe, expect, test } from 'vitest';
import { attack, falls, strength } from '../../src/society/fall.ts';
import { neutralLevers } from '../../src/society/levers.ts';
import { populate } from '../../src/society/populate.ts';
import type { Society } from '../../src/society/society.ts';
import { country } from './country.ts';

/** A country in which these shares of each region's people march this week. */
function marching(people: number, share: (region: number, urban: number) => number): Society {
  const society = populate(country(people, 1));
  society.makeup.regions.forEach(({ urban }, region) => {
    society.state.marching[region] = share(region, urban);
  });
  return society;
}
const levers = neutralLevers(16);

describe('an attack on the regime', () => {
  test('is one when two in a hundred townspeople come out everywhere, half of one when half as many do', () => {
    expect(attack(marching(1000, (_, urban) => 0.02 * urban))).toBeCloseTo(1, 6);
    expect(attack(marching(1000, (_, urban) => 0.01 * urban))).toBeCloseTo(0.5, 6);
    expect(attack(marching(1000, () => 0))).toBe(0);
  });
  test('a rising of one region weighs as much as its towns, however many march there', () => {
    for (let region = 0; region < 16; region++) {
      const society = marching(1000, (r) => (r === region ? 0.8 : 0));
      expect(attack(society)).toBeLessThan(0.2);
      expect(falls(society, levers, 60)).toBe(false);
    }
  });
  test('a rising of the whole country is stronger than a regime', () => {
    expect(
      falls(
        marching(1000, () => 0.02),
        levers,
        60,
      ),
    ).toBe(true);
  });
  test('the same shares weigh the same in societies of any size', () => {
    const of = (people: number): number => attack(marching(people, (region, urban) => (0.003 * urban * region) / 8));
    expect(of(1000)).toBe(of(20_000));
  });
});

test('a regime that nobody holds for legitimate and whose elite has left falls by itself', () => {
  const society = marching(1000, () => 0);
  expect(falls(society, levers, 0)).toBe(false);
  society.state.legitimacy.fill(0);
  const { theta, falling } = strength(society, levers, 0);
  expect(theta).toBeLessThan(falling);
  expect(falls(society, levers, 0)).toBe(true);
});
