// Numbers that rest on few people: when they are told, and how much they weigh.
import { expect, test } from 'vitest';
import { isTooFew } from '../../src/engine/base.ts';
import { type Game, holds, setup } from '../../src/engine/game.ts';
import { country } from './country.ts';

const small = country([], []);
const content = {
  ...small,
  indicators: small.indicators.map((entry) =>
    entry.id === 'self-censorship' ? { ...entry, base: { indicator: 'aggrieved-share', people: 20 } } : entry,
  ),
};
const measured = (share: number, people = 1000, region?: string) => ({
  people,
  values: { 'aggrieved-share': share },
  region,
});

test('a ratio needs as many people as the deck says, of the nation or of the region', () => {
  expect(isTooFew(content, 'self-censorship', measured(0.019))).toBe(true);
  expect(isTooFew(content, 'self-censorship', measured(0.02))).toBe(false);
  expect(isTooFew(content, 'self-censorship', measured(0.02, 999))).toBe(true);
  expect(isTooFew(content, 'self-censorship', measured(0.02, 10_000))).toBe(false);
  const [region] = content.regions;
  const all = content.regions.reduce((sum, { population }) => sum + population, 0);
  const part = (region?.population ?? 0) / all;
  expect(isTooFew(content, 'self-censorship', measured(20 / (1000 * part), 1000, region?.id))).toBe(false);
  expect(isTooFew(content, 'self-censorship', measured(19 / (1000 * part), 1000, region?.id))).toBe(true);
  expect(isTooFew(content, 'fear', measured(0))).toBe(false); // a share of everybody
});

function after(aggrieved: number): Game {
  const game = setup(content, { people: 1000, seed: 1, supply: 'itu', events: 'history' });
  const indicators = { ...game.start.indicators, 'self-censorship': 1, 'aggrieved-share': aggrieved };
  game.reports = [{ ...game.start, turn: 1, indicators }];
  return game;
}

test('a condition on it is neither met from above nor from below', () => {
  const [many, few] = [after(0.5), after(0.001)];
  for (const bounds of [{ atLeast: 0.5 }, { atMost: 1 }]) {
    expect(holds({ indicator: 'self-censorship', ...bounds }, many, {})).toBe(true);
    expect(holds({ indicator: 'self-censorship', ...bounds }, few, {})).toBe(false);
  }
});
