// What the devices of a class handed in of the concept inventory: form a before the lesson, form b after it. The teacher gets
// totals of five people and more, never a sheet; a pupil can hand in once. Left out: who answered what. It lies in the
// log of the lesson under a generated name, and goes with it.
import { type Answers, type Effect, effect, type Form, LEAST, TICKET, type Total, totals } from '../inventory.ts';
import type { RefusalCode, Spoken, Time } from './messages.ts';
import type { Lesson, Person } from './state.ts';

export const FORM_OF: Record<Time, Form> = { before: 'a', after: 'b' };

type HandIn = Extract<Spoken, { type: 'hand-in' }>;

/** A sheet counts once, in its own half of the lesson, with the four ideas of the exit ticket answered at least. */
export function sheetFault(lesson: Lesson, person: Person, { time, answers }: HandIn): RefusalCode | null {
  if ((time === 'after') !== (lesson.phase === 'debrief')) return 'not-now';
  if (lesson.sheets[time].has(person.id)) return 'already-ready';
  return TICKET.every((idea) => answers[idea] !== undefined) ? null : 'nothing-there';
}

export function takeSheet(lesson: Lesson, person: Person, { time, answers }: HandIn): void {
  lesson.sheets[time].set(person.id, answers);
}

/** Which sheets a person has handed in. */
export function sheetsOf({ sheets }: Lesson, { id }: Person): Time[] {
  return (['before', 'after'] as const).filter((time) => sheets[time].has(id));
}

/** For the teacher. people: null = some, but fewer than five. effect: of those who handed in both, on the exit ticket. */
export type ClassSheets = Record<Time, { people: number | null; totals: Total[] }> & { effect: Effect | null };

export function classSheets({ sheets, setting }: Pick<Lesson, 'sheets' | 'setting'>): ClassSheets {
  const ticket = (time: Time, answers: Answers) => ({ form: FORM_OF[time], answers });
  const of = (time: Time) => {
    const handedIn = [...sheets[time].values()].map((answers) => ticket(time, answers));
    const few = handedIn.length > 0 && handedIn.length < LEAST;
    return { people: few ? null : handedIn.length, totals: totals(handedIn) };
  };
  const pairs = [...sheets.before].flatMap(([id, answers]) => {
    const later = sheets.after.get(id);
    return later ? [{ before: ticket('before', answers), after: ticket('after', later) }] : [];
  });
  return { before: of('before'), after: of('after'), effect: effect(pairs, setting.seed) };
}
