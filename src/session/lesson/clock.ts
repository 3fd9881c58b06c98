// The clock of a lesson: how long a turn's choosing lasts, and when it is time for the debrief. A third of the lesson
// belongs to the debrief; when the class is behind, turns are dropped, never the debrief.
import type { Scenario } from '../../content/schema.ts';
import type { Setting } from './messages.ts';
import type { Lesson } from './state.ts';

const MINUTE = 60_000;
const DEBRIEF_SHARE = 1 / 3;
const BEFORE_PLAY = 6 * MINUTE; // joining and briefing of a first lesson
const CHOOSING_SHARE = 0.6; // of a turn; the rest is news, weeks and report
const SHORTEST = MINUTE;
const LONGEST = 6 * MINUTE;

/** Turns a lesson of so many minutes has room for: what the scenario says, else six in 45 and twelve in 90. */
export function turnsIn({ turns, presets }: Scenario, minutes: Setting['minutes']): number {
  return Math.min(turns, presets?.[`${minutes}`]?.turns ?? (minutes === 45 ? 6 : 12));
}

export function plannedTurns({ setting, content, first }: Lesson): number {
  return Math.min(content.scenario.turns - first + 1, turnsIn(content.scenario, setting.minutes));
}

/** Parts of the debrief and their share of it: out of role, said and believed, blind spots, why, trial, exit. */
const DEBRIEF = { out: 1, said: 4, blind: 3, why: 3, trial: 3, exit: 1 } as const;
export type LessonPart = 'join' | 'briefing' | 'turn' | keyof typeof DEBRIEF;

/** The lesson minute by minute: `from` and `to` in whole minutes since its beginning; turns are numbered. */
export function planOf(
  scenario: Scenario,
  minutes: Setting['minutes'],
): { part: LessonPart; turn: number; from: number; to: number }[] {
  const turns = turnsIn(scenario, minutes);
  const start = BEFORE_PLAY / MINUTE;
  const debrief = minutes * (1 - DEBRIEF_SHARE);
  const each = (debrief - start) / turns;
  const rows: [LessonPart, number, number][] = [
    ['join', 0, 4],
    ['briefing', 0, 2],
    ...Array.from({ length: turns }, (_, n): [LessonPart, number, number] => ['turn', n + 1, each]),
    ...Object.entries(DEBRIEF).map(([part, share]): [LessonPart, number, number] => [
      part as LessonPart,
      0,
      (share / 15) * minutes * DEBRIEF_SHARE,
    ]),
  ];
  let at = 0;
  return rows.map(([part, turn, long]) => {
    const from = Math.round(at);
    at += long;
    return { part, turn, from, to: Math.round(at) };
  });
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
