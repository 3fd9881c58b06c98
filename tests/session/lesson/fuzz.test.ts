// Anything may come over the wire. Whatever it is, the lesson answers with a code, and stays what its log gives.
import { describe, expect, test } from 'vitest';
import { judge } from '../../../src/session/lesson/judge.ts';
import { HELP, letterSchema, PHRASES, spokenSchema, TONES } from '../../../src/session/lesson/messages.ts';
import { barred, PHASES, RULES } from '../../../src/session/lesson/phases.ts';
import { digest } from '../../../src/session/lesson/reading.ts';
import { luck } from '../../../src/society/luck.ts';
import { tally } from '../../tally.ts';
import { choosing, firstOffer, type openClass, replayed, seated } from './classes.ts';

const LETTERS = 4000; // of one seed
const VARIANTS = 6; // of a message, for one phase and role
const from = Number(process.env.FROM ?? 1);
const many = Number(process.env.SEEDS ?? 3);
const seeds = Array.from({ length: many }, (_, n) => n + from);

const OFTEN = ['propose', 'propose', 'propose', 'resume', 'resume', 'next', 'sit'];
const TYPES = [...Object.keys(RULES), ...OFTEN];
const PEOPLE = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p404', 'house', ''];
const SEATS = ['administration', 'journalist', 'akimat', '__proto__', 'constructor', ''];

/** A message of the right family, often right in every field, sometimes bent. */
function bent(draw: (n: number) => number, one: ReturnType<typeof openClass>, type?: string): unknown {
  const pick = <T>(list: readonly T[], n: number): T | undefined => list[Math.floor(draw(n) * list.length)];
  const offers = one.look('p2').stage?.view.offers ?? [];
  const move = pick(offers, 1)?.move ?? { seat: 'administration', card: 'nothing' };
  const fields: Record<string, unknown> = {
    type: type ?? pick(TYPES, 2),
    role: pick(['office', 'citizen', 'observer', 'screen', 'guest', 'host'], 3),
    seat: pick(SEATS, 4),
    language: pick(['kk', 'ru', 'en', 'kz'], 5),
    move: draw(6) < 0.7 ? move : { ...move, card: pick(SEATS, 7) },
    index: Math.floor(draw(8) * 4) - 1,
    on: draw(9) < 0.5,
    tone: pick([...TONES, 'shout'], 10),
    claim: draw(11) < 0.5 ? null : 'land-lease',
    card: pick(['petition', '__proto__'], 28),
    percent: Math.floor(draw(12) * 120) - 10,
    phrase: pick([...HELP, ...PHRASES], 13),
    person: pick(PEOPLE, 14),
    to: pick(['own', 'other', 'all', null, 'p5', 'p7'], 27),
    count: Math.floor(draw(32) * 70) - 5,
    one: pick(PEOPLE, 15),
    other: pick(PEOPLE, 16),
    by: pick([-1, 1, 2, 1e308], 17),
    votes: Math.floor(draw(22) * 70) - 5,
    posts: {
      praise: Math.floor(draw(23) * 9),
      neutral: 0,
      complain: 1,
      criticise: Math.floor(draw(24) * 70),
      silent: 3,
    },
    guess: draw(25) < 0.5 ? null : Math.floor(draw(26) * 110),
    event: pick(['oil-fall', 'nothing', one.keeper.lesson.content.events[0]?.id], 18),
  };
  const wanted = spokenSchema.options.find((o) => o.shape.type.value === fields.type);
  const keys = draw(19) < 0.9 && wanted ? Object.keys(wanted.shape) : Object.keys(fields);
  const made = Object.fromEntries(keys.map((k) => [k, fields[k]]));
  const twist = Math.floor(draw(20) * 12);
  if (twist === 0) return { ...made, extra: { $gt: '' } };
  if (twist === 1) return JSON.parse('{"type":"start","__proto__":{"role":"host"}}');
  if (twist === 2) return [made];
  if (twist === 3) return pick([null, 1, 'start', Number.NaN, {}, { type: '<img src=x onerror=alert(1)>' }], 21);
  return made;
}

const codes = new Set<string>(); // that the letters of all seeds were answered with

