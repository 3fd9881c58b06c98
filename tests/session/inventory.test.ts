import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  effect,
  FORMS,
  IDEAS,
  LEAST,
  RIGHT,
  rightOf,
  scoreOf,
  TICKET,
  type Ticket,
  totals,
  wilson,
} from '../../src/session/inventory.ts';

const ticket = (form: Ticket['form'], right: number): Ticket => ({
  form,
  answers: Object.fromEntries(
    TICKET.map((idea, nth) => [idea, nth < right ? RIGHT[idea][form] : (RIGHT[idea][form] + 1) % 4]),
  ),
});

describe('class totals', () => {
  test('fewer than five people are never told', () => {
    const four = Array.from({ length: LEAST - 1 }, () => ticket('a', 4));
    expect(totals(four)).toEqual([]);
    expect(effect(four.map((before) => ({ before, after: before })))).toBeNull();
    expect(totals([...four, { form: 'a', answers: {} }])).toEqual([]); // who did not answer does not count
    expect(totals([...four, ticket('b', 0)])[0]).toMatchObject({ idea: 'calm', right: 4, of: 5 });
  });

  test("Wilson's interval as in the books", () => {
    const { low, high } = wilson(8, 10);
    expect(low).toBeCloseTo(0.4901, 3);
    expect(high).toBeCloseTo(0.9433, 3);
    expect(wilson(0, 5).low).toBe(0);
    expect(wilson(5, 5).high).toBeCloseTo(1, 9);
  });

  test('the effect is of the same people, holds its mean, and is the same every time', () => {
    const pairs = [0, 1, 1, 2, 3, 2].map((n) => ({ before: ticket('a', n), after: ticket('b', n + 1) }));
    expect(effect(pairs)).toEqual({ people: 6, by: 0.25, low: 0.25, high: 0.25 });
    const mixed = [0, 4, 1, 3, 2, 2, 0, 4].map((n, i) => ({
      before: ticket('a', 2),
      after: ticket(i % 2 ? 'b' : 'a', n),
    }));
    const told = effect(mixed);
    expect(told?.by).toBeCloseTo(0, 9);
    expect(told?.low).toBeLessThan(0);
    expect(told?.high).toBeGreaterThan(0);
    expect(effect(mixed)).toEqual(told);
    expect(scoreOf(ticket('b', 3))).toBe(0.75);
  });
});

test('of twelve ideas, only right answers of the form that was asked count', () => {
  const allRight = (form: Ticket['form']) => Object.fromEntries(IDEAS.map((idea) => [idea, RIGHT[idea][form]]));
  expect(IDEAS).toHaveLength(12);
  for (const form of FORMS) expect(rightOf({ form, answers: allRight(form) })).toBe(12);
  expect(rightOf({ form: 'b', answers: allRight('a') })).toBe(0); // the place of the right answer differs between forms
  expect(rightOf({ form: 'a', answers: {} })).toBe(0);
  expect(rightOf({ form: 'a', answers: { spark: RIGHT.spark.a, means: (RIGHT.means.a + 1) % 4 } })).toBe(1);
  for (const form of FORMS) // whoever always takes the same place knows nothing and gets little
    for (const place of [0, 1, 2, 3])
      expect(IDEAS.filter((idea) => RIGHT[idea][form] === place).length).toBeLessThanOrEqual(4);
});

test('every idea is asked in both forms, with four different answers and a reason, in every language', () => {
  for (const language of ['en', 'ru', 'kk']) {
    const { items } = JSON.parse(readFileSync(`locales/${language}/inventory.json`, 'utf8'));
    expect(Object.keys(items)).toEqual([...IDEAS]);
    for (const idea of IDEAS)
      for (const form of FORMS) {
        const { question, answers, why } = items[idea][form];
        expect(new Set(Object.values(answers)).size).toBe(4);
        expect(Object.keys(answers)).toEqual(['0', '1', '2', '3']);
        expect(question && why).toBeTruthy();
      }
    const asked = IDEAS.flatMap((idea) => FORMS.map((form) => items[idea][form].question));
    expect(new Set(asked).size).toBe(24);
  }
});
