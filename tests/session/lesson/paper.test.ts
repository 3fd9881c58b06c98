// A class without devices: hands and slips are counted, the teacher enters the counts, and they play as any other moves do.
import { describe, expect, test } from 'vitest';
import { aimOf } from '../../../src/engine/game.ts';
import type { Parts } from '../../../src/session/lesson/looks.ts';
import type { Counts } from '../../../src/session/lesson/messages.ts';
import { digest } from '../../../src/session/lesson/reading.ts';
import { slipsOf } from '../../../src/session/lesson/slips.ts';
import { choosing, contentOf, firstOffer, openClass, replayed, seated } from './classes.ts';

type Side = 'regime' | 'civil';
const none: Counts = { praise: 0, neutral: 0, complain: 0, criticise: 0, silent: 0 };

function alone() {
  const one = openClass({ devices: 'none', deputy: 'random' });
  one.can('house', { type: 'join', person: 'p1', language: 'kk', host: true });
  return choosing(one);
}
const ballots = (one: { look(person: string): Parts }) => {
  const found = one.look('p1').ballots;
  if (!found) throw new Error('no ballots at the desk');
  return found;
};
function cardOn(one: ReturnType<typeof openClass>, side: Side, nth: number) {
  const row = ballots(one).open[side].filter((r) => r.claims.length === 0)[nth];
  if (!row) throw new Error(`no card ${nth}`);
  return { seat: row.seat, card: row.card, ...(row.regions[0] ? { region: row.regions[0] } : {}) };
}

