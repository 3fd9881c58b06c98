// Tells the screen how far a long job is. Short jobs stay silent.
import type { Push } from './messages.ts';

const SILENT_MS = 500;

export type Progress = { step(done: number): void };
export type Outside = {
  push: (push: Push) => void;
  pause: () => Promise<void>; // lets messages out
  now: () => number; // milliseconds
};

/** `expectedMs`: how long it will take if known; a long job speaks at once, an unknown one when it has taken too long. */
export function startProgress(outside: Outside, job: { what: Push['what']; of: number }, expectedMs = 0): Progress {
  const started = outside.now();
  const tell = (done: number): void => outside.push({ type: 'progress', done, of: job.of, what: job.what });
  if (expectedMs > SILENT_MS) tell(0);
  return {
    step(done) {
      if (expectedMs > SILENT_MS || outside.now() - started > SILENT_MS) tell(done);
    },
  };
}
