// Heavy work in another thread: what goes there and comes back gives the same lesson as working it out on the spot, also when
// the class goes on living in between.
import { describe, expect, test } from 'vitest';
import {
  bareLesson,
  closedLesson,
  type Done,
  dressLesson,
  type Job,
  perform,
} from '../../../src/session/lesson/job.ts';
import { type Keeper, openKeeper } from '../../../src/session/lesson/keeper.ts';
import { live } from '../../../src/session/lesson/live.ts';
import { type Entry, openLog } from '../../../src/session/lesson/log.ts';
import type { Message, Setting } from '../../../src/session/lesson/messages.ts';
import { digest, replayLesson } from '../../../src/session/lesson/reading.ts';
import { restore, type Snapshot, snapshotOf, withoutWeeks } from '../../../src/session/lesson/snapshot.ts';
import { type Lesson, openLesson } from '../../../src/session/lesson/state.ts';
import { type Made, makeTurn } from '../../../src/session/lesson/turn.ts';
import { CONTENT, replayed, SETTING } from './classes.ts';

const KNOWN = new Map([[CONTENT.hash, structuredClone(CONTENT)]]);
const across = (job: Job): Done => structuredClone(perform(structuredClone(job), KNOWN));

/** A keeper whose turns are worked out across; `meanwhile` happens before the answer is taken. */
function keep(
  setting: Partial<Setting>,
  meanwhile: (keeper: Keeper) => void,
): { keeper: Keeper; disk: Entry[]; opening: ReturnType<typeof openLog> } {
  const disk: Entry[] = [];
  const opening = openLog({ ...SETTING, ...setting }, CONTENT.hash, 0);
  const keeper: Keeper = openKeeper(openLesson(CONTENT, opening), {
    commit: (entry) => disk.push(structuredClone(entry)),
    changed: () => {},
    make(lesson, done) {
      const made = across({ kind: 'turn', content: CONTENT.hash, lesson: closedLesson(lesson) });
      meanwhile(keeper);
      if (!('snapshot' in made)) throw new Error(JSON.stringify(made));
      done(restore(made.snapshot, lesson) ?? { code: 'torn' });
    },
    now: () => 1000 * disk.length,
    broken: (fault) => {
      throw new Error(JSON.stringify(fault));
    },
  });
  return { keeper, disk, opening };
}

const speaker = (keeper: Keeper) => {
  let nth = 0;
  return (from: string, message: Message): void => {
    const reply =
      from === 'house' ? keeper.note(message) : keeper.receive(from, { id: `letter-${from}-${nth++}`, message });
    if (!reply.ok) throw new Error(`${from} ${message.type}: ${reply.code}`);
  };
};

function play(setting: Partial<Setting>, meanwhile: (keeper: Keeper) => void = () => {}, turns = 3) {
  const all = keep(setting, meanwhile);
  const say = speaker(all.keeper);
  say('house', { type: 'join', person: 'p1', language: 'ru', host: true });
  for (const person of ['p2', 'p3', 'p4']) say('house', { type: 'join', person, language: 'kk' });
  say('p2', { type: 'sit', role: 'office', seat: 'administration' });
  say('p3', { type: 'sit', role: 'citizen' });
  say('p4', { type: 'sit', role: 'office', seat: 'journalist' });
  say('p1', { type: 'start' });
  for (let turn = 0; turn < turns; turn++) {
    say('p1', { type: 'next' });
    say('p3', { type: 'post', tone: 'criticise' });
    say('p3', { type: 'guess', percent: 40 });
    say('p1', { type: 'go-on' });
  }
  return all;
}

