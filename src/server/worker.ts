// A thread that works out turns and reads logs, one job after the other. It gives way to the loop of the sockets.
import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import type { Content } from '../content/schema.ts';
import { type Job, perform } from '../session/lesson/job.ts';

const PRIORITY = 10; // of 19 = last; 0 is the loop's
const known = new Map<string, Content>();

if (process.platform === 'linux')
  try {
    setPriority(0, PRIORITY); // on Linux it is this thread's own
  } catch {
    // Where it is not allowed the thread competes as an equal.
  }
parentPort?.on('message', ({ job, content }: { job: Job; content?: Content }) => {
  if (content) known.set(content.hash, content);
  parentPort?.postMessage(perform(job, known));
});
