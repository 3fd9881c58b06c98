// The door of the lessons, whatever way a line came: who it is, how much and how fast it may say, and what it is told. Letters
// go to the lesson's keeper, and each person gets the parts of the own look that changed.
import { askSchema } from '../session/lesson/inquiry.ts';
import { shownAt } from '../session/lesson/shown.ts';
import type { Library } from './brought.ts';
import { type Class, type Classes, type Keeping, openClasses } from './classes.ts';
import { hashOfKey } from './codes.ts';
import { type Frame, framesOf, type Sent } from './frames.ts';
import { frameOf, type Hello, helloSchema, type No, tidyCode, type Welcome } from './greeting.ts';
import { type Counts, count, FAILURES, isOver, isThisMachine, OPENINGS } from './guards.ts';

export const FRAME = 16 * 1024; // bytes of a frame that comes in
const EARLY = 30; // letters kept while the lesson is being read
const UNSENT = 4 * 1024 * 1024; // bytes a slow reader may leave lying
const SILENCE_MS = 10_000; // until the first frame

/** A way to somebody: a socket, or requests that are held open. */
export type Pipe = {
  packs: boolean; // takes packed frames
  isOpen(): boolean;
  unsent(): number; // bytes
  send(frame: Frame): void;
  ping(): void;
  close(code: number, why: string): void; // after what was sent
  cut(): void; // at once
};
/** What the way brings in. */
export type Ends = { take(text: string): void; ended(): void };
export type Door = {
  welcome(pipe: Pipe, address: string): Ends;
  bring(text: string, address: string): ReturnType<Library['bring']>; // a scenario in one file
  bundle: Library['text'];
  ping(): void;
  stop(): void;
};

type Line = { pipe: Pipe; one: Class; person: string; sent: Sent; due: boolean; tell: () => void };
type Hall = Omit<Keeping, 'broke'> & { classes: Classes; lines: Set<Line>; failures: Counts; openings: Counts };

export function openDoor(keeping: Omit<Keeping, 'broke'>): Door {
  const lines = new Set<Line>();
  const broke = (one: Class): void => {
    for (const line of lines) if (line.one === one) line.pipe.close(4000, 'again');
  };
  const classes = openClasses({ ...keeping, broke });
  const bringings: Counts = new Map();
  const hall: Hall = { ...keeping, classes, lines, failures: new Map(), openings: new Map() };
  return {
    welcome: (pipe, address) => welcome(pipe, address, hall),
    async bring(text, address) {
      if (!isThisMachine(address) && isOver(bringings, address, OPENINGS)) return { faults: [{ code: 'too-many' }] };
      count(bringings, address, OPENINGS);
      return classes.brought.bring(text);
    },
    bundle: (hash) => classes.brought.text(hash),
    ping() {
      for (const { pipe } of lines) pipe.ping();
    },
    stop: () => classes.stop(),
  };
}

function welcome(pipe: Pipe, address: string, hall: Hall): Ends {
  const impatient = setTimeout(() => pipe.cut(), SILENCE_MS);
  let line: Line | null = null;
  let entering = false;
  const early: string[] = []; // letters that came while the lesson was being read
  return {
    take(text) {
      if (line) hear(line, text, hall);
      else if (entering) {
        if (early.length < EARLY) early.push(text);
      } else {
        entering = true;
        clearTimeout(impatient);
        enter(pipe, { ...hall, address }, frameOf(text))
          .then((entered) => {
            line = entered;
            if (line) for (const letter of early.splice(0)) hear(line, letter, hall);
          })
          .catch((error: unknown) => {
            console.error(`at the door: ${error instanceof Error ? error.message : error}`);
            pipe.close(1011, 'fault');
          });
      }
    },
    ended() {
      clearTimeout(impatient);
      if (!line) return;
      const { one, person, tell } = line;
      hall.lines.delete(line);
      one.watchers.delete(tell);
      if (![...hall.lines].some((l) => l.one === one && l.person === person)) hall.classes.left(one, person);
    },
  };
}

function hear(line: Line, text: string, { classes, at }: Hall): void {
  const { pipe, one, person } = line;
  const given = frameOf(text);
  const pace = one.paceOf(person).take();
  if (pace === 'cut') pipe.close(4008, 'flood');
  else if (pace === 'too-fast') {
    const id = given && typeof given === 'object' && 'id' in given && typeof given.id === 'string' ? given.id : '';
    say(pipe, { reply: { id, ok: false, code: 'too-fast' } });
  } else if (isForget(given, line)) classes.forget(one);
  else if (isAsk(given)) void answer(line, given);
  else {
    say(pipe, { reply: one.keeper.receive(person, given) });
    at?.('acknowledged');
  }
}

