// Threads for the heavy work, so that one class's turn never holds up another class's answers. A thread that dies loses
// nothing: its job is given to a new one, for a job is a question about what already stands in the log.
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Fault } from '../content/fault.ts';
import type { Files } from '../content/load.ts';
import type { Content } from '../content/schema.ts';
import type { Asker } from '../session/lesson/inquiry.ts';
import {
  type Bringing,
  type Brought,
  closedLesson,
  closedWhy,
  type Done,
  dressLesson,
  type Job,
} from '../session/lesson/job.ts';
import { restore } from '../session/lesson/snapshot.ts';
import type { Lesson } from '../session/lesson/state.ts';
import type { Made } from '../session/lesson/turn.ts';
import type { Runs } from '../session/why.ts';
import type { Kept } from './store.ts';
import type { Task } from './worker.ts';

export type Workshop = {
  check(files: Files, scenario: string): Promise<Content | null>; // null = no such scenario, or not a good one
  bring(bringing: Bringing): Promise<Brought>; // a file from outside; waits behind everything else, and is tried once
  read(content: Content, kept: Pick<Kept, 'opening' | 'entries' | 'snapshots'>): Promise<Lesson | Fault>;
  turn(lesson: Lesson): Promise<Made | Fault>;
  why(lesson: Lesson, side: Asker): Promise<Runs | Fault>; // of the last turn; waits behind everything else
  close(): void;
};
type Answer = Done & { bytes?: Uint8Array };
type Order = { task: Task; tries: number; done: (done: Answer) => void };
type Bench = { worker: Worker; known: Set<string>; order: Order | null; limit?: NodeJS.Timeout };

const MOST_TRIES = 3;
const LIMIT_MS = 120_000; // for one job on a slow machine; then its thread is taken for dead
const BRING_MS = 30_000; // for a file from outside
const MEMORY_MB = { old: 160, young: 16 }; // a thread's heap: what lives, and what was just made
const MOST = 4;

const THREAD = new URL('./worker.ts', import.meta.url);

/** As many threads as cores beside the loop's own, four at most. Each starts with its first job. `thread`: a test's own. */
export function openWorkshop(
  size = Math.max(1, Math.min(MOST, availableParallelism() - 1)),
  thread = THREAD,
): Workshop {
  const benches: Bench[] = [];
  const queue: Order[] = [];
  const wholes = new Map<string, Content>(); // by hash: a lesson that plays a part has only the part
  let closed = false;

  const settle = (bench: Bench, done: Answer): void => {
    const { order } = bench;
    bench.order = null;
    clearTimeout(bench.limit);
    order?.done(done);
    next();
  };
  const start = (): Bench => {
    const worker = new Worker(thread, {
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB.old, maxYoungGenerationSizeMb: MEMORY_MB.young },
    });
    const bench: Bench = { worker, known: new Set(), order: null };
    worker.unref();
    worker.on('message', (done: Answer) => settle(bench, done));
    worker.on('error', (error) => console.error(`a thread: ${error.message}`));
    worker.on('exit', () => {
      benches.splice(benches.indexOf(bench), 1);
      const { order } = bench;
      clearTimeout(bench.limit);
      if (!order || closed) return;
      if (order.tries >= mostTries(order)) order.done({ fault: { code: 'thread-died', found: order.task.job.kind } });
      else queue.unshift(order);
      next();
    });
    benches.push(bench);
    return bench;
  };
  const next = (): void => {
    if (closed || queue.length === 0) return;
    const bench = benches.find((one) => one.order === null) ?? (benches.length < size ? start() : null);
    const order = bench && queue.shift();
    if (!bench || !order) return;
    const { content, ...task } = order.task;
    const news = content && !bench.known.has(content.hash) ? content : undefined;
    if (news) bench.known.add(news.hash);
    order.tries++;
    bench.order = order;
    bench.limit = setTimeout(() => void bench.worker.terminate(), limitOf(order)).unref();
    bench.worker.postMessage({ ...task, ...(news ? { content: news } : {}) } satisfies Task);
    next();
  };
  const ask = (task: Task): Promise<Answer> =>
    new Promise((done) => {
      lineUp(queue, { task, tries: 0, done });
      next();
    });

  return {
    async check(files, scenario) {
      return checked(await ask({ job: { kind: 'check', files, scenario } }), scenario);
    },
    bring: async (bringing) => broughtOf(await ask({ job: { kind: 'bring', ...bringing } })),
    async read(content, { opening, entries, snapshots }) {
      wholes.set(content.hash, content);
      const job: Job = { kind: 'read', content: content.hash, opening, entries, snapshots: new Map() };
      const done = await ask({ job, content, packed: snapshots });
      return 'lesson' in done ? dressLesson(done.lesson, content) : faultOf(done);
    },
    async turn(lesson) {
      const content = wholes.get(lesson.content.hash) ?? lesson.content;
      const job: Job = { kind: 'turn', content: content.hash, lesson: closedLesson(lesson) };
      const done = await ask({ job, content });
      const made = 'snapshot' in done ? restore(done.snapshot, lesson) : null;
      return made && done.bytes ? { ...made, bytes: done.bytes } : faultOf(done);
    },
    async why(lesson, side) {
      const job = closedWhy(lesson, side);
      if (!job) return { code: 'no-such-turn', path: 'turn' };
      const done = await ask({ job, content: wholes.get(job.content) ?? lesson.content });
      return 'runs' in done ? done.runs : faultOf(done);
    },
    close() {
      closed = true;
      for (const bench of benches) dismiss(bench);
    },
  };
}

function dismiss({ worker, limit }: Bench): void {
  clearTimeout(limit);
  void worker.terminate();
}

function checked(done: Done, scenario: string): Content | null {
  if ('content' in done) return done.content;
  throw new Error(`${scenario} cannot be checked now: ${faultOf(done).code}`);
}

const isFromOutside = ({ task }: Order): boolean => task.job.kind === 'bring';
const mostTries = (order: Order): number => (isFromOutside(order) ? 1 : MOST_TRIES);
const limitOf = (order: Order): number => (isFromOutside(order) ? BRING_MS : LIMIT_MS);
const broughtOf = (done: Done): Brought => ('brought' in done ? done.brought : { faults: [faultOf(done)] });
const canWait = (order: Order): boolean => isFromOutside(order) || order.task.job.kind === 'why';

/** Questions, and files from outside, stand behind everything else. */
function lineUp(queue: Order[], order: Order): void {
  const waiting = canWait(order) ? -1 : queue.findIndex(canWait);
  if (waiting < 0) queue.push(order);
  else queue.splice(waiting, 0, order);
}

const faultOf = (done: Done): Fault => ('fault' in done ? done.fault : { code: 'unexpected', found: 'answer' });
