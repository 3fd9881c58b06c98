// Pairs: two lessons that differ in everything one person may not know, and in nothing else, show that person the same bytes.
// Over all phases and every kind of person, in lessons with all offices. PAIRS=<n> makes more; SEED=<n> repeats one lesson;
// FROM=<n> SEEDS=<n> plays so many lessons from a seed.
import { expect, test } from 'vitest';
import { peopleAt } from '../../../src/session/lesson/device.ts';
import { look } from '../../../src/session/lesson/looks.ts';
import type { Message } from '../../../src/session/lesson/messages.ts';
import { shownAt } from '../../../src/session/lesson/shown.ts';
import { closeTurn, type Lesson, type Person } from '../../../src/session/lesson/state.ts';
import { luck } from '../../../src/society/luck.ts';
import { tally } from '../../tally.ts';
import { seated } from './classes.ts';
import { disturbLesson } from './disturb.ts';

const PAIRS = Number(process.env.PAIRS ?? 1000);
const from = Number(process.env.SEED ?? process.env.FROM ?? 1);
const lessons = process.env.SEED ? 1 : process.env.SEEDS ? Number(process.env.SEEDS) : null;
type Class = ReturnType<typeof seated>;
const kinds = new Map<string, number>();
let pairs = 0;
let telling = 0; // twins in which somebody else does see another lesson

/** Everybody looks at this moment and at its twin. */
function compare(one: Class, seed: number, moment: string): void {
  const { lesson } = one.keeper;
  covered(one, seed, moment);
  for (const person of lesson.people.values()) {
    if (person.removed) continue;
    const salt = seed * 1_000_003 + pairs;
    const bytes = JSON.stringify(look(lesson, person, one.clock.now));
    const other = disturbLesson(lesson, person, salt);
    const twin = JSON.stringify(look(other, other.people.get(person.id) ?? person, one.clock.now));
    const again = `SEED=${seed} npx vitest run tests/session/lesson/pairs.test.ts`;
    if (twin !== bytes)
      expect({ again, moment, who: kindOf(one, person), ...firstDifference(bytes, twin) }).toEqual({});
    const seer = [...lesson.people.values()].find((p) => p.id !== person.id && !p.removed && p.role !== 'guest');
    if (seer) {
      const there = other.people.get(seer.id) ?? seer;
      if (JSON.stringify(look(lesson, seer, 0)) !== JSON.stringify(look(other, there, 0))) telling++;
    }
    const kind = `${moment} ${kindOf(one, person)}`;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    pairs++;
  }
}

/** A covered device at this moment and at its twin, in which everything that any seat may not know is another thing. */
function covered(one: Class, seed: number, moment: string): void {
  const { lesson } = one.keeper;
  for (const { id, role } of lesson.people.values()) {
    if (peopleAt(lesson, id).length < 2) continue;
    const before = lesson.uncovered.get(id);
    lesson.uncovered.delete(id);
    const bytes = JSON.stringify(shownAt(lesson, id, one.clock.now));
    const stranger: Person = { ...must(lesson, id), id: 'nobody', device: 'nobody', role: 'guest', seat: null };
    const other = disturbLesson(lesson, stranger, seed * 1_000_003 + pairs);
    const twin = JSON.stringify(shownAt(other, id, one.clock.now));
    if (before) lesson.uncovered.set(id, before);
    if (twin !== bytes) expect({ seed, moment, who: `covered ${role}`, ...firstDifference(bytes, twin) }).toEqual({});
    kinds.set(`${moment} covered`, (kinds.get(`${moment} covered`) ?? 0) + 1);
    pairs++;
    for (const { id: person } of peopleAt(lesson, id)) {
      lesson.uncovered.set(id, person); // in hand it is shown the look of that one, and of nobody else
      const { device: _, ...parts } = shownAt(lesson, id, one.clock.now);
      expect(parts).toEqual(look(lesson, must(lesson, person), one.clock.now));
    }
    if (before) lesson.uncovered.set(id, before);
    else lesson.uncovered.delete(id);
  }
}

function must({ people }: Lesson, id: string): Person {
  const person = people.get(id);
  if (!person) throw new Error(`nobody is ${id}`);
  return person;
}

const kindOf = (one: Class, { role, seat }: Person): string =>
  role === 'office' ? `${seat}${one.keeper.lesson.deputies.has(seat ?? '') ? ' with a deputy' : ''}` : role;

function firstDifference(bytes: string, twin: string): Record<string, string> {
  let at = 0;
  while (bytes[at] === twin[at]) at++;
  return { bytes: bytes.slice(Math.max(0, at - 80), at + 60), twin: twin.slice(Math.max(0, at - 80), at + 60) };
}

