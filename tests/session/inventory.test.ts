import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readCounts } from '../../src/client/panels/debrief/tally.ts';
import {
  effect,
  FORMS,
  gainOf,
  gainOfTicket,
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

describe('a class counted by a show of hands', () => {
  test('the gain has Newcombe’s interval: his own example of 56 of 70 against 48 of 80', () => {
    const gain = gainOf({ right: 48, of: 80 }, { right: 56, of: 70 });
    expect(gain?.by).toBeCloseTo(0.2, 12);
    expect(gain?.low).toBeCloseTo(0.0524, 4);
    expect(gain?.high).toBeCloseTo(0.3339, 4);
  });

  test('turned round it is the loss; fewer than five people give nothing', () => {
    const [up, down] = [
      gainOf({ right: 2, of: 9 }, { right: 7, of: 8 }),
      gainOf({ right: 7, of: 8 }, { right: 2, of: 9 }),
    ];
    expect(up?.by).toBeCloseTo(-(down?.by ?? 0), 12);
    expect(up?.low).toBeCloseTo(-(down?.high ?? 0), 12);
    expect(gainOf({ right: 4, of: 4 }, { right: 20, of: 20 })).toBeNull();
    expect(gainOf({ right: 20, of: 20 }, { right: 4, of: 4 })).toBeNull();
  });

  test('the whole ticket is one answer a person, and waits until every idea is counted', () => {
    const count = (of: number, each: number) => ({ of, right: Object.fromEntries(TICKET.map((idea) => [idea, each])) });
    const whole = gainOfTicket(count(20, 8), count(20, 14));
    expect(whole).toEqual(gainOf({ right: 8, of: 20 }, { right: 14, of: 20 }));
    const { calm: _calm, ...right } = count(20, 8).right;
    const partly = { of: 20, right };
    expect(gainOfTicket(partly, count(20, 14))).toBeNull();
  });

  test('what is kept holds numbers alone, and nonsense counts as nothing', () => {
    const counts = { before: { of: 20, right: { calm: 8 } }, after: { of: 19, right: {} } };
    expect(readCounts(JSON.stringify(counts))).toEqual(counts);
    const nothing = { before: { of: 0, right: {} }, after: { of: 0, right: {} } };
    for (const text of [null, '', 'no', '[]', '7', '{"before":{"of":-1,"right":{"calm":1}}}', '{"before":{"of":999}}'])
      expect(readCounts(text)).toEqual(nothing);
    expect(readCounts('{"before":{"of":5,"right":{"calm":6,"name":1,"limits":2}}}').before).toEqual({
      of: 5,
      right: { limits: 2 },
    });
  });
});
