// What the devices of a class handed in of the concept inventory: form a before the lesson, form b after it. The teacher gets
// totals of whole groups of five people, never a sheet, and nothing but what follows from these totals; a pupil can hand in
// once. Left out: who answered what. It lies in the
// log of the lesson under a generated name, and goes with it.
import { type Form, type Gain, gainOfTicket, LEAST, TICKET, type Total, ticketOf, totals } from '../inventory.ts';
import type { RefusalCode, Spoken, Time } from './messages.ts';
import type { Lesson, Person } from './state.ts';

export const FORM_OF: Record<Time, Form> = { before: 'a', after: 'b' };

type HandIn = Extract<Spoken, { type: 'hand-in' }>;

/** A sheet counts once, in its own half of the lesson, with the four ideas of the exit ticket answered at least. */
export function sheetFault(lesson: Lesson, person: Person, { time, answers }: HandIn): RefusalCode | null {
  if ((time === 'after') !== (lesson.phase === 'debrief')) return 'not-now';
  if (lesson.sheets[time].has(person.id)) return 'handed-in';
  return TICKET.every((idea) => answers[idea] !== undefined) ? null : 'unanswered';
}

export function takeSheet(lesson: Lesson, person: Person, { time, answers }: HandIn): void {
  lesson.sheets[time].set(person.id, answers);
}

/** Which sheets a person has handed in. */
export function sheetsOf({ sheets }: Lesson, { id }: Person): Time[] {
  return (['before', 'after'] as const).filter((time) => sheets[time].has(id));
}

/** For the teacher. people: null = some, but fewer than five. effect: on the exit ticket, of the totals beside it alone. */
export type ClassSheets = Record<Time, { people: number | null; totals: Total[] }> & { effect: Gain | null };

export function classSheets({ sheets }: Pick<Lesson, 'sheets'>): ClassSheets {
  const of = (time: Time) => {
    const handedIn = [...sheets[time].values()].map((answers) => ({ form: FORM_OF[time], answers }));
    const few = handedIn.length > 0 && handedIn.length < LEAST;
    return { people: few ? null : handedIn.length, totals: totals(handedIn) };
  };
  const [before, after] = [of('before'), of('after')];
  const [one, two] = [ticketOf(before.totals), ticketOf(after.totals)];
  // Of the same people the interval would be narrower; but then the one who came only once could be reckoned out of the rest.
  return { before, after, effect: one && two && gainOfTicket(one, two) };
}
