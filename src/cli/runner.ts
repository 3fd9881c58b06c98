// A worker thread: lives one seed of an experiment at a time and says how far it is.
import { parentPort } from 'node:worker_threads';
import { type Run, run } from '../society/experiment.ts';
import type { Job } from './runs.ts';

export type Told = { weeks: number } | { run: Run };

const STRIDE = 13; // weeks between two words of progress

parentPort?.on('message', ({ study, seed }: Job) => {
  let silent = 0;
  const say = (told: Told): void => parentPort?.postMessage(told);
  const done = run(study, seed, () => {
    silent++;
    if (silent < STRIDE) return;
    say({ weeks: silent });
    silent = 0;
  });
  say({ weeks: silent });
  say({ run: done });
});
