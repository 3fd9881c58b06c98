// npm run chaos: the fault tests of a class at length. `npm run chaos -- --full` takes the figures of the promises.
// A failure prints its seed and the line that repeats it.
import { spawnSync } from 'node:child_process';
import os from 'node:os';

const full = process.argv.includes('--full');
const size = full
  ? { SEEDS: '1000', KILLS: '2200', PAIRS: '100000', CANARIES: '2000', FUZZ: '200000' }
  : { SEEDS: '200', KILLS: '210', PAIRS: '5000', CANARIES: '100', FUZZ: '50000' };
const tests = [
  'tests/session/lesson/network.test.ts',
  'tests/server/kills.test.ts',
  'tests/session/lesson/pairs.test.ts',
  'tests/server/canary.test.ts',
  'tests/session/lesson/fuzz.test.ts',
];
console.log(
  `${os.cpus()[0]?.model ?? '?'}, ${os.availableParallelism()} cores, Node ${process.version}, load ${os.loadavg()[0]?.toFixed(1)}`,
);
console.log(
  Object.entries(size)
    .map(([name, value]) => `${name}=${value}`)
    .join(' '),
);
const { status } = spawnSync('vitest', ['run', '--maxWorkers=1', '--testTimeout=36000000', ...tests], {
  stdio: 'inherit',
  env: { ...process.env, ...size },
  shell: process.platform === 'win32',
});
process.exitCode = status ?? 1;
