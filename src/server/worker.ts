// A thread that works out turns and reads logs, one job after the other. It gives way to the loop of the sockets.
import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import type { Content } from '../content/schema.ts';
import { type Job, perform } from '../session/lesson/job.ts';
import { pack, unpack } from './bytes.ts';

export type Packed = ReadonlyMap<number, Uint8Array>;
export type Task = { job: Job; content?: Content; packed?: Packed };

const PRIORITY = 10; // of 19 = last; 0 is the loop's
const known = new Map<string, Content>();

if (process.platform === 'linux')
  try {
    setPriority(0, PRIORITY); // on Linux it is this thread's own
  } catch {
    // Where it is not allowed the thread competes as an equal.
  }
parentPort?.on('message', ({ job, content, packed }: Task) => {
  if (content) known.set(content.hash, content);
  const done = perform(job.kind === 'read' ? { ...job, snapshots: unpacked(packed) } : job, known);
  parentPort?.postMessage('snapshot' in done ? { ...done, bytes: pack(done.snapshot) } : done);
});

function unpacked(packed: Packed = new Map()): Map<number, NonNullable<ReturnType<typeof unpack>>> {
  const found = new Map<number, NonNullable<ReturnType<typeof unpack>>>();
  for (const [seq, bytes] of packed) {
    const snapshot = unpack(bytes);
    if (snapshot) found.set(seq, snapshot);
  }
  return found;
}
