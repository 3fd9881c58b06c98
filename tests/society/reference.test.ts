// The C++ reference of the benchmark reads levers by their order: a lever more or less here would make it read another world.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { NATION_LEVERS, REGION_LEVERS } from '../../src/society/levers.ts';

const source = readFileSync('tests/bench/reference.cpp', 'utf8');

/** Names of the enum that ends with this one. */
function listed(last: string): string[] {
  const body = [...source.matchAll(/enum \{([^}]*)\}/g)]
    .map((found) => found[1] ?? '')
    .find((list) => list.includes(last));
  return (body ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== last && name !== '');
}

test('the reference knows as many levers of each kind as the society', () => {
  expect(listed('NATION').length).toBe(NATION_LEVERS.length);
  const regional = listed('REGIONAL');
  expect(regional.length).toBe(REGION_LEVERS.length);
  expect(regional.indexOf('RALLY')).toBe(REGION_LEVERS.indexOf('rally'));
  expect(regional.indexOf('VOICES')).toBe(REGION_LEVERS.indexOf('voices'));
});
