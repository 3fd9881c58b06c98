// The sockets of a class: a postman. It checks where a connection comes from, how large and how many its frames are, and who
// it is; letters go to the lesson's keeper, and each person gets the parts of the own look that changed.
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { look } from '../session/lesson/looks.ts';
import type { Keeping } from './classes.ts';
import { type Class, type Classes, openClasses } from './classes.ts';
import { hashOfKey } from './codes.ts';
import { framesOf, GZIP, type Sent } from './frames.ts';
import { frameOf, type Hello, helloSchema, type No, tidyCode, type Welcome } from './greeting.ts';
import { type Counts, count, FAILURES, isOver, isThisMachine, OPENINGS } from './guards.ts';
import type { Store } from './store.ts';

const PATH = '/class';
const FRAME = 16 * 1024; // bytes
const EARLY = 30; // letters kept while the lesson is being read
const UNSENT = 4 * 1024 * 1024; // bytes a slow reader may leave lying
const SILENCE_MS = 10_000; // until the first frame
const PING_MS = 15_000;

type Line = {
  socket: WebSocket;
  one: Class;
  person: string;
  sent: Sent;
  due: boolean;
  tell: () => void;
};

/** Carries lessons over the sockets of an HTTP server. The answer stops it. */
export function carryLessons(server: Server, keeping: Omit<Keeping, 'broke'> & { store: Store }): () => void {
  const wss = new WebSocketServer({
    noServer: true,
    maxPayload: FRAME,
    perMessageDeflate: false, // a dictionary for each line costs more memory than a class; frames.ts packs once for all
    handleProtocols: (offered) => offered.has(GZIP) && GZIP,
  });
  const lines = new Set<Line>();
  const broke = (one: Class): void => {
    for (const line of lines) if (line.one === one) line.socket.close(4000, 'again');
  };
  const classes = openClasses({ ...keeping, broke });
  const failures: Counts = new Map();
  const openings: Counts = new Map();
  server.on('upgrade', (req: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    if (req.url !== PATH || !isOwn(req)) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      return;
    }
    wss.handleUpgrade(req, socket, head, (ws) => {
      welcome(ws, { ...keeping, classes, lines, failures, openings, address: req.socket.remoteAddress ?? '' });
    });
  });
  const pings = setInterval(() => {
    for (const { socket } of lines) socket.ping();
  }, PING_MS).unref();
  return () => {
    clearInterval(pings);
    for (const socket of wss.clients) socket.terminate();
    wss.close();
    classes.stop();
  };
}

/** A browser names the page a socket is opened from: it must be ours. Programs name none. */
function isOwn({ headers }: IncomingMessage): boolean {
  if (headers.origin === undefined) return true;
  try {
    return new URL(headers.origin).host === headers.host;
  } catch {
    return false;
  }
}

type Door = { classes: Classes; lines: Set<Line>; failures: Counts; openings: Counts; address: string } & Pick<
  Keeping,
  'store' | 'at'
>;

function welcome(socket: WebSocket, door: Door): void {
  const impatient = setTimeout(() => socket.terminate(), SILENCE_MS);
  let line: Line | null = null;
  let entering = false;
  const early: string[] = []; // letters that came while the lesson was being read
  socket.on('error', () => socket.terminate());
  socket.on('message', (data: RawData, binary: boolean) => {
    const text = binary ? '' : String(data);
    if (line) hear(line, text);
    else if (entering) {
      if (early.length < EARLY) early.push(text);
    } else {
      entering = true;
      clearTimeout(impatient);
      enter(socket, door, frameOf(text))
        .then((entered) => {
          line = entered;
          if (line) for (const letter of early.splice(0)) hear(line, letter);
        })
        .catch((error: unknown) => {
          console.error(`at the door: ${error instanceof Error ? error.message : error}`);
          socket.close(1011);
        });
    }
  });
  const hear = (line: Line, text: string): void => {
    const given = frameOf(text);
    const pace = line.one.paceOf(line.person).take();
    if (pace === 'cut') socket.close(4008, 'flood');
    else if (pace === 'too-fast') {
      const id = given && typeof given === 'object' && 'id' in given && typeof given.id === 'string' ? given.id : '';
      say(socket, { reply: { id, ok: false, code: 'too-fast' } });
    } else if (isForget(given, line)) door.classes.forget(line.one);
    else {
      say(socket, { reply: line.one.keeper.receive(line.person, given) });
      door.at?.('acknowledged');
    }
  };
  socket.on('close', () => {
    clearTimeout(impatient);
    if (!line) return;
    const { one, person, tell } = line;
    door.lines.delete(line);
    one.watchers.delete(tell);
    if (![...door.lines].some((l) => l.one === one && l.person === person)) door.classes.left(one, person);
  });
}

