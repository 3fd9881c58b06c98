// A country to test with: the sixteen regions of the census of 2009, and the society's neutral world.
import type { Makeup, World } from '../../src/society/society.ts';

const AGES = [0.25, 0.22, 0.34, 0.19];
// id, people, share in towns (census 2009), added wealth
export const REGIONS: readonly (readonly [string, number, number, number])[] = [
  ['akmola', 737495, 0.464, 0],
  ['aktobe', 757768, 0.608, 0],
  ['almaty-region', 1807894, 0.231, 0],
  ['atyrau', 510377, 0.468, 0],
  ['east-kazakhstan', 1396593, 0.574, 0],
  ['zhambyl', 1022129, 0.396, 0],
  ['west-kazakhstan', 598880, 0.464, 0],
  ['karaganda', 1341700, 0.775, 0],
  ['kostanay', 885570, 0.496, 0],
  ['kyzylorda', 678794, 0.419, 0],
  ['mangystau', 485392, 0.542, 0],
  ['pavlodar', 742475, 0.68, 0],
  ['north-kazakhstan', 596535, 0.398, 0],
  ['south-kazakhstan', 2469357, 0.394, 0],
  ['almaty', 1365632, 1.0, 0.08],
  ['astana', 613006, 1.0, 0.08],
];

export function country(people: number, seed: number, stories = 1): Makeup {
  const regions = REGIONS.map(([, population, urban, wealth]) => ({ population, urban, ages: AGES, wealth }));
  return { people, seed, regions, stories, startOnline: 0.02 };
}

export const WORLD: World = { supply: 0, growth: 5, gdpWeek: 400e9 };
