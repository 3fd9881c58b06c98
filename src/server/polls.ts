// Where a network lets no socket through: the same frames over requests that are held open until there is something to say.
// A request brings letters and says how far it has read; the answer brings every frame after that, so a lost answer loses none.
//   { hello }                       → { line, from, frames }          a line opens
//   { line, got, letters?, wait? }  → { line, from, frames, closed? } `from`: number of the first frame
import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';
import { bodyOf } from './body.ts';
import { newKey } from './codes.ts';
import { type Door, type Ends, FRAME, type Pipe } from './door.ts';
import { frameOf } from './greeting.ts';

export type Polls = { answer(req: IncomingMessage, res: ServerResponse): void; stop(): void };
type Held = { res: ServerResponse; packs: boolean; limit: NodeJS.Timeout };
type Poll = {
  line: string; // 128 bits, in bodies alone
  queue: string[]; // frames that were not confirmed
  first: number; // number of the first of them
  held: Held | null;
  open: boolean;
  ends: Ends;
  gone: NodeJS.Timeout;
};

const askSchema = z.union([
  z.strictObject({ hello: z.unknown() }),
  z.strictObject({
    line: z.string().max(64),
    got: z.int().min(0),
    letters: z.array(z.unknown()).max(30).optional(),
    wait: z.boolean().optional(),
  }),
]);
const HOLD_MS = 15_000; // shorter than the patience of most proxies
const GONE_MS = 20_000; // without a request a line is broken
const LARGE = 2000; // characters that are worth packing

export function openPolls(door: Door): Polls {
  const polls: Open = new Map();
  return {
    async answer(req, res) {
      const text = await bodyOf(req, FRAME);
      const ask = text === null ? null : askSchema.safeParse(frameOf(text));
      const packs = /\bgzip\b/.test(String(req.headers['accept-encoding'] ?? ''));
      const held: Held = { res, packs, limit: setTimeout(() => {}, 0) };
      if (!ask?.success) {
        reply(held, '{"no":"bad-message"}', text === null ? 413 : 400);
        return;
      }
      const given = ask.data;
      const address = req.socket.remoteAddress ?? '';
      const poll = 'hello' in given ? openLine(polls, door, address) : polls.get(given.line);
      if (!poll) {
        reply(held, '{"frames":[],"closed":true}', 410);
        return;
      }
      rest(polls, poll);
      if ('hello' in given) poll.ends.take(JSON.stringify(given.hello ?? null));
      else {
        const read = Math.min(poll.queue.length, Math.max(0, given.got + 1 - poll.first));
        poll.queue.splice(0, read);
        poll.first += read;
        for (const letter of given.letters ?? []) poll.ends.take(JSON.stringify(letter));
      }
      const waits = 'hello' in given || given.wait === true;
      if (poll.held) reply(release(poll) ?? held, emptyOf(poll)); // the newer request waits
      poll.held = held;
      held.limit = setTimeout(
        () => poll.held === held && reply(release(poll) ?? held, emptyOf(poll)),
        waits ? HOLD_MS : 50,
      );
      held.limit.unref();
      res.on('close', () => poll.held === held && release(poll));
      flush(polls, poll);
    },
    stop() {
      for (const poll of polls.values()) {
        clearTimeout(poll.gone);
        const held = release(poll);
        if (held) reply(held, emptyOf(poll));
      }
      polls.clear();
    },
  };
}

type Open = Map<string, Poll>;

function flush(polls: Open, poll: Poll): void {
  const { held, line, first, queue, open } = poll;
  if (!held || (queue.length === 0 && open)) return;
  release(poll);
  const closed = open ? '' : ',"closed":true';
  reply(held, `{"line":${JSON.stringify(line)},"from":${first},"frames":[${queue.join(',')}]${closed}}`);
  if (!open) polls.delete(line);
}

function end(polls: Open, poll: Poll): void {
  if (!poll.open) return;
  poll.open = false;
  poll.ends.ended();
  setImmediate(() => flush(polls, poll));
}

/** Waits for the next request; a line without one is broken. */
function rest(polls: Open, poll: Poll): void {
  clearTimeout(poll.gone);
  const forget = (): void => {
    end(polls, poll);
    polls.delete(poll.line);
  };
  poll.gone = setTimeout(forget, HOLD_MS + GONE_MS).unref();
}

function openLine(polls: Open, door: Door, address: string): Poll {
  const line = newKey();
  const poll: Poll = {
    ...{ line, queue: [], first: 1, held: null, open: true },
    ends: { take() {}, ended() {} },
    gone: setTimeout(() => {}, 0),
  };
  const pipe: Pipe = {
    packs: false,
    isOpen: () => poll.open,
    unsent: () => poll.queue.reduce((sum, frame) => sum + frame.length, 0),
    send(frame) {
      poll.queue.push(String(frame));
      setImmediate(() => flush(polls, poll));
    },
    ping() {},
    close: () => end(polls, poll),
    cut: () => end(polls, poll),
  };
  polls.set(line, poll);
  poll.ends = door.welcome(pipe, address);
  return poll;
}

const emptyOf = ({ line, first }: Poll): string => `{"line":${JSON.stringify(line)},"from":${first},"frames":[]}`;

function release(poll: Poll): Held | null {
  const { held } = poll;
  if (held) clearTimeout(held.limit);
  poll.held = null;
  return held;
}

function reply({ res, packs }: Held, text: string, status = 200): void {
  if (res.writableEnded || res.destroyed) return;
  const packed = packs && text.length > LARGE ? gzipSync(text, { level: 1 }) : null;
  res.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    ...(packed ? { 'Content-Encoding': 'gzip' } : {}),
  });
  res.end(packed ?? text);
}
