// A thread for tests that dies in the middle of its jobs until the file it was given says that it has died often enough.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';

const file = process.env.MORTAL ?? '';
const left = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
if (left > 0)
  parentPort?.on('message', () => {
    writeFileSync(file, String(left - 1));
    process.exit(1);
  });
else await import('../../src/server/worker.ts');
