// Citizens beyond words: acts with a threshold nobody sees beforehand, a summons that bars one post, three sliders of one's
// own, and an observer's forecast scored by itself.
import { describe, expect, test } from 'vitest';
import { actedIn, isSummoned } from '../../../src/session/lesson/acts.ts';
import { digest } from '../../../src/session/lesson/reading.ts';
import { brierOf, slidersOf } from '../../../src/session/lesson/sliders.ts';
import { choosing, openClass, replayed, seated } from './classes.ts';

type One = ReturnType<typeof openClass>;
const turnWith = (one: One, deeds: (person: string, n: number) => void, citizens: number): void => {
  for (let n = 0; n < citizens; n++) deeds(`p${4 + n}`, n);
  one.can('p1', { type: 'go-on' });
};

describe('acts', () => {
  test('count only together, and the class hears afterwards how many it took', () => {
    const run = (actors: number) => {
      const one = choosing(seated({ seed: 11 }, 12));
      turnWith(one, (p, n) => n < actors && one.can(p, { type: 'act', act: 'attend' }), 12);
      return one;
    };
    const few = run(1);
    const many = run(12);
    const told = few.look('p4').citizen?.report?.act;
    expect(told?.count).toBe(1);
    expect(told?.needed).toBeGreaterThan(1);
    expect(many.look('p4').citizen?.report?.act).toEqual({ count: 12, needed: told?.needed });
    expect(few.look('p5').citizen?.report?.act ?? null).toBeNull(); // did nothing
    const voices = (one: One) => one.keeper.lesson.match.turns[0]?.decisions?.find((d) => d.kind === 'voices');
    expect(voices(few)).toBeUndefined();
    const said = voices(many);
    expect(said?.kind === 'voices' && said.voices.every((v) => v.urge === 1 && v.share === 1)).toBe(true);
  });

  test('of fewer than five citizens no number is told; before the turn ends nobody sees one', () => {
    const one = choosing(seated({}, 4));
    one.can('p4', { type: 'act', act: 'sign' });
    expect(JSON.stringify(['p1', 'p2', 'p4', 'p5'].map((p) => one.look(p)))).not.toContain('needed');
    one.can('p1', { type: 'go-on' });
    expect(one.look('p4').citizen?.report?.act).toBeNull();
  });

  test('on paper they are counted by hand', () => {
    const one = openClass({ devices: 'none' });
    one.can('house', { type: 'join', person: 'p1', language: 'kk', host: true });
    choosing(one);
    const posts = { praise: 0, neutral: 0, complain: 0, criticise: 0, silent: 20 };
    one.can('p1', { type: 'posts', posts, acts: { sign: 20, attend: 0, appeal: 0 }, guess: null });
    const { sign } = actedIn(one.keeper.lesson, 1);
    expect(sign.count).toBe(20);
    expect(sign.needed).toBeGreaterThanOrEqual(6);
    expect(sign.needed).toBeLessThanOrEqual(13);
    one.can('p1', { type: 'go-on' });
    expect(one.keeper.lesson.match.turns[0]?.decisions?.[0]).toMatchObject({ kind: 'voices' });
  });
});

