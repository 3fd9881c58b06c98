// A house to be killed in tests: the real server without the built site. node tests/server/house.ts <port> <data folder>
// DIE=<point>:<n> lets it die, as if the plug were pulled, when it passes that point for the n-th time.
import { createServer } from 'node:http';
import { houseFiles } from '../../src/cli/files.ts';
import type { Point } from '../../src/server/classes.ts';
import { listen } from '../../src/server/main.ts';
import { openStore } from '../../src/server/store.ts';
import { carryLessons } from '../../src/server/wire.ts';

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
carryLessons(server, { store: openStore(data), files: houseFiles, at });
console.log('ready');