function play(seed: number): void {
  let n = 0;
  const draw = (): number => luck(seed, n++, 781, 0);
  const team = seed % 2 === 0;
  const devices = team ? 'team' : 'each';
  const one = seated({ seed, offices: 'all', deputy: 'random', people: 200, devices }, 3); // p4 … p6 citizens
  const offices = ['prosecutor', 'telecom', 'digital-rights', 'land-activist'];
  const join = (person: string, seat: Message): void => {
    one.can('house', { type: 'join', person, language: 'en' });
    one.can(person, seat);
  };
  for (const [at, seat] of offices.entries())
    if (team && (at === 1 || at === 2))
      one.can('p7', { type: 'share', role: 'office', seat }); // of both sides at one device
    else join(`p${7 + at}`, { type: 'sit', role: 'office', seat });
  join('p11', { type: 'sit', role: 'observer' });
  join('p12', { type: 'sit', role: 'screen' });
  one.can('house', { type: 'join', person: 'p13', language: 'kk' }); // stays a guest
  compare(one, seed, 'lobby');
  one.can('p1', { type: 'start' });
  compare(one, seed, 'briefing');
  for (let turn = 1; turn <= one.keeper.lesson.content.scenario.turns; turn++) {
    one.can('p1', { type: 'next' });
    for (const id of ['p2', 'p3', 'p7', 'p8', 'p9', 'p10']) {
      one.say('p7', { type: 'hand-over', to: id });
      if (team && draw() < 0.5) one.say(id, { type: 'vote', on: true });
      const offers = one.look(id).stage?.view.offers ?? [];
      const move = offers[Math.floor(draw() * offers.length)]?.move;
      if (move) one.say(id, { type: 'propose', move });
      one.say(id, { type: 'hands', index: 0, count: Math.floor(draw() * 5) });
      if (draw() < 0.5) one.say(id, { type: 'say', phrase: 'warn' });
      const beside = one.look(id).stage?.view.decisions.at(-1);
      if (beside?.kind === 'stake' || beside?.kind === 'pledge' || beside?.kind === 'aim')
        one.say(id, { type: 'decide', decision: beside });
      if (draw() < 0.3) one.say(id, { type: 'support', seat: 'telecom', on: true });
    }
    one.say('p4', { type: 'post', tone: 'criticise' });
    one.say('p5', { type: 'guess', percent: Math.floor(draw() * 101) });
    one.say('p6', { type: 'help', phrase: 'too-hard' });
    one.say('p1', { type: 'inject', event: one.look('p1').desk?.events[0] ?? '' });
    if (turn === 2) {
      join(`p${14}`, { type: 'sit', role: 'citizen' }); // late
      one.can('house', { type: 'gone', person: 'p9' }); // a deputy plays for this office
      one.can('p1', { type: 'deputy', seat: 'prosecutor', on: true });
    }
    if (turn === 3) {
      one.can('house', { type: 'back', person: 'p9' });
      one.can('p1', { type: 'deputy', seat: 'prosecutor', on: false });
    }
    compare(one, seed, turn === 2 ? 'choosing, some gone' : 'choosing');
    const { lesson } = one.keeper;
    const phase = lesson.phase;
    closeTurn(lesson);
    compare(one, seed, 'resolving');
    lesson.phase = phase;
    lesson.closed = null;
    one.can('p1', { type: 'pause' });
    compare(one, seed, 'paused');
    one.can('p1', { type: 'resume' });
    one.can('p1', { type: 'go-on' });
    compare(one, seed, 'report');
  }
  one.can('p1', { type: 'next' }); // the game is over
  expect(one.keeper.lesson.match.finish).not.toBeNull();
  compare(one, seed, 'debrief, files shut');
}

test(`${PAIRS} pairs: not a byte tells what a person may not know`, () => {
  for (let seed = from; lessons === null ? pairs < PAIRS : seed < from + lessons; seed++) play(seed);
  expect(pairs).toBeGreaterThanOrEqual(Math.min(PAIRS, 100));
  expect(telling).toBeGreaterThan(pairs / 2);
  const moments = new Set([...kinds.keys()]);
  for (const kind of [
    'lobby guest',
    'choosing host',
    'report screen',
    'resolving observer',
    'choosing, some gone citizen',
    'paused telecom',
    'choosing, some gone prosecutor with a deputy',
    'lobby covered',
    'choosing covered',
    'choosing, some gone covered',
    'resolving covered',
    'paused covered',
    'report covered',
    'debrief, files shut covered',
  ])
    expect([...moments]).toContain(kind);
  tally({ pairs, telling });
  console.log(`${pairs} pairs, ${kinds.size} kinds of moment and person: 0 bytes of difference`);
}, 3_600_000);
