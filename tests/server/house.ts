// A house to be killed in tests: the real server without the built site. node tests/server/house.ts <port> <data folder>
// DIE=<point>:<n> lets it die, as if the plug were pulled, when it passes that point for the n-th time.
import { createServer } from 'node:http';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { houseFiles, houseWords } from '../../src/cli/files.ts';
import type { Point } from '../../src/server/classes.ts';
import { listen } from '../../src/server/main.ts';
import { openStore } from '../../src/server/store.ts';
import { carryLessons } from '../../src/server/wire.ts';

const RESOLUTION = 5; // ms between two looks at the loop; what comes on top is delay
const [port = '0', data = ''] = process.argv.slice(2);
const server = createServer((_, res) => res.end());
await listen(server, { port: Number(port), host: '127.0.0.1' });
const [where, times] = (process.env.DIE ?? ':').split(':');
let left = Number(times);
const at = (point: Point): void => {
  if (point !== where || --left > 0) return;
  process.kill(process.pid, 'SIGKILL');
  for (;;); // not one step more
};
const patienceMs = Number(process.env.PATIENCE_MS ?? 12_000);
carryLessons(server, { store: openStore(data), files: houseFiles, words: houseWords, at, patienceMs });
console.log('ready');

/** For those who measure: asked over IPC, it tells how its loop was since it was last asked. */
const loop = monitorEventLoopDelay({ resolution: RESOLUTION });
loop.enable();
let peak = 0;
const scale = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss());
}, 250).unref();
process.on('message', (word) => {
  if (word !== 'tell') return;
  const over = (share: number): number => Math.max(0, loop.percentile(share) / 1e6 - RESOLUTION);
  const { user, system } = process.cpuUsage();
  process.send?.({
    loop: { p50: over(50), p99: over(99), most: over(100) },
    rss: peak,
    memory: process.memoryUsage(),
    cpu: (user + system) / 1e6,
  });
  loop.reset();
  peak = 0;
});
process.on('disconnect', () => clearInterval(scale));
