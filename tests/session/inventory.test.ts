import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCounts } from '../../src/client/panels/debrief/tally.ts';
import {
  FORMS,
  gainOf,
  gainOfTicket,
  IDEAS,
  LEAST,
  RIGHT,
  rightOf,
  TICKET,
  type Ticket,
  ticketOf,
  totals,
  wilson,
} from '../../src/session/inventory.ts';

const ticket = (form: Ticket['form'], right: number): Ticket => ({
  form,
  answers: Object.fromEntries(
    TICKET.map((idea, nth) => [idea, nth < right ? RIGHT[idea][form] : (RIGHT[idea][form] + 1) % 4]),
  ),
});

/** The four of the ticket are always answered, the others as one likes. */
const answer = fc.integer({ min: 0, max: 3 });
const anySheet: fc.Arbitrary<Ticket> = fc
  .record({ ...Object.fromEntries(IDEAS.map((idea) => [idea, answer])) }, { requiredKeys: [...TICKET] })
  .map((answers) => ({ form: 'a' as const, answers }));

describe('class totals', () => {
  test('fewer than five people are never told', () => {
    const four = Array.from({ length: LEAST - 1 }, () => ticket('a', 4));
    expect(totals(four)).toEqual([]);
    expect(ticketOf(totals(four))).toBeNull();
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

  test('taking one total from another never leaves fewer than five people, in whatever order and however much is answered', () => {
    fc.assert(
      fc.property(fc.array(anySheet, { maxLength: 32 }), (sheets) => {
        const seen = new Map<string, Map<number, number>>(); // idea → how many answered → how many rightly
        for (let came = 0; came <= sheets.length; came++)
          for (const { idea, right, of } of totals(sheets.slice(0, came))) {
            const told = seen.get(idea) ?? new Map<number, number>();
            expect(told.get(of) ?? right).toBe(right); // of the same people, whoever came since
            seen.set(idea, told.set(of, right));
          }
        for (const told of seen.values())
          for (const one of told.keys())
            for (const other of [0, ...told.keys()]) expect(one === other || Math.abs(one - other) >= LEAST).toBe(true);
      }),
    );
  });

  test('the sixth sheet changes nothing that is told, whatever stands in it', () => {
    const five = [4, 3, 0, 2, 1].map((right) => ticket('a', right));
    for (const sixth of [0, 4]) expect(totals([...five, ticket('a', sixth)])).toEqual(totals(five));
    expect(totals([...five, ...five])[0]).toMatchObject({ of: 10 });
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
