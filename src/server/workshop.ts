// Threads for the heavy work, so that one class's turn never holds up another class's answers. A thread that dies loses
// nothing: its job is given to a new one, for a job is a question about what already stands in the log.
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Fault } from '../content/fault.ts';
import type { Files } from '../content/load.ts';
import type { Content } from '../content/schema.ts';
import { closedLesson, type Done, dressLesson, dressTurn, type Job } from '../session/lesson/job.ts';
import type { Entry, Opening } from '../session/lesson/log.ts';
import type { Lesson } from '../session/lesson/state.ts';
import type { Made } from '../session/lesson/turn.ts';

export type Workshop = {
  check(files: Files, scenario: string): Promise<Content | null>;
  read(content: Content, opening: Opening, entries: readonly Entry[]): Promise<Lesson | Fault>;
  turn(lesson: Lesson): Promise<Made | Fault>;
  close(): void;
};
type Order = { job: Job; content?: Content; tries: number; done: (done: Done) => void };
type Bench = { worker: Worker; known: Set<string>; order: Order | null; limit?: NodeJS.Timeout };

const MOST_TRIES = 3;
const LIMIT_MS = 120_000; // for one job on a slow machine; then its thread is taken for dead
const MEMORY_MB = 256; // a thread's heap
const MOST = 4;

const THREAD = new URL('./worker.ts', import.meta.url);

/** As many threads as cores beside the loop's own, four at most. Each starts with its first job. `thread`: a test's own. */
export function openWorkshop(
  size = Math.max(1, Math.min(MOST, availableParallelism() - 1)),
  thread = THREAD,
): Workshop {
  const benches: Bench[] = [];
  const queue: Order[] = [];
  let closed = false;

  const settle = (bench: Bench, done: Done): void => {
    const { order } = bench;
    bench.order = null;
    clearTimeout(bench.limit);
    order?.done(done);
    next();
  };
  const start = (): Bench => {
    const worker = new Worker(thread, {
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    const bench: Bench = { worker, known: new Set(), order: null };
    worker.unref();
    worker.on('message', (done: Done) => settle(bench, done));
    worker.on('error', (error) => console.error(`a thread: ${error.message}`));
    worker.on('exit', () => {
      benches.splice(benches.indexOf(bench), 1);
      const { order } = bench;
      clearTimeout(bench.limit);
      if (!order || closed) return;
      if (order.tries >= MOST_TRIES) order.done({ fault: { code: 'thread-died', found: order.job.kind } });
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
    const { job, content } = order;
    const news = content && !bench.known.has(content.hash) ? content : undefined;
    if (news) bench.known.add(news.hash);
    order.tries++;
    bench.order = order;
    bench.limit = setTimeout(() => void bench.worker.terminate(), LIMIT_MS).unref();
    bench.worker.postMessage({ job, ...(news ? { content: news } : {}) });
    next();
  };
  const ask = (job: Job, content?: Content): Promise<Done> =>
    new Promise((done) => {
      queue.push({ job, ...(content ? { content } : {}), tries: 0, done });
      next();
    });

  return {
    async check(files, scenario) {
      const done = await ask({ kind: 'check', files, scenario });
      return 'content' in done ? done.content : null;
    },
    async read(content, opening, entries) {
      const done = await ask({ kind: 'read', content: content.hash, opening, entries }, content);
      return 'lesson' in done ? dressLesson(done.lesson, content) : faultOf(done);
    },
    async turn(lesson) {
      const { content } = lesson;
      const done = await ask({ kind: 'turn', content: content.hash, lesson: closedLesson(lesson) }, content);
      return 'turn' in done ? dressTurn(done.turn, lesson) : faultOf(done);
    },
    close() {
      closed = true;
      for (const { worker, limit } of benches) {
        clearTimeout(limit);
        void worker.terminate();
      }
    },
  };
}

const faultOf = (done: Done): Fault => ('fault' in done ? done.fault : { code: 'unexpected', found: 'answer' });
