// A device that several pupils share. Each of them is a person with a seat, a draft and a guess of their own; what they have in
// common is the way to them. While the device is passed round it is covered, and nothing of any seat is sent to it.
import type { RefusalCode } from './messages.ts';
import type { Lesson, Person } from './state.ts';

const MOST = 8; // people at one device
const MOST_EVER = 24; // with those who left it again: seats taken without end would fill the memory

/** Who sits at a device, in the order they came. */
export function peopleAt({ people }: Pick<Lesson, 'people'>, device: string): Person[] {
  return [...people.values()].filter((p) => p.device === device && !p.removed);
}

/** Whose turn it is at a device: the one who has it alone, or for whom it was uncovered. Null = it is covered. */
export function holderOf(lesson: Pick<Lesson, 'people' | 'uncovered'>, device: string): Person | null {
  const there = peopleAt(lesson, device);
  if (there.length < 2) return there[0] ?? null;
  return there.find((p) => p.id === lesson.uncovered.get(device)) ?? null;
}

/** Whether it is another's turn at the device of this person, or nobody's. */
export const isCovered = (lesson: Lesson, { id, device }: Person): boolean => holderOf(lesson, device)?.id !== id;

/** Whether a further pupil may take a seat at this device. */
export function shareFault(lesson: Lesson, { device }: Person): RefusalCode | null {
  if (lesson.setting.devices !== 'team') return 'one-seat';
  const ever = [...lesson.people.values()].filter((p) => p.device === device).length;
  return peopleAt(lesson, device).length >= MOST || ever >= MOST_EVER ? 'device-full' : null;
}

export function handOverFault(lesson: Lesson, { device }: Person, to: string | null): RefusalCode | null {
  const there = peopleAt(lesson, device);
  return there.length > 1 && (to === null || there.some((p) => p.id === to)) ? null : 'nothing-there';
}

export function handOver({ uncovered }: Lesson, { device }: Person, to: string | null): void {
  if (to === null) uncovered.delete(device);
  else uncovered.set(device, to);
}
