// Serves the game until somebody presses Ctrl-C, and says where it can be found.
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Fault } from '../content/fault.ts';
import type { Files } from '../content/load.ts';
import { type Places, picture, placesOf } from './addresses.ts';
import { siteServer } from './site.ts';
import { openStore } from './store.ts';
import { carryLessons } from './wire.ts';

export type ServeOptions = {
  port: number;
  host: string;
  site: string;
  data: string; // folder of what is kept
  files: (scenario: string) => Files;
  words: () => Readonly<Record<string, unknown>>; // of the deck, by language
  said: Announcement;
};

/** What is said of the server to whoever started it, in their language. */
export type Announcement = { ready: string; here: string; network: string; stop: string };

/** Runs until it is told to stop; a fault if it could not begin. */
export async function serve(options: ServeOptions): Promise<Fault | null> {
  const server = siteServer(options.site, () => placesOf(options.host, portOf(server)).network);
  const trouble = await listen(server, options);
  if (trouble) return trouble;
  const stopLessons = carryLessons(server, {
    store: openStore(options.data),
    files: options.files,
    words: options.words,
  });
  announce(placesOf(options.host, portOf(server)), options.said);
  await stopped(server, stopLessons);
  return null;
}

export function listen(server: Server, { port, host }: { port: number; host: string }): Promise<Fault | null> {
  return new Promise((done) => {
    server.once('error', (error: NodeJS.ErrnoException) => done(troubleOf(error, port, host)));
    server.listen(port, host, () => done(null));
  });
}

export function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  return address !== null && typeof address === 'object' ? address.port : 0;
}

function troubleOf(error: NodeJS.ErrnoException, port: number, host: string): Fault {
  if (error.code === 'EADDRINUSE') return { code: 'port-taken', path: `--port ${port}` };
  if (error.code === 'EACCES') return { code: 'port-forbidden', path: `--port ${port}` };
  return { code: 'cannot-listen', path: `${host}:${port}`, found: error.code ?? error.message };
}

function announce({ here, network }: Places, said: Announcement): void {
  const wide = Math.max(said.here.length, said.network.length) + 3;
  const lines = ['', `  ${said.ready}`, '', `  ${said.here.padEnd(wide)}${here}`];
  for (const address of network) lines.push(`  ${said.network.padEnd(wide)}${address}`);
  if (network[0]) lines.push('', picture(network[0], process.stdout.isTTY === true));
  lines.push('', `  ${said.stop}`, '');
  console.log(lines.join('\n'));
}

/** Waits for the wish to stop, then closes every connection: first the lessons' sockets, which HTTP no longer counts as its own. */
function stopped(server: Server, stopLessons: () => void): Promise<void> {
  return new Promise((done) => {
    const stop = (): void => {
      stopLessons();
      server.close(() => done());
      server.closeAllConnections();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop);
  });
}
