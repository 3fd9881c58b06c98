// The clock of a lesson: how long a turn's choosing lasts, and when it is time for the debrief. A third of the lesson
// belongs to the debrief; when the class is behind, turns are dropped, never the debrief.
import type { Lesson } from './state.ts';

const MINUTE = 60_000;
const DEBRIEF_SHARE = 1 / 3;
const BEFORE_PLAY = 6 * MINUTE; // joining and briefing of a first lesson
const CHOOSING_SHARE = 0.6; // of a turn; the rest is news, weeks and report
const SHORTEST = MINUTE;
const LONGEST = 6 * MINUTE;

/** Turns a lesson of so many minutes has room for: six in 45, twelve in 90. */
export function plannedTurns({ setting, content }: Lesson): number {
  return Math.min(content.scenario.turns, setting.minutes === 45 ? 6 : 12);
}

/** How long a turn's choosing lasts, ms. */
export function choosingMs(lesson: Lesson): number {
  const play = lesson.setting.minutes * MINUTE * (1 - DEBRIEF_SHARE) - BEFORE_PLAY;
  return Math.min(LONGEST, Math.max(SHORTEST, Math.round((play / plannedTurns(lesson)) * CHOOSING_SHARE)));
}

/** Whether there is still room for another turn before the debrief's time begins. */
export function hasRoom(lesson: Lesson, at: number): boolean {
  if (lesson.startedAt === null) return true;
  const debrief = lesson.startedAt + lesson.setting.minutes * MINUTE * (1 - DEBRIEF_SHARE);
  return at + choosingMs(lesson) / 2 < debrief;
}

export { MINUTE };
