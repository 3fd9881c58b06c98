// Many runs of one society over the machine's cores: one seed a worker thread, results in the order asked for. A run
// depends on its study and seed alone, so the number of workers changes nothing but the time.
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Run, Study } from '../society/experiment.ts';
import type { Told } from './runner.ts';

export type Job = { study: Study; seed: number };
type Watching = { workers?: number; onWeeks?: (done: number, all: number) => void };

const RUNNER = new URL('./runner.ts', import.meta.url);

/** Lives every job; `onWeeks` hears of weeks lived. Rejects when a worker fails; no worker outlives the promise. */
export async function runAll(jobs: readonly Job[], watching: Watching = {}): Promise<Run[]> {
  const all = jobs.reduce((sum, { study }) => sum + study.experiment.weeks, 0);
  const runs: Run[] = [];
  let next = 0;
  let done = 0;
  const heard = (weeks: number): void => {
    done += weeks;
    watching.onWeeks?.(done, all);
  };
  const workers = Array.from(
    { length: Math.min(jobs.length, watching.workers ?? availableParallelism()) },
    () => new Worker(RUNNER),
  );
  const take = async (worker: Worker): Promise<void> => {
    for (let job = next++; job < jobs.length; job = next++) runs[job] = await ask(worker, jobs[job], heard);
  };
  try {
    await Promise.all(workers.map(take));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return runs;
}

function ask(worker: Worker, job: Job | undefined, heard: (weeks: number) => void): Promise<Run> {
  return new Promise((answer, fail) => {
    const hear = (told: Told): void => {
      if ('weeks' in told) {
        heard(told.weeks);
        return;
      }
      worker.off('message', hear);
      worker.off('error', fail);
      answer(told.run);
    };
    worker.on('message', hear);
    worker.once('error', fail);
    worker.postMessage(job);
  });
}
