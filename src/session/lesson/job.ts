// The heavy work of a lesson as plain data, so that it can be done in another thread: checking a scenario of the house or one
// that a teacher brought, reading a log again, working out a turn. Content crosses once and is named by its hash.
import { openBundle } from '../../content/bundle.ts';
import type { Fault } from '../../content/fault.ts';
import { type Files, load } from '../../content/load.ts';
import { lackingWords } from '../../content/own.ts';
import type { Content } from '../../content/schema.ts';
import { type Game, partOf, type Report, type Side } from '../../engine/game.ts';
import { openForesight } from '../forecast.ts';
import { finished, type Runs, runTurn } from '../why.ts';
import type { Entry, Opening } from './log.ts';
import { replayLesson } from './reading.ts';
import { type Snapshot, snapshotOf } from './snapshot.ts';
import type { Lesson } from './state.ts';
import { makeTurn } from './turn.ts';

type BareGame = Omit<Game, 'content'>;
type BareMatch = Omit<Lesson['match'], 'game' | 'idle' | 'before' | 'foresight'> & { game: BareGame; idle: BareGame };
export type BareLesson = Omit<Lesson, 'content' | 'match' | 'befores'> & { match: BareMatch; befores: BareGame[] };

/** A scenario in one file, to be held against the house. */
export type Bringing = {
  text: string;
  deck: Files; // of the house, paths below scenarios/
  taken: readonly string[]; // ids that it may not take
  words: Readonly<Record<string, unknown>> | null; // of the deck, by language; null = its words were found whole before
};
/** Sound, or everything that is wrong with it (the first fifty). */
export type Brought = { content: Content } | { faults: Fault[] };

export type Job =
  | { kind: 'check'; files: Files; scenario: string }
  | ({ kind: 'bring' } & Bringing)
  | {
      kind: 'read';
      content: string;
      opening: Opening;
      entries: readonly Entry[];
      snapshots: ReadonlyMap<number, Snapshot>; // of turns, by the number of the entry that took them over
    }
  | { kind: 'turn'; content: string; lesson: BareLesson }
  | { kind: 'why'; content: string; before: BareGame; report: Report; side: Side }; // the turn of the report once more, for each cause that the side knows
export type Done =
  | { content: Content | null }
  | { brought: Brought }
  | { lesson: BareLesson }
  | { snapshot: Snapshot }
  | { runs: Runs }
  | { fault: Fault };

/** Does a job; `known` holds the contents by hash. Whatever breaks is a fault, never a throw. */
export function perform(job: Job, known: ReadonlyMap<string, Content>): Done {
  try {
    if (job.kind === 'check') {
      const loaded = load(job.files, job.scenario);
      return { content: loaded.ok ? loaded.content : null };
    }
    if (job.kind === 'bring') return { brought: bring(job) };
    const content = known.get(job.content);
    if (!content) return { fault: { code: 'content-changed', found: job.content } };
    if (job.kind === 'turn') return { snapshot: snapshotOf(makeTurn(dressLesson(job.lesson, content))) };
    if (job.kind === 'why') return { runs: finished(runTurn(dress(job.before, content), job.report, job.side)) };
    const lesson = replayLesson(content, job.opening, job.entries, job.snapshots);
    return 'match' in lesson ? { lesson: bareLesson(lesson) } : { fault: lesson };
  } catch (error) {
    return { fault: { code: 'unexpected', found: error instanceof Error ? error.message : String(error) } };
  }
}

const MOST_FAULTS = 50; // who sends a file of nothing but faults is not sent them all

function bring({ text, deck, taken, words }: Bringing): Brought {
  const opened = openBundle(text, 'bundle', { deck, taken });
  const faults = opened.ok ? (words ? lackingWords(opened, words) : []) : opened.faults;
  return opened.ok && faults.length === 0 ? { content: opened.content } : { faults: faults.slice(0, MOST_FAULTS) };
}

function bare({ content: _content, ...game }: Game): BareGame {
  return game;
}

/** What the last turn's causes are asked from; null before the first. */
export function closedWhy({ match }: Lesson, side: Side): Extract<Job, { kind: 'why' }> | null {
  const report = match.game.reports.at(-1);
  const { before } = match;
  if (!before || !report) return null;
  return { kind: 'why', content: before.content.hash, before: bare(before), report, side };
}

/** A game again, with its content or the part of it that it plays. */
const dress = (game: BareGame, whole: Content): Game => ({ ...game, content: partOf(whole, game.settings) });

export function bareLesson({ content: _content, match, befores, ...lesson }: Lesson): BareLesson {
  const { game, idle, before: _before, foresight: _foresight, ...rest } = match;
  return {
    ...lesson,
    befores: befores.map(bare),
    match: { ...rest, computers: {}, runs: new Map(), game: bare(game), idle: bare(idle) },
  };
}

/** What a turn is worked out from: nothing of the past turns but their reports. */
export function closedLesson(lesson: Lesson): BareLesson {
  return bareLesson({ ...lesson, befores: [], seen: new Map() });
}

export function dressLesson(given: BareLesson, whole: Content): Lesson {
  const content = partOf(whole, given.match.game.settings);
  const dress = (game: BareGame): Game => ({ ...game, content });
  const befores = given.befores.map(dress);
  const match = {
    ...given.match,
    game: dress(given.match.game),
    idle: dress(given.match.idle),
    before: befores.at(-1) ?? null,
    foresight: openForesight(content),
  };
  return { ...given, content, befores, match };
}