/** The teacher asks for the lesson to be deleted now. */
function isForget(given: unknown, { one, person }: Line): boolean {
  const wish = typeof given === 'object' && given !== null && 'forget' in given && given.forget === true;
  return wish && one.keeper.lesson.people.get(person)?.role === 'host';
}

type Entered = { one: Class; person: string; key: string; recovery?: string };

async function enter(socket: WebSocket, door: Door, given: unknown): Promise<Line | null> {
  const hello = helloSchema.safeParse(given);
  const found = hello.success
    ? isOver(door.failures, door.address, FAILURES)
      ? 'too-many'
      : await admit(door, hello.data, socket)
    : 'bad-message';
  if (!found) return null;
  if (typeof found === 'string') {
    if (found !== 'bad-message') count(door.failures, door.address, FAILURES);
    say(socket, { no: found });
    socket.close(4001, found);
    return null;
  }
  const { one, person, key, recovery } = found;
  for (const old of door.lines)
    if (old.one === one && old.person === person) {
      say(old.socket, { no: 'elsewhere' satisfies No });
      old.socket.close(4002, 'elsewhere');
    }
  const line: Line = { socket, one, person, sent: new Map(), due: false, tell: () => tellSoon(line, door) };
  door.lines.add(line);
  one.watchers.add(line.tell);
  door.classes.came(one, person);
  say(socket, { welcome: { code: one.code, key, ...(recovery ? { recovery } : {}) } satisfies Welcome });
  line.tell();
  return line;
}

/** Null: left before the lesson was read. A person is made only for somebody who is still there. */
async function admit(
  { classes, store, openings, address }: Door,
  hello: Hello,
  socket: WebSocket,
): Promise<Entered | No | null> {
  const isGone = (): boolean => socket.readyState !== socket.OPEN;
  if ('open' in hello) {
    if (!isThisMachine(address) && isOver(openings, address, OPENINGS)) return 'too-many';
    count(openings, address, OPENINGS);
    const opened = await classes.open(hello.open);
    if (isGone()) return null;
    const host = opened && classes.newcomer(opened.class, hello.language, true);
    return host ? { one: opened.class, ...host, recovery: opened.recovery } : 'bad-setting';
  }
  if ('code' in hello) {
    const one = await classes.find(tidyCode(hello.code));
    if (isGone()) return null;
    const pupil = one && classes.newcomer(one, hello.language);
    return pupil ? { one, ...pupil } : 'no-such-lesson'; // one answer for unknown, locked and full
  }
  const used = 'key' in hello ? hello.key : hello.recovery.trim().toUpperCase();
  const seat = store.keyOf(hashOfKey(used));
  const one = seat && (await classes.reach(seat.lesson));
  if (isGone()) return null;
  if (!seat || !one) return 'no-such-seat';
  if (one.keeper.lesson.people.get(seat.person)?.removed) return 'removed';
  return { one, person: seat.person, key: classes.renew(one, seat.person, used) };
}

/** Everything that changed in one go of the loop is told at once. */
function tellSoon(line: Line, { classes }: Door): void {
  if (line.due) return;
  line.due = true;
  setImmediate(() => {
    line.due = false;
    try {
      tell(line);
    } catch (error) {
      classes.broken(line.one, error); // of this lesson alone
    }
  });
}

function tell({ socket, one, person, sent }: Line): void {
  const { lesson } = one.keeper;
  const me = lesson.people.get(person);
  if (socket.readyState !== socket.OPEN || !me) return;
  if (socket.bufferedAmount > UNSENT) {
    socket.terminate();
    return;
  }
  if (me.removed) {
    say(socket, { no: 'removed' satisfies No });
    socket.close(4003, 'removed');
    return;
  }
  const now = Date.now();
  const told = { seq: lesson.head.seq, now };
  for (const frame of framesOf(look(lesson, me, now), sent, told, socket.protocol === GZIP)) socket.send(frame);
}

function say(socket: WebSocket, frame: object): void {
  if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(frame));
}