describe('anything over the wire', () => {
  test.each(seeds)('seed %i: every letter is answered, and the lesson stays what its log gives', (seed) => {
    const one = choosing(seated({ seed, deputy: 'random', devices: seed % 2 ? 'team' : 'each' }, 3));
    if (seed % 2) one.can('p5', { type: 'share', role: 'observer' }); // p7
    for (let n = 0; n < LETTERS; n++) {
      const draw = (which: number): number => luck(seed, n, 900 + which, 0);
      const message = bent(draw, one);
      const from = PEOPLE[Math.floor(draw(30) * (PEOPLE.length - 2))] ?? 'p2';
      const type = typeof message === 'object' && message !== null && 'type' in message ? message.type : '';
      if (type === 'close' || type === 'kick' || (type === 'end' && n < 3900)) continue;
      const as = draw(33) < 0.2 ? { as: draw(34) < 0.5 ? 'p7' : from } : {};
      const reply = one.keeper.receive(from, { id: `letter-${n}-${seed}`, ...as, message });
      codes.add(reply.ok ? 'ok' : reply.code);
    }
    expect(one.disk.every((e) => e.from !== 'p404' && e.from !== '')).toBe(true);
    expect(one.disk.filter((e) => e.from !== 'p1').every((e) => RULES[e.message.type].who.join() !== 'host')).toBe(
      true,
    );
    expect(one.disk.map((e) => e.seq)).toEqual(one.disk.map((_, i) => i + 1));
    expect(digest(replayed(one.opening, one.disk))).toBe(digest(one.keeper.lesson));
    expect(({} as { role?: string }).role).toBeUndefined();
    tally({ letters: LETTERS, accepted: one.disk.length });
  });

  test('the letters come to every kind of answer', () => {
    for (const code of ['ok', 'not-yours', 'not-now', 'bad-message', 'unknown-person', 'unknown-seat', 'paused'])
      expect([...codes]).toContain(code);
  });

  test('every message, whole and bent, in every phase, running and paused, from every role: a code or a yes, never a throw', () => {
    const one = choosing(seated({ deputy: 'random', devices: 'team' }, 3));
    one.can('p5', { type: 'sit', role: 'observer' });
    one.can('p6', { type: 'sit', role: 'guest' });
    one.can('house', { type: 'join', person: 'p7', language: 'en' });
    one.can('p7', { type: 'sit', role: 'screen' });
    one.can('p4', { type: 'share', role: 'citizen' }); // p8, and neither has the device in hand
    one.can('p2', { type: 'propose', move: firstOffer(one, 'p2') });
    one.can('p1', { type: 'go-on' });
    one.can('p1', { type: 'next' });
    const { lesson } = one.keeper;
    const before = digest(lesson);
    const { phase: now, pausedAt } = lesson;
    const codes = new Map<string, number>();
    let asked = 0;
    for (const phase of PHASES)
      for (const paused of [false, true])
        for (const { id, role } of [...lesson.people.values()])
          for (const option of spokenSchema.options) {
            const type = option.shape.type.value;
            for (let n = 0; n < VARIANTS; n++) {
              const draw = (which: number): number => luck(asked, n, 930 + which, 0);
              Object.assign(lesson, { phase, pausedAt: paused ? 1 : null });
              const message = bent(draw, one, type);
              const letter = letterSchema.safeParse({ id: `letter-${asked++}-of-many`, message });
              if (!letter.success) continue;
              const code = judge(lesson, id, letter.data.message);
              const who = id === 'p4' || id === 'p8' ? 'covered' : role;
              const table = barred(phase, paused, who, letter.data.message.type);
              if (table) expect({ phase, role, type, code }).toEqual({ phase, role, type, code: table });
              codes.set(code ?? 'ok', (codes.get(code ?? 'ok') ?? 0) + 1);
            }
          }
    Object.assign(lesson, { phase: now, pausedAt });
    expect(digest(lesson)).toBe(before); // judging changes nothing
    expect(asked).toBeGreaterThan(10_000);
    for (const code of ['ok', 'not-yours', 'not-now', 'paused', 'closed', 'not-legal', 'unknown-seat', 'covered'])
      expect([...codes.keys()]).toContain(code);
  });

  test.each([
    ['nothing', undefined],
    ['a number', 5],
    ['bytes', new Uint8Array(9)],
    ['no id', { message: { type: 'start' } }],
    ['a short id', { id: 'x', message: { type: 'start' } }],
    ['the house speaking', { id: 'long-enough', message: { type: 'resolved', turn: 1, hash: 'x' } }],
    ['a join', { id: 'long-enough', message: { type: 'join', person: 'p9', language: 'ru', host: true } }],
    ['a deep thing', { id: 'long-enough', message: JSON.parse(`${'{"a":'.repeat(500)}1${'}'.repeat(500)}`) }],
  ])('%s is a bad message', (_, letter) => {
    const one = seated();
    const before = one.disk.length;
    expect(one.keeper.receive('p1', letter)).toMatchObject({ ok: false, code: 'bad-message' });
    expect(one.disk.length).toBe(before);
  });
});
