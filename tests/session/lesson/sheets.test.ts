// The concept inventory on the devices of a class: what is handed in, and what the teacher is told of it.
import { describe, expect, test } from 'vitest';
import { type Answers, gainOfTicket, IDEAS, RIGHT, TICKET, ticketOf } from '../../../src/session/inventory.ts';
import { digest } from '../../../src/session/lesson/reading.ts';
import { choosing, type openClass, replayed, seated } from './classes.ts';

type One = ReturnType<typeof openClass>;
const sheet = (form: 'a' | 'b', right: readonly string[] = IDEAS): Answers =>
  Object.fromEntries(IDEAS.map((idea) => [idea, (RIGHT[idea][form] + (right.includes(idea) ? 0 : 1)) % 4]));
const early = (answers = sheet('a', [])) => ({ type: 'hand-in', time: 'before', answers }) as const;
const late = (answers = sheet('b')) => ({ type: 'hand-in', time: 'after', answers }) as const;
const pupils = (n: number) => Array.from({ length: n }, (_, nth) => `p${2 + nth}`);
const sheetsOf = (one: One) => one.look('p1').desk?.sheets;

describe('a sheet', () => {
  test('is taken once, before the lesson or in its debrief, from pupils alone', () => {
    const one = seated({}, 2);
    const code = (from: string, message: Parameters<One['say']>[1]) => {
      const reply = one.say(from, message);
      return reply.ok ? 'ok' : reply.code;
    };
    expect(code('p1', early())).toBe('not-yours');
    expect(code('p4', late())).toBe('not-now');
    expect(code('p4', early({ calm: 2 }))).toBe('unanswered'); // the four of the exit ticket at least
    expect(code('p4', { ...early(), answers: { calm: 4 } })).toBe('bad-message');
    expect(code('p4', early())).toBe('ok');
    expect(code('p4', early())).toBe('handed-in');
    expect(one.look('p4').you.handedIn).toEqual(['before']);
    expect(one.look('p5').you.handedIn).toEqual([]);
    choosing(one);
    expect(code('p5', early())).toBe('not-now');
    one.can('p1', { type: 'end' });
    expect(code('p5', early())).toBe('not-now');
    expect(code('p5', late())).toBe('ok');
  });

  test('of fewer than five people nothing is told; of five the totals of all twelve ideas, and never to a pupil', () => {
    const one = seated({}, 4);
    for (const p of pupils(4)) one.can(p, early());
    expect(sheetsOf(one)).toEqual({
      before: { people: null, totals: [] },
      after: { people: 0, totals: [] },
      effect: null,
    });
    one.can('p6', early(sheet('a', ['calm'])));
    const { people, totals } = sheetsOf(one)?.before ?? expect.fail();
    expect(people).toBe(5);
    expect(totals.map(({ idea, right, of }) => [idea, right, of])).toEqual(
      IDEAS.map((idea) => [idea, idea === 'calm' ? 1 : 0, 5]),
    );
    for (const p of pupils(5)) expect(JSON.stringify(one.look(p))).not.toContain('totals');
    expect(JSON.stringify(one.look('p1'))).not.toContain('answers');
  });

  test('the sixth to the ninth change nothing that is told, so that no sheet can be had by subtraction', () => {
    const one = seated({}, 9);
    const told = pupils(10).map((p, nth) => {
      one.can(p, early(nth < 5 ? undefined : sheet('a')));
      return sheetsOf(one)?.before.totals;
    });
    for (const nth of [5, 6, 7, 8]) expect(told[nth]).toEqual(told[4]);
    expect(told[9]?.[0]).toMatchObject({ right: 5, of: 10 });
  });

  test('an idea that fewer than five answered is left out', () => {
    const one = seated({}, 4);
    const four = Object.fromEntries(TICKET.map((idea) => [idea, 0]));
    for (const p of pupils(5)) one.can(p, early(p === 'p2' ? sheet('a') : four));
    expect(sheetsOf(one)?.before.totals.map(({ idea }) => idea)).toEqual(IDEAS.filter((idea) => TICKET.includes(idea)));
  });

  test('both totals give an effect with its interval, and nothing else does; the log read again gives the same', () => {
    const one = seated({}, 6);
    for (const p of pupils(7)) one.can(p, early());
    choosing(one);
    one.can('p1', { type: 'end' });
    for (const p of pupils(6)) one.can(p, late(p === 'p2' ? sheet('b', []) : undefined));
    const { before, after, effect } = sheetsOf(one) ?? expect.fail();
    expect([before.people, after.people]).toEqual([7, 6]); // of whom five are counted
    expect(effect?.by).toBeCloseTo(4 / 5, 12);
    const [first, second] = [before, after].map(({ totals }) => ticketOf(totals) ?? expect.fail());
    expect(effect).toEqual(first && second && gainOfTicket(first, second)); // whoever has the totals has it already
    expect(effect && effect.low < effect.by && effect.by <= effect.high).toBe(true);
    const again = replayed(one.opening, one.disk);
    expect(digest(again)).toEqual(digest(one.keeper.lesson));
    expect(again.sheets).toEqual(one.keeper.lesson.sheets);
  });
});
