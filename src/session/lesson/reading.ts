// A log is read again from its beginning, entry by entry: the lesson is what comes of it.
import type { Fault } from '../../content/fault.ts';
import { canonical, hashOfText } from '../../content/hash.ts';
import type { Content } from '../../content/schema.ts';
import { live } from './live.ts';
import { brokenLink, type Entry, type Opening } from './log.ts';
import { restore, type Snapshot } from './snapshot.ts';
import { isDeputised, type Lesson, openLesson } from './state.ts';
import type { Made } from './turn.ts';

/** Reads a whole log; a fault where it is no history of this content. Turns with a snapshot are not worked out again. */
export function replayLesson(
  content: Content,
  opening: Opening,
  entries: readonly Entry[],
  snapshots: ReadonlyMap<number, Snapshot> = new Map(),
): Lesson | Fault {
  if (opening.content !== content.hash)
    return { code: 'content-changed', expected: content.hash, found: opening.content };
  const broken = brokenLink(opening, entries);
  if (broken) return broken;
  const lesson = openLesson(content, opening);
  for (const entry of entries)
    try {
      live(lesson, entry, keptOf(lesson, entry, snapshots.get(entry.seq)));
    } catch (error) {
      return { code: 'record-differs', path: `entry ${entry.seq}`, found: String(error) };
    }
  return lesson;
}

/** The turn of an entry from its snapshot, if it is the turn that the entry means. */
function keptOf(lesson: Lesson, { message }: Entry, shot: Snapshot | undefined): Made | undefined {
  const made = shot && message.type === 'resolved' ? restore(shot, lesson) : null;
  return made && message.type === 'resolved' && made.report.hash === message.hash ? made : undefined;
}

/** One number for everything a lesson is: two lessons with it are the same. */
export function digest(lesson: Lesson): string {
  const { head, phase, pausedAt, locked, endsAt, startedAt, revealed, injected, deeds, sayings, truths, abandoned } =
    lesson;
  const state = {
    ...{ head, phase, pausedAt, locked, endsAt, startedAt, revealed, injected, deeds, sayings, truths, abandoned },
    ...{
      onPaper: lesson.onPaper,
      paper: lesson.paper,
      tallies: lesson.tallies,
      beside: lesson.beside,
      lived: [...lesson.lived],
    },
    people: [...lesson.people.values()],
    uncovered: [...lesson.uncovered],
    drafts: [...lesson.drafts],
    hands: [...lesson.hands],
    supports: [...lesson.supports],
    ready: [...lesson.ready],
    deputies: [...lesson.deputies],
    taps: [...lesson.taps],
    told: [...lesson.told],
    guessed: [...lesson.guessed],
    sheets: [[...lesson.sheets.before], [...lesson.sheets.after]],
    turns: lesson.match.turns,
    finish: lesson.match.finish,
    closed: lesson.closed && [[...lesson.closed.drafts], [...lesson.closed.taps], [...lesson.closed.deputies]],
    offices: [...new Set([...lesson.people.values()].map((p) => p.seat))].map((s) => s && isDeputised(lesson, s)),
  };
  return hashOfText(canonical(state));
}