describe('a turn from another thread', () => {
  test.each(['idle', 'random', 'history', 'greedy'] as const)('with deputies that play %s', (deputy) => {
    const { keeper, disk, opening } = play({ deputy, offices: deputy === 'greedy' ? 'leads' : 'all', people: 200 });
    expect(keeper.lesson.match.game.reports.length).toBe(3);
    expect(digest(replayed(opening, disk))).toBe(digest(keeper.lesson));
  });

  test('is not changed by what the class does while it is worked out, and the log says the same', () => {
    const quiet = play({ deputy: 'random', people: 200 });
    const lively = play(
      { deputy: 'random', people: 200 },
      (keeper) => {
        const turn = keeper.lesson.match.game.turn;
        if (turn === 1) keeper.receive('p1', { id: 'meanwhile-1', message: { type: 'kick', person: 'p3' } });
        if (turn === 1) keeper.note({ type: 'gone', person: 'p4' });
        if (turn === 1)
          keeper.receive('p1', { id: 'meanwhile-2', message: { type: 'deputy', seat: 'administration', on: true } });
      },
      1,
    );
    const hash = (lesson: Lesson): string | undefined => lesson.match.game.reports[0]?.hash;
    expect(hash(lively.keeper.lesson)).toBe(hash(quiet.keeper.lesson));
    expect(lively.disk.map((e) => e.message.type).slice(-4)).toEqual(['kick', 'gone', 'deputy', 'resolved']);
    expect(digest(replayed(lively.opening, lively.disk))).toBe(digest(lively.keeper.lesson));
  });

  test('brings back only what changed: traits, ties, content and past reports stay the ones of the lesson', () => {
    const { keeper } = play({ people: 200 });
    const { match, befores } = keeper.lesson;
    for (const before of befores) {
      expect(before.society.traits).toBe(match.game.society.traits);
      expect(before.society.ties).toBe(match.game.society.ties);
      expect(before.content).toBe(keeper.lesson.content);
    }
    const last = befores.at(-1);
    expect(match.game.reports.slice(0, -1)).toEqual(last && withoutWeeks(last).reports);
    expect(match.game.reports.at(-1)?.weeks).not.toEqual([]); // the map shows the weeks of the last turn
    expect(match.idle.reports.every((one) => one.weeks.length === 0)).toBe(true);
    expect(match.idle.reports.length).toBe(match.game.reports.length);
  });
});

test('a log read in another thread is the lesson that lived, to its last turn and back', () => {
  const { keeper, disk, opening } = play({ deputy: 'random', people: 200 });
  const read = across({ kind: 'read', content: CONTENT.hash, opening, entries: disk, snapshots: new Map() });
  if (!('lesson' in read)) throw new Error(JSON.stringify(read));
  const lesson = dressLesson(read.lesson, CONTENT);
  expect(digest(lesson)).toBe(digest(keeper.lesson));
  const there = structuredClone(bareLesson(lesson));
  expect(digest(dressLesson(there, CONTENT))).toBe(digest(lesson));
  const made: Made[] = [lesson, keeper.lesson].map((one) => {
    const done = across({ kind: 'turn', content: CONTENT.hash, lesson: closedLesson({ ...one, phase: 'choosing' }) });
    const back = 'snapshot' in done ? restore(done.snapshot, one) : null;
    if (!back) throw new Error(JSON.stringify(done));
    return back;
  });
  expect(made[0]?.report.hash).toBe(made[1]?.report.hash);
});

test('whatever breaks there comes back as a fault', () => {
  const { opening, disk } = play({ people: 200 }, () => {}, 1);
  expect(across({ kind: 'read', content: 'another', opening, entries: disk, snapshots: new Map() })).toMatchObject({
    fault: { code: 'content-changed' },
  });
  const torn = disk.map((e, n) => (n === 3 ? { ...e, at: 1 } : e));
  expect(across({ kind: 'read', content: CONTENT.hash, opening, entries: torn, snapshots: new Map() })).toMatchObject({
    fault: { code: 'record-differs', path: 'entry 4' },
  });
  expect(across({ kind: 'check', files: {}, scenario: 'nowhere' })).toEqual({ content: null });
});

test('a log with snapshots is read without working a turn out again; one that is torn or of another turn is not believed', () => {
  const { keeper, disk, opening } = play({ deputy: 'random', people: 200 });
  const seqs = disk.filter((e) => e.message.type === 'resolved').map((e) => e.seq);
  const shots = new Map<number, Snapshot>();
  const lesson = openLesson(CONTENT, opening);
  for (const entry of disk) {
    const made = entry.message.type === 'resolved' ? makeTurn(lesson) : undefined;
    if (made) shots.set(entry.seq, structuredClone(snapshotOf(made)));
    live(lesson, entry, made);
  }
  const marked = structuredClone(shots);
  for (const shot of marked.values())
    shot.stumbles = [{ turn: 1, code: 'limit', side: 'civil', player: 'mark', seed: 0 }];
  const read = replayLesson(CONTENT, opening, disk, marked);
  if ('code' in read) throw new Error(JSON.stringify(read));
  expect(digest(read)).toBe(digest(keeper.lesson));
  expect(read.match.stumbles.map((s) => s.player)).toEqual(['mark', 'mark', 'mark']); // they were taken from the snapshots

  const bad = structuredClone(shots);
  const [first = 0, second = 0, third = 0] = seqs;
  const torn = bad.get(first);
  if (torn) new Uint8Array(torn.game.people).fill(7, 900, 950);
  const foreign = bad.get(third);
  if (foreign) bad.set(second, foreign);
  const mended = replayLesson(CONTENT, opening, disk, bad);
  if ('code' in mended) throw new Error(JSON.stringify(mended));
  expect(digest(mended)).toBe(digest(keeper.lesson));
});