describe('a summons', () => {
  /** A class in which everybody shows everything, turn after turn. */
  const loud = () => {
    const one = choosing(seated({ seed: 5 }, 20));
    turnWith(
      one,
      (p) => {
        one.can(p, { type: 'post', tone: 'criticise' });
        one.can(p, { type: 'act', act: 'attend' });
      },
      20,
    );
    one.can('p1', { type: 'next' });
    return one;
  };

  test('bars one post, and nothing else; the next turn is free again', () => {
    const one = loud();
    const called = [...one.keeper.lesson.people.values()].filter((p) => p.summoned === 2);
    expect(called.length).toBeGreaterThan(0);
    expect(called.length).toBeLessThan(20);
    const id = called[0]?.id ?? '';
    expect(one.look(id).citizen?.silenced).toBe(true);
    expect(JSON.stringify(one.look('p1'))).not.toContain('summoned'); // not even the teacher
    expect(one.say(id, { type: 'post', tone: 'praise' })).toMatchObject({ code: 'summoned' });
    one.can(id, { type: 'pass', claim: null });
    one.can(id, { type: 'guess', percent: 50 });
    one.can('p1', { type: 'go-on' });
    one.can('p1', { type: 'next' });
    one.can(id, { type: 'post', tone: 'praise' });
    expect(digest(replayed(one.opening, one.disk))).toBe(digest(one.keeper.lesson));
  });

  test('goes away with the turn that is stepped back', () => {
    const one = loud();
    one.can('p1', { type: 'step-back' });
    expect([...one.keeper.lesson.people.values()].every((p) => p.summoned === 0)).toBe(true);
    expect([...one.keeper.lesson.lived.values()].flat()).toEqual([]);
  });

  test('never comes to who said nothing, and less often to who was not alone', () => {
    const person = [...seated({}, 1).keeper.lesson.people.values()][3];
    if (!person) throw new Error('no citizen');
    const enough = { count: 9, needed: 5 };
    const alone = { count: 1, needed: 5 };
    const acted = (attend: typeof enough) => ({ sign: alone, attend, appeal: alone });
    const times = (taps: object, attend = alone): number =>
      Array.from({ length: 2000 }, (_, seed) => isSummoned(seed, 1, { person, taps, acted: acted(attend) })).filter(
        Boolean,
      ).length;
    expect(times({ tone: 'silent' })).toBe(0);
    expect(times({})).toBe(0);
    expect(times({ act: 'attend' }, enough)).toBeLessThan(times({ act: 'attend' }));
    expect(times({ tone: 'criticise' }) / 2000).toBeCloseTo(0.17, 1);
  });
});

describe('scores of one’s own', () => {
  const life = { turn: 1, belief: 2, tone: 'praise', act: null, summoned: false } as const;
  test('three sliders, no total', () => {
    expect(slidersOf([life], [{ turn: 1, percent: 60, points: 0 }])).toEqual({
      safety: 100,
      authenticity: 100,
      insight: 100,
    });
    const bold = slidersOf([{ ...life, belief: -2, tone: 'criticise', act: 'attend', summoned: true }], []);
    expect(bold).toEqual({ safety: 0, authenticity: 100, insight: null });
    expect(slidersOf([{ ...life, belief: -2 }], [])?.authenticity).toBe(0);
    expect(slidersOf([{ ...life, tone: 'silent' }], [])?.authenticity).toBe(50);
    expect(slidersOf([], [])).toBeNull();
  });

  test('an honest forecast has the best expected Brier score', () => {
    const score = (percent: number) =>
      brierOf([{ turn: 3, percent, points: 0 }], (turn) => (turn === 3 ? 0.7 : undefined));
    const all = Array.from({ length: 101 }, (_, percent) => score(percent) ?? 9);
    expect(all.indexOf(Math.min(...all))).toBe(70);
    expect(score(100)).toBeCloseTo(0.3, 9);
    expect(brierOf([], () => 0.5)).toBeNull();
  });

  test('are shown to their owner alone, once the files are open', () => {
    const one = seated({}, 6);
    one.can('p9', { type: 'sit', role: 'observer' });
    choosing(one);
    one.can('p4', { type: 'post', tone: 'praise' });
    one.can('p9', { type: 'guess', percent: 40 });
    one.can('p1', { type: 'go-on' });
    one.can('p1', { type: 'end' });
    expect(one.look('p4').files?.sliders).toBeNull();
    one.can('p1', { type: 'reveal' });
    expect(one.look('p4').files?.sliders?.safety).toBe(100);
    expect(one.look('p9').files).toMatchObject({ sliders: null });
    expect(one.look('p9').files?.brier).toBeGreaterThan(0);
    expect(one.look('p1').files).toMatchObject({ sliders: null, brier: null });
  });
});
