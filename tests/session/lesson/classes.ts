// Classes for tests: a lesson with a clock of its own and a disk that is a list; and the people that sit in it.
import { load } from '../../../src/content/load.ts';
import type { Content } from '../../../src/content/schema.ts';
import { type Keeper, openKeeper } from '../../../src/session/lesson/keeper.ts';
import { type Entry, type Opening, openLog } from '../../../src/session/lesson/log.ts';
import { look, type Parts } from '../../../src/session/lesson/looks.ts';
import type { Message, Reply, Setting } from '../../../src/session/lesson/messages.ts';
import { replayLesson } from '../../../src/session/lesson/reading.ts';
import { type Lesson, openLesson } from '../../../src/session/lesson/state.ts';
import { makeTurn } from '../../../src/session/lesson/turn.ts';
import { FILES } from '../table.ts';

export function contentOf(scenario: string): Content {
  const loaded = load(FILES, scenario);
  if (!loaded.ok) throw new Error(`${scenario} does not load`);
  return loaded.content;
}
export const CONTENT = contentOf('first-steps');
export const SETTING: Setting = {
  scenario: 'first-steps',
  seed: 7,
  people: 500,
  minutes: 45,
  offices: 'leads',
  deputy: 'idle',
  language: 'ru',
};

export type Class = {
  keeper: Keeper;
  opening: Opening;
  disk: Entry[];
  clock: { now: number };
  say(from: string, message: Message): Reply;
  can(from: string, message: Message): void;
  look(person: string): Parts;
};

type Given = { opening?: Opening; disk?: Entry[]; content?: Content };

export function openClass(setting: Partial<Setting> = {}, given: Given = {}): Class {
  const content = given.content ?? CONTENT;
  const opening = given.opening ?? openLog({ ...SETTING, ...setting }, content.hash, 0);
  const disk = given.disk ?? [];
  const clock = { now: disk.at(-1)?.at ?? 0 };
  const lesson = replayed(opening, disk, content);
  const keeper = openKeeper(lesson, {
    commit: (entry) => disk.push(JSON.parse(JSON.stringify(entry))),
    changed: () => {},
    make: (closed, done) => done(makeTurn(closed)),
    now: () => clock.now,
    broken: (fault) => {
      throw new Error(JSON.stringify(fault));
    },
  });
  let nth = disk.length;
  const say = (from: string, message: Message): Reply =>
    from === 'house' ? keeper.note(message) : keeper.receive(from, { id: `message-${nth++}`, message });
  return {
    keeper,
    opening,
    disk,
    clock,
    say,
    can(from, message) {
      const reply = say(from, message);
      if (!reply.ok) throw new Error(`${from} ${message.type}: ${reply.code}`);
    },
    look(id) {
      const person = lesson.people.get(id);
      if (!person) throw new Error(`nobody is ${id}`);
      return look(lesson, person, clock.now);
    },
  };
}

export function replayed(opening: Opening, disk: readonly Entry[], content = CONTENT): Lesson {
  if (disk.length === 0) return openLesson(content, opening);
  const lesson = replayLesson(content, opening, disk);
  if ('code' in lesson) throw new Error(JSON.stringify(lesson));
  return lesson;
}

/** p1 the teacher, p2 and p3 the leads, p4 and on citizens. */
export function seated(setting: Partial<Setting> = {}, citizens = 0, given: Given = {}): Class {
  const one = openClass(setting, given);
  one.can('house', { type: 'join', person: 'p1', language: 'ru', host: true });
  for (let n = 2; n < 4 + citizens; n++) one.can('house', { type: 'join', person: `p${n}`, language: 'kk' });
  one.can('p2', { type: 'sit', role: 'office', seat: 'administration' });
  one.can('p3', { type: 'sit', role: 'office', seat: 'journalist' });
  for (let n = 4; n < 4 + citizens; n++) one.can(`p${n}`, { type: 'sit', role: 'citizen' });
  return one;
}

export function choosing(one: Class): Class {
  one.can('p1', { type: 'start' });
  one.can('p1', { type: 'next' });
  return one;
}

export function firstOffer(one: Class, person: string, nth = 0) {
  const move = one.look(person).stage?.view.offers[nth]?.move;
  if (!move) throw new Error(`${person} is offered nothing`);
  return move;
}
