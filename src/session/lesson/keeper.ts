// Keeps one lesson: judges what comes, writes it down, then lives it, then tells it: in this order and no other. What the
// outside is (a disk, sockets, a clock; or a test's imitation of them) the keeper does not know.
import type { Fault } from '../../content/fault.ts';
import { judge, reasonOf } from './judge.ts';
import { live } from './live.ts';
import { type Draft, type Entry, link } from './log.ts';
import { letterSchema, type Message, type RefusalCode, type Reply } from './messages.ts';
import { rehearse } from './rehearsal.ts';
import type { Lesson } from './state.ts';
import type { Made } from './turn.ts';

export type Outside = {
  commit: (entry: Entry, made?: Made) => void; // throws if it could not be written
  changed: () => void; // something of the lesson changed and may be told
  make: (lesson: Lesson, done: (made: Made | Fault) => void) => void; // works out the turn that is closed, beside everything else
  now: () => number; // ms since 1970
  broken: (fault: Fault) => void; // a bug: this lesson stands still, no other is touched
};
export type Keeper = {
  lesson: Lesson;
  receive(from: string, letter: unknown): Reply;
  note(message: Message): Reply; // from the house itself
  wake(): void; // after a restart: goes on where the log ended; and whenever time has passed
  stop(): void; // takes nothing more
};

/** Refused letters remembered, so that a repeat hears the same. */
const REMEMBERED = 500;

const no = (id: string, code: RefusalCode): Reply => ({ id, ok: false, code });

export function openKeeper(lesson: Lesson, outside: Outside): Keeper {
  const refused = new Map<string, Reply>();
  let broken = false;
  let resolving = false;

  const accept = (draft: Draft, made?: Made): number => {
    const entry = link(lesson.head, draft);
    outside.commit(entry, made);
    live(lesson, entry, made);
    return entry.seq;
  };
  const take = (draft: Draft): Reply => {
    const { id, from, message } = draft;
    const key = `${from} ${id}`;
    const seq = lesson.seen.get(key);
    if (seq !== undefined) return { id, ok: true, seq };
    const before = refused.get(key);
    if (before) return before;
    const code = broken ? 'closed' : judge(lesson, from, message);
    if (!code) {
      const reply: Reply = { id, ok: true, seq: accept(draft) };
      outside.changed();
      goOn();
      return reply;
    }
    const refusal = code === 'not-legal' ? reasonOf(lesson, from, message) : null;
    const reply: Reply = refusal ? { id, ok: false, code, refusal } : no(id, code);
    if (refused.size >= REMEMBERED) refused.delete(refused.keys().next().value ?? '');
    refused.set(key, reply);
    return reply;
  };
  const guarded = (id: string, job: () => Reply): Reply => {
    try {
      return job();
    } catch (error) {
      broken = true;
      outside.broken({ code: 'unexpected', found: error instanceof Error ? error.message : String(error) });
      return no(id, 'closed');
    }
  };
  const note = (message: Message): Reply => {
    const id = `house-${lesson.head.seq + 1}`;
    return guarded(id, () => take({ from: 'house', id, at: outside.now(), message }));
  };
  const goOn = (): void => {
    if (lesson.phase !== 'resolving' || resolving || broken) return;
    resolving = true;
    outside.make(lesson, (made) => {
      resolving = false;
      if (lesson.phase !== 'resolving' || broken) return;
      guarded('', () => {
        if ('code' in made) throw new Error(`${made.code} ${made.found ?? ''}`);
        const message = { type: 'resolved' as const, turn: made.report.turn, hash: made.report.hash };
        const id = `house-${lesson.head.seq + 1}`;
        const seq = accept({ from: 'house', id, at: outside.now(), message }, made);
        outside.changed();
        return { id, ok: true, seq };
      });
    });
  };
  return {
    lesson,
    receive(from, given) {
      const letter = letterSchema.safeParse(given);
      if (!letter.success) return no(idOf(given), 'bad-message');
      const { id, as = from, message } = letter.data;
      if (as !== from && lesson.people.get(as)?.device !== from) return no(id, 'not-yours');
      return guarded(id, () => take({ from: as, id, at: outside.now(), message }));
    },
    note,
    wake() {
      const { endsAt, phase, pausedAt, onPaper } = lesson;
      if (!onPaper && phase === 'choosing' && pausedAt === null && endsAt !== null && outside.now() >= endsAt)
        note({ type: 'time-up', turn: lesson.match.game.turn });
      for (const { from, message } of rehearse(lesson)) {
        const id = `bot-${lesson.head.seq + 1}`;
        guarded(id, () => take({ from, id, at: outside.now(), message }));
      }
      goOn();
    },
    stop() {
      broken = true;
    },
  };
}

/** The id of a letter that cannot be read otherwise, so that its sender can tell which it was. */
function idOf(given: unknown): string {
  if (typeof given !== 'object' || given === null || !('id' in given)) return '';
  return typeof given.id === 'string' && given.id.length <= 40 ? given.id : '';
}
