// A teacher alone plays a whole lesson with computer pupils; they act only where a person may, and the log gives it again.
import { describe, expect, test } from 'vitest';
import { digest } from '../../../src/session/lesson/reading.ts';
import { openClass, replayed } from './classes.ts';

function rehearsal(offices: 'leads' | 'all') {
  const one = openClass({ rehearsal: true, size: 10, offices, deputy: 'random' });
  one.can('house', { type: 'join', person: 'p1', language: 'ru', host: true });
  return one;
}
const settle = (one: ReturnType<typeof openClass>, until: () => boolean): void => {
  for (let wakes = 0; !until() && wakes < 400; wakes++) {
    one.clock.now += 500;
    one.keeper.wake();
  }
  expect(until()).toBe(true);
};

describe.each(['leads', 'all'] as const)('a rehearsal with %s', (offices) => {
  test('is played from the lobby to the debrief by the teacher alone', () => {
    const one = rehearsal(offices);
    const { lesson } = one.keeper;
    settle(one, () => one.look('p1').desk?.people.filter((p) => p.bot && p.role !== 'guest').length === 10);
    expect(one.look('p1').room.offices.every((o) => o.people === 1)).toBe(true);
    one.can('p1', { type: 'start' });
    one.can('p1', { type: 'next' });
    for (let turn = 1; turn <= 3; turn++) {
      settle(one, () => lesson.phase === 'report');
      expect(lesson.match.turns[turn - 1]?.regime.length).toBeGreaterThan(0);
      expect(lesson.tallies[turn - 1]?.guesses).toBe(
        10 - lesson.match.game.content.seats.length * Number(offices === 'all') - 2 * Number(offices === 'leads'),
      );
      one.can('p1', { type: 'next' });
    }
    one.can('p1', { type: 'end' });
    one.can('p1', { type: 'reveal' });
    expect(one.look('p1').opened?.record.turns).toHaveLength(3);
    expect(digest(replayed(one.opening, one.disk))).toBe(digest(lesson));
  });
});

test('in a lesson with people no computer pupil comes in, and no pupil can bring one', () => {
  const one = openClass({ size: 10 });
  one.can('house', { type: 'join', person: 'p1', language: 'ru', host: true });
  for (let n = 0; n < 20; n++) one.keeper.wake();
  expect(one.keeper.lesson.people.size).toBe(1);
  expect(one.say('p1', { type: 'join', person: 'p2', language: 'ru', bot: true })).toMatchObject({
    code: 'bad-message',
  });
});

test('offices that the teacher gave away are played by the computer from the first turn', () => {
  const one = openClass({ given: ['regime'], deputy: 'random', devices: 'team' });
  one.can('house', { type: 'join', person: 'p1', language: 'ru', host: true });
  for (const person of ['p2', 'p3']) one.can('house', { type: 'join', person, language: 'kk' });
  one.can('p2', { type: 'sit', role: 'office', seat: 'journalist' });
  expect(one.say('p3', { type: 'sit', role: 'office', seat: 'journalist' })).toMatchObject({ code: 'seat-full' }); // one device a team
  one.can('p1', { type: 'start' });
  one.can('p1', { type: 'next' });
  one.can('p2', { type: 'ready', on: true });
  expect(one.keeper.lesson.match.turns[0]?.regime.length).toBeGreaterThan(0);
});
