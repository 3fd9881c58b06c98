// A card's face says what was measured of it. Every promise is measured or excused; a sample is measured again here, on
// fewer and smaller countries (all of them: `npm run measure -- --check`).
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Card } from '../../src/content/schema.ts';
import { broken, ENOUGH, measure } from '../measure.ts';

const deck: Card[] = JSON.parse(readFileSync('scenarios/deck/cards.json', 'utf8'));
/** An order to use force is never measured: what it does to people is no promise. */
const promised = deck.filter((card) => card.gravity !== 'force');

test('every card is measured, for all that its forecast shows', () => {
  const faults = promised.flatMap(({ id, trial, measured, forecast }) => {
    const aims = trial?.aims ?? [];
    const told = measured?.responses.map((r) => r.indicator).join();
    return [
      ...forecast.filter((one) => !aims.some((a) => a.indicator === one)).map((one) => `${id}: ${one} not measured`),
      ...(told === aims.map((a) => a.indicator).join() ? [] : [`${id}: measured ${told ?? 'nothing'}`]),
    ];
  });
  expect(faults).toEqual([]);
});

test('what is promised went the right way in four runs of five; what is excused did not', () => {
  expect(promised.flatMap((card) => broken(card, card.measured?.responses ?? []))).toEqual([]);
  const card = promised.find((one) => one.id === 'block-outlet');
  const turned = card?.measured?.responses.map((r) => ({ ...r, agree: ENOUGH - 0.1 })) ?? [];
  expect(card && broken(card, turned)).toHaveLength(turned.length);
});

const EARLY = 6; // turns of history that are cheap to play
const SEEDS = [101, 102, 103];

test('measured again in other countries, a sample goes the same way', () => {
  const sample = promised.filter(
    ({ trial, measured }) => trial && trial.turn <= EARLY && measured?.responses.some((r) => r.agree === 1),
  );
  expect(sample.length).toBeGreaterThan(5);
  const found = measure(sample, { seeds: SEEDS, people: 3000 });
  const faults = sample.flatMap((card) =>
    (found.get(card.id) ?? []).flatMap(({ indicator, agree }, index) =>
      card.measured?.responses[index]?.agree === 1 && agree < 0.6 ? [`${card.id}: ${indicator} ${agree}`] : [],
    ),
  );
  expect(faults).toEqual([]);
}, 60_000);
