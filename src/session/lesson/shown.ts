// What a device is shown: the look of the one who has it in hand. Of a covered one not even that: who sits at it and how far
// the lesson is, and nothing that any seat may know.
import { holderOf, peopleAt } from './device.ts';
import { waitedFor } from './live.ts';
import { look, type Parts, roomOf } from './looks.ts';
import type { Lesson, Person } from './state.ts';

/** A shared device. waiting: has not done their part of the open turn. */
export type Device = {
  holder: string | null; // null = covered
  people: (Pick<Person, 'id' | 'name' | 'role' | 'seat'> & { waiting: boolean })[];
};
export type Shown = Partial<Parts> & { device?: Device };

/** `id`: of the person who came in with the device. */
export function shownAt(lesson: Lesson, id: string, at: number): Shown {
  const there = peopleAt(lesson, id);
  const holder = holderOf(lesson, id);
  if (there.length < 2) return holder ? look(lesson, holder, at) : {};
  const waiting = lesson.phase === 'choosing' ? waitedFor(lesson) : [];
  const device: Device = {
    holder: holder?.id ?? null,
    people: there.map((p) => ({
      ...{ id: p.id, name: p.name, role: p.role, seat: p.seat },
      waiting: waiting.includes(p),
    })),
  };
  return holder ? { ...look(lesson, holder, at), device } : { room: roomOf(lesson), device };
}
