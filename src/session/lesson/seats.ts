// Who sits where: people come in, sit down, share a device, leave a seat, and are moved by the teacher.
import { deal } from './citizens.ts';
import { plannedTurns } from './clock.ts';
import { peopleAt } from './device.ts';
import type { Message, Role } from './messages.ts';
import type { Lesson, Person } from './state.ts';

type Join = Extract<Message, { type: 'join' }>;
type Seat = { role: Role; seat?: string | undefined };

export function newcomer(lesson: Lesson, message: Omit<Join, 'type'>, device = message.person): Person {
  return {
    id: message.person,
    device,
    name: lesson.people.size,
    role: message.host ? 'host' : 'guest',
    seat: null,
    language: message.language,
    bot: message.bot === true,
    here: true,
    removed: false,
    dealt: null,
    summoned: 0,
    help: null,
  };
}

/** The turn after which roles are dealt again. */
export function halfOf(lesson: Lesson): number {
  return lesson.first - 1 + Math.ceil(plannedTurns(lesson) / 2);
}

export function dealTo(lesson: Lesson, person: Person): Person['dealt'] {
  const half = lesson.match.game.turn > halfOf(lesson) ? 1 : 0;
  return deal(lesson.content, lesson.setting.seed, person.name, half);
}

/** The teacher's hand on seats and people. */
export function seated(lesson: Lesson, message: Message): boolean {
  switch (message.type) {
    case 'kick': {
      const person = lesson.people.get(message.person);
      if (!person) return true;
      const along = person.id === person.device ? peopleAt(lesson, person.device) : [person];
      for (const one of along) remove(lesson, one);
      return true;
    }
    case 'answered': {
      const person = lesson.people.get(message.person);
      if (person) person.help = null;
      return true;
    }
    case 'move': {
      const person = lesson.people.get(message.person);
      if (person) sitDown(lesson, person, message);
      return true;
    }
    case 'swap': {
      const one = lesson.people.get(message.one);
      const other = lesson.people.get(message.other);
      if (!one || !other) return true;
      const before = { role: one.role, seat: one.seat ?? undefined };
      sitDown(lesson, one, { role: other.role, seat: other.seat ?? undefined });
      sitDown(lesson, other, before);
      return true;
    }
    case 'deputy':
      if (message.on) lesson.deputies.add(message.seat);
      else lesson.deputies.delete(message.seat);
      return true;
    default:
      return false;
  }
}

export function sitDown(lesson: Lesson, person: Person, to: Seat): void {
  person.role = to.role;
  person.seat = to.role === 'office' ? (to.seat ?? null) : null;
  person.dealt = to.role === 'citizen' ? dealTo(lesson, person) : null;
  clearOwn(lesson, person);
  if (to.role === 'guest' && person.id !== person.device) remove(lesson, person); // the seat is given back, and nobody is left
}

/** Another pupil sits down at a device that somebody has already. It is covered then: nobody knows who holds it. */
export function share(lesson: Lesson, { device, language }: Person, to: Seat): void {
  const person = newcomer(lesson, { person: `p${lesson.people.size + 1}`, language }, device);
  lesson.people.set(person.id, person);
  sitDown(lesson, person, to);
  lesson.uncovered.delete(device);
}

/** The line to a device broke or came back. It comes back covered: it may have changed hands meanwhile. */
export function connected(lesson: Lesson, id: string, here: boolean): void {
  const person = lesson.people.get(id);
  if (!person) return;
  for (const one of peopleAt(lesson, person.device)) one.here = here;
  lesson.uncovered.delete(person.device);
}

function remove(lesson: Lesson, person: Person): void {
  Object.assign(person, { removed: true, here: false, seat: null, role: 'guest', help: null });
  if (lesson.uncovered.get(person.device) === person.id) lesson.uncovered.delete(person.device);
  clearOwn(lesson, person);
}

/** What somebody had done this turn goes with the seat. */
function clearOwn(lesson: Lesson, { id }: Person): void {
  lesson.drafts.delete(id);
  lesson.hands.delete(id);
  lesson.taps.delete(id);
  lesson.ready.delete(id);
}
