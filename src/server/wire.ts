// The wires of a class: a postman. Sockets, and where a network lets none through, requests that are held open. It checks
// where a connection comes from and how large its frames are, and brings them to the door.
import type { IncomingMessage, RequestListener, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { answerBundle } from './bundles.ts';
import type { Keeping } from './classes.ts';
import { type Door, FRAME, openDoor, type Pipe } from './door.ts';
import { GZIP } from './frames.ts';
import { openPolls } from './polls.ts';

const PATH = '/class';
const PING_MS = 15_000;

/** Carries lessons over an HTTP server. The answer stops it. */
export function carryLessons(server: Server, keeping: Omit<Keeping, 'broke'>): () => void {
  const wss = new WebSocketServer({
    noServer: true,
    maxPayload: FRAME,
    perMessageDeflate: false, // a dictionary for each line costs more memory than a class; frames.ts packs once for all
    handleProtocols: (offered) => offered.has(GZIP) && GZIP,
  });
  const door = openDoor(keeping);
  const polls = openPolls(door);
  server.on('upgrade', (req: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    if (req.url !== PATH || !isOwn(req)) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      return;
    }
    wss.handleUpgrade(req, socket, head, (ws) => attach(ws, door, req.socket.remoteAddress ?? ''));
  });
  const site = server.listeners('request') as RequestListener[];
  server.removeAllListeners('request');
  server.on('request', (req, res) => {
    if (answerBundle(req, res, { door, own: isOwn(req) })) return;
    if (req.method !== 'POST' || req.url !== PATH) for (const one of site) one.call(server, req, res);
    else if (isOwn(req)) polls.answer(req, res);
    else res.writeHead(403, { Connection: 'close' }).end();
  });
  const pings = setInterval(() => door.ping(), PING_MS).unref();
  return () => {
    clearInterval(pings);
    for (const socket of wss.clients) socket.terminate();
    wss.close();
    polls.stop();
    door.stop();
  };
}

/** A browser names the page a connection is opened from: it must be ours. Programs name none. */
function isOwn({ headers }: IncomingMessage): boolean {
  if (headers.origin === undefined) return true;
  try {
    return new URL(headers.origin).host === headers.host;
  } catch {
    return false;
  }
}

function attach(socket: WebSocket, door: Door, address: string): void {
  const pipe: Pipe = {
    packs: socket.protocol === GZIP,
    isOpen: () => socket.readyState === socket.OPEN,
    unsent: () => socket.bufferedAmount,
    send: (frame) => socket.send(frame),
    ping: () => socket.ping(),
    close: (code, why) => socket.close(code, why),
    cut: () => socket.terminate(),
  };
  const ends = door.welcome(pipe, address);
  socket.on('error', () => socket.terminate());
  socket.on('message', (data: RawData, binary: boolean) => ends.take(binary ? '' : String(data)));
  socket.on('close', () => ends.ended());
}
