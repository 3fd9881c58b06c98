// A house to be killed in tests: the real server without the built site. node tests/server/house.ts <port> <data folder>
import { createServer } from 'node:http';
import { houseFiles } from '../../src/cli/files.ts';
import { listen } from '../../src/server/main.ts';
import { openStore } from '../../src/server/store.ts';
import { carryLessons } from '../../src/server/wire.ts';

const [port = '0', data = ''] = process.argv.slice(2);
const server = createServer((_, res) => res.end());
await listen(server, { port: Number(port), host: '127.0.0.1' });
carryLessons(server, { store: openStore(data), files: houseFiles });
console.log('ready');