describe('a lesson on paper', () => {
  test('is played from the teacher’s computer alone, and the record plays again', () => {
    const one = alone();
    const [a, b] = [cardOn(one, 'regime', 0), cardOn(one, 'regime', 1)];
    one.can('p1', { type: 'votes', move: a, votes: 2 });
    one.can('p1', { type: 'votes', move: b, votes: 5 });
    one.can('p1', { type: 'votes', move: cardOn(one, 'civil', 0), votes: 1 });
    one.can('p1', { type: 'posts', posts: { ...none, criticise: 9, silent: 3 }, guess: 61 });
    expect(ballots(one).played.regime[0]).toEqual(b);
    one.can('p1', { type: 'go-on' });
    const [turn] = one.keeper.lesson.match.turns;
    expect(turn?.regime[0]).toEqual(b);
    expect(turn?.civil).toHaveLength(1);
    expect(turn?.decisions?.map((d) => d.kind)).toEqual(['voices']);
    expect(one.look('p1').ballots).toBeUndefined();
    one.can('p1', { type: 'next' });
    expect(ballots(one)).toMatchObject({ votes: [], posts: null, guess: null });
    expect(digest(replayed(one.opening, one.disk))).toBe(digest(one.keeper.lesson));
  });

  test('the teacher enters what the offices say beside ballots: stake, promise and report', () => {
    const one = openClass({ devices: 'none', deputy: 'idle', offices: 'all' });
    one.can('house', { type: 'join', person: 'p1', language: 'kk', host: true });
    choosing(one);
    const { offices, questions } = ballots(one).beside;
    const kinds = offices.flatMap(({ seat, may }) => may.map((d) => `${seat} ${d.kind}`));
    expect([...new Set(kinds)].sort()).toEqual(
      ['administration pledge', 'akimat account', 'journalist pledge', 'prosecutor aim']
        .concat(questions.regime ? ['administration stake'] : [], questions.civil ? ['journalist stake'] : [])
        .sort(),
    );
    const say = (seat: string, kind: string, nth = 0) => {
      const decision = offices.find((o) => o.seat === seat)?.may.filter((d) => d.kind === kind)[nth];
      if (!decision || decision.kind === 'inject' || decision.kind === 'voices') throw new Error(`${seat} ${kind}`);
      return { type: 'decide' as const, decision };
    };
    one.can('p1', say('administration', 'pledge'));
    one.can('p1', say('administration', 'pledge', 1)); // another one takes its place
    one.can('p1', say('journalist', 'pledge'));
    one.can('p1', { ...say('journalist', 'pledge'), back: true });
    one.can('p1', say('akimat', 'account', 1));
    const aim = { kind: 'pledge' as const, seat: 'akimat', pledge: 'no-new-block' };
    expect(one.say('p1', { type: 'decide', decision: aim })).toMatchObject({ code: 'not-yours' });
    expect(ballots(one).beside.offices.flatMap(({ said }) => said)).toEqual([
      say('administration', 'pledge', 1).decision,
      say('akimat', 'account', 1).decision,
    ]);
    one.can('p1', { type: 'go-on' });
    const decided = one.keeper.lesson.match.turns[0]?.decisions ?? [];
    expect(decided).toContainEqual(say('administration', 'pledge', 1).decision);
    expect(decided).toContainEqual({ kind: 'account', seat: 'akimat', region: expect.any(String), tone: 'rosy' });
    expect(digest(replayed(one.opening, one.disk))).toBe(digest(one.keeper.lesson));
    const online = seated();
    one.can('p1', { type: 'next' });
    choosing(online);
    expect(online.say('p1', say('administration', 'pledge'))).toMatchObject({ code: 'not-yours' });
  });

  test('a secret aim is drawn from folded slips and entered by its number, in the first turn', () => {
    const one = openClass({ devices: 'none', deputy: 'idle', offices: 'all' });
    one.can('house', { type: 'join', person: 'p1', language: 'kk', host: true });
    choosing(one);
    const prosecutor = () => ballots(one).beside.offices.find((o) => o.seat === 'prosecutor');
    const { game } = one.keeper.lesson.match;
    const seat = game.content.seats.find((s) => s.id === 'prosecutor');
    if (!seat) throw new Error('no prosecutor');
    for (const { aim } of slipsOf(seat)) {
      const decision = { kind: 'aim' as const, seat: 'prosecutor', aim };
      expect(prosecutor()?.may).toContainEqual(decision);
      one.can('p1', { type: 'decide', decision });
      expect(prosecutor()?.said).toEqual([decision]); // the later one stands
      expect(aimOf(one.keeper.lesson.match.game, seat)).not.toBeUndefined();
    }
    const last = slipsOf(seat).at(-1)?.aim;
    one.can('p1', { type: 'go-on' });
    expect(aimOf(one.keeper.lesson.match.game, seat)).toBe(last);
    one.can('p1', { type: 'next' });
    expect(prosecutor()).toBeUndefined(); // it stands from now on
    expect(digest(replayed(one.opening, one.disk))).toBe(digest(one.keeper.lesson));
  });

  test('an aim that was chosen on a device stays there when the class goes on with paper', () => {
    const one = seated({ offices: 'all', deputy: 'idle' });
    one.can('house', { type: 'join', person: 'p20', language: 'kk' });
    one.can('p20', { type: 'sit', role: 'office', seat: 'prosecutor' });
    choosing(one);
    one.can('p20', { type: 'decide', decision: { kind: 'aim', seat: 'prosecutor', aim: 'law' } });
    one.can('p1', { type: 'paper', on: true });
    expect(JSON.stringify(one.look('p1'))).not.toContain('"kind":"aim"');
    expect(one.say('p1', { type: 'decide', decision: { kind: 'aim', seat: 'prosecutor', aim: 'few' } })).toMatchObject({
      code: 'not-yours',
    });
  });

  test('slips bear numbers of two figures that differ, and no number tells which aim comes first', () => {
    const seats = contentOf('blocking-law-2012-2015').seats;
    const slips = seats.flatMap((s) => slipsOf(s));
    expect(slips.map(({ aim }) => aim).sort()).toEqual(['few', 'law']);
    for (const { number } of slips) expect(number).toSatisfy((n: number) => n >= 10 && n <= 99);
    expect(new Set(slips.map(({ number }) => number)).size).toBe(slips.length);
    const many = Array.from({ length: 60 }, (_, n) => ({ id: `a${n}`, stars: [] }));
    const numbers = slipsOf({ id: 'x', aims: many }).map(({ number }) => number);
    expect(new Set(numbers).size).toBe(60);
    expect(slipsOf({ id: 'akimat' })).toEqual([]);
  });

  test('no computer plays where nobody voted, unless the teacher gives it the office', () => {
    const one = alone();
    one.can('p1', { type: 'go-on' });
    expect(one.keeper.lesson.match.turns[0]).toMatchObject({ regime: [], civil: [] });
    one.can('p1', { type: 'next' });
    one.can('p1', { type: 'deputy', seat: 'administration', on: true });
    one.can('p1', { type: 'go-on' });
    expect(one.keeper.lesson.match.turns[1]?.regime.length).toBeGreaterThan(0);
    expect(one.keeper.lesson.match.turns[1]?.civil).toEqual([]);
  });

  test('nothing ends the turn but the teacher', () => {
    const one = alone();
    one.clock.now = (one.keeper.lesson.endsAt ?? 0) + 60_000;
    one.keeper.wake();
    expect(one.keeper.lesson.phase).toBe('choosing');
    expect(one.say('house', { type: 'time-up', turn: 1 })).toMatchObject({ code: 'not-now' });
  });

  test('counts are judged: only open cards, in the name of the side’s lead, and only on paper', () => {
    const one = alone();
    const move = cardOn(one, 'civil', 0);
    expect(one.say('p1', { type: 'votes', move: { ...move, card: 'build-portal' }, votes: 3 })).toMatchObject({
      code: 'not-legal',
    });
    expect(one.say('p1', { type: 'votes', move: { ...move, seat: 'akimat' }, votes: 3 })).toMatchObject({
      code: 'unknown-seat',
    });
    one.can('p1', { type: 'paper', on: false });
    expect(one.say('p1', { type: 'votes', move, votes: 3 })).toMatchObject({ code: 'not-now' });
    const pupil = seated();
    expect(pupil.say('p2', { type: 'paper', on: true })).toMatchObject({ code: 'not-yours' });
  });

  test('the lesson falls back to paper in the middle: what was put forward counts beside the ballots', () => {
    const one = choosing(seated({ deputy: 'random' }, 6));
    const put = firstOffer(one, 'p2');
    one.can('p2', { type: 'propose', move: put });
    one.can('p4', { type: 'post', tone: 'criticise' });
    one.can('p1', { type: 'paper', on: true });
    for (const person of ['p2', 'p3', 'p4']) one.can('house', { type: 'gone', person });
    const counted = cardOn(one, 'regime', 1);
    one.can('p1', { type: 'votes', move: counted, votes: 3 });
    one.can('p1', { type: 'posts', posts: { ...none, complain: 4 }, guess: 55 });
    expect(ballots(one).played.regime[0]).toEqual(counted);
    one.can('p1', { type: 'go-on' });
    const [turn] = one.keeper.lesson.match.turns;
    expect(turn?.regime[0]).toEqual(counted);
    expect(turn?.civil.length).toBeGreaterThan(0); // the computer, for the office nobody counted for
    one.can('p1', { type: 'paper', on: false });
    one.can('p1', { type: 'next' });
    expect(one.look('p1').ballots).toBeUndefined();
    expect(digest(replayed(one.opening, one.disk))).toBe(digest(one.keeper.lesson));
  });

  test('citizens on paper move the country as those with devices do, by ten points at most', () => {
    const spoken = (posts: Counts): number => {
      const one = alone();
      one.can('p1', { type: 'posts', posts, guess: null });
      one.can('p1', { type: 'go-on' });
      return one.keeper.lesson.match.game.reports[0]?.indicators['public-criticism'] ?? 0;
    };
    const [praise, silence, criticism] = [
      spoken({ ...none, praise: 20 }),
      spoken({ ...none, silent: 20 }),
      spoken({ ...none, criticise: 20 }),
    ];
    expect(criticism).toBeGreaterThan(silence);
    expect(silence).toBeGreaterThanOrEqual(praise);
    expect(Math.max(criticism - silence, silence - praise)).toBeLessThan(0.1);
  });

  test('guesses are told as one number, and only of five or more', () => {
    const error = (people: number): number | null | undefined => {
      const one = alone();
      one.can('p1', { type: 'posts', posts: { ...none, silent: people }, guess: 0 });
      one.can('p1', { type: 'go-on' });
      one.can('p1', { type: 'end' });
      one.can('p1', { type: 'reveal' });
      const { files } = one.look('p1');
      if (people >= 5) expect(files?.classError).toBeCloseTo(files?.truths[0] ?? -1, 9);
      return files?.classError;
    };
    expect(error(4)).toBeNull();
    expect(error(5)).toBeGreaterThan(0);
  });
});