const isAsk = (given: unknown): given is { why: unknown } =>
  typeof given === 'object' && given !== null && 'why' in given;

/** A question about the last turn: it changes nothing, and only who asked hears of it. */
async function answer({ pipe, one, person }: Line, given: unknown): Promise<void> {
  const { success, data } = askSchema.safeParse(given);
  const told = success ? await one.asked(person, data.why).catch(() => null) : null;
  if (told) say(pipe, { asked: told });
  else say(pipe, { asked: { id: success ? data.why.id : '', no: success ? 'not-now' : 'bad-message' } });
}

/** The teacher asks for the lesson to be deleted now. */
function isForget(given: unknown, { one, person }: Line): boolean {
  const wish = typeof given === 'object' && given !== null && 'forget' in given && given.forget === true;
  return wish && one.keeper.lesson.people.get(person)?.role === 'host';
}

type Visit = Hall & { address: string };
type Entered = { one: Class; person: string; key: string; recovery?: string };

async function enter(pipe: Pipe, visit: Visit, given: unknown): Promise<Line | null> {
  const { failures, address, lines, classes } = visit;
  const hello = helloSchema.safeParse(given);
  const tooMany = isOver(failures, address, FAILURES);
  const found = !hello.success ? 'bad-message' : tooMany ? 'too-many' : await admit(visit, hello.data, pipe);
  if (!found) return null;
  if (typeof found === 'string') {
    if (found !== 'bad-message') count(failures, address, FAILURES);
    say(pipe, { no: found });
    pipe.close(4001, found);
    return null;
  }
  const { one, person, key, recovery } = found;
  for (const old of lines)
    if (old.one === one && old.person === person) {
      say(old.pipe, { no: 'elsewhere' satisfies No });
      old.pipe.close(4002, 'elsewhere');
    }
  const line: Line = { pipe, one, person, sent: new Map(), due: false, tell: () => tellSoon(line, classes) };
  lines.add(line);
  one.watchers.add(line.tell);
  classes.came(one, person);
  say(pipe, { welcome: { code: one.code, key, ...(recovery ? { recovery } : {}) } satisfies Welcome });
  line.tell();
  return line;
}

/** Null: left before the lesson was read. A person is made only for somebody who is still there. */
async function admit(visit: Visit, hello: Hello, pipe: Pipe): Promise<Entered | No | null> {
  const { classes, store, openings, address } = visit;
  if ('open' in hello) {
    if (!isThisMachine(address) && isOver(openings, address, OPENINGS)) return 'too-many';
    count(openings, address, OPENINGS);
    const opened = await classes.open(hello.open);
    if (!pipe.isOpen()) return null;
    const host = opened && classes.newcomer(opened.class, hello.language, true);
    return host ? { one: opened.class, ...host, recovery: opened.recovery } : 'bad-setting';
  }
  if ('code' in hello) {
    const one = await classes.find(tidyCode(hello.code));
    if (!pipe.isOpen()) return null;
    const pupil = one && classes.newcomer(one, hello.language);
    return pupil ? { one, ...pupil } : 'no-such-lesson'; // one answer for unknown, locked and full
  }
  const used = 'key' in hello ? hello.key : hello.recovery.trim().toUpperCase();
  const seat = store.keyOf(hashOfKey(used));
  const one = seat && (await classes.reach(seat.lesson));
  if (!pipe.isOpen()) return null;
  if (!seat) return 'no-such-seat';
  if (!one) return 'no-such-lesson'; // it is kept and cannot be read: the key stays good
  if (one.keeper.lesson.people.get(seat.person)?.removed) return 'removed';
  return { one, person: seat.person, key: classes.renew(one, seat.person, used) };
}

/** Everything that changed in one go of the loop is told at once. What breaks here is put aside with its lesson alone. */
function tellSoon(line: Line, classes: Classes): void {
  if (line.due) return;
  line.due = true;
  setImmediate(() => {
    line.due = false;
    try {
      tell(line);
    } catch (error) {
      classes.broken(line.one, error);
    }
  });
}

function tell({ pipe, one, person, sent }: Line): void {
  const { lesson } = one.keeper;
  const me = lesson.people.get(person);
  if (!pipe.isOpen() || !me) return;
  if (pipe.unsent() > UNSENT) {
    pipe.cut();
    return;
  }
  if (me.removed) {
    say(pipe, { no: 'removed' satisfies No });
    pipe.close(4003, 'removed');
    return;
  }
  const now = Date.now();
  const told = { seq: lesson.head.seq, now };
  for (const frame of framesOf(shownAt(lesson, person, now), sent, told, pipe.packs)) pipe.send(frame);
}

function say(pipe: Pipe, frame: object): void {
  if (pipe.isOpen()) pipe.send(JSON.stringify(frame));
}
