// The line to a lesson, and what came over it. The own seat is kept as a key on this device; the line comes back by itself.
// An office plays on the same panels as alone: it sits down to them with a connection that leads to the class.
import { createStore } from 'zustand/vanilla';
import type { View } from '../engine/game.ts';
import type { Asked } from '../session/lesson/inquiry.ts';
import type { Public } from '../session/lesson/looks.ts';
import type { RefusalCode, Reply, Setting, Spoken } from '../session/lesson/messages.ts';
import type { Shown } from '../session/lesson/shown.ts';
import type { Answer, Request, Stage } from '../session/messages.ts';
import type { Question } from '../session/why.ts';
import { dropBoard, FIRST, freeShelf, noteBoard, shelfNow } from './boards.ts';
import type { Foreseen, WorkerConnection } from './connection.ts';
import { type Covering, coveringNow, isCovered, speaker } from './device.ts';
import { bringWords } from './i18n.ts';
import { letterOf } from './letter.ts';
import { fetchScenario } from './parcel.ts';
import { PollLine } from './poll.ts';
import { show, store } from './store.ts';
import { contentOf, forecastHere, go, seatedBy, sit } from './table.ts';

export type Lesson = {
  state: 'away' | 'coming' | 'here' | 'broken';
  no: string | null; // why the door stayed shut; words: class.no.<id>
  refused: RefusalCode | null; // the last letter that was refused
  joinCode: string;
  recovery: string;
  parts: Shown;
  covering: Covering;
  ahead: number; // ms by which the house's clock is ahead of ours
};
const nothing: Lesson = {
  state: 'away',
  no: null,
  refused: null,
  joinCode: '',
  recovery: '',
  parts: {},
  covering: null,
  ahead: 0,
};
export const lesson = createStore<Lesson>(() => ({ ...nothing }));

type Frame = {
  welcome?: { code: string; key: string; recovery?: string };
  no?: string;
  reply?: Reply;
  asked?: Asked;
  now?: number;
  parts?: Record<string, unknown>;
};

const AGAIN_MS = 1000;
const ANSWER_MS = 8000;
const SILENT_MS = 20_000; // a letter waits and the line says nothing: it is dead, whatever it claims
const WORKED_OUT_MS = 60_000; // a turn is run once for each cause, behind the turns of other classes
const OPEN_MS = 5000; // for a socket to come through
let socket: WebSocket | PollLine | null = null;
let blocked = false; // the last socket did not come through: the next line goes over requests, and the other way round
let giveUp = (_line: typeof socket): void => {}; // ends the line that is open, if it is that one
let lastHeard = 0; // performance.now() of the last frame
let shelf = FIRST; // where the key lies; a projector's tab has its own
const waiting = new Map<string, (reply: Reply | null) => void>();
const asking = new Map<string, (told: Asked | null) => void>();
type Letter = { id: string; as?: string; message: Spoken };
const unsent: { letter: Letter; turn: number }[] = [];

const kept = (name: string): string => {
  try {
    return localStorage.getItem(name) ?? '';
  } catch {
    return '';
  }
};
const keepKey = (name: string, value: string): void => {
  try {
    if (value) localStorage.setItem(name, value);
    else localStorage.removeItem(name);
  } catch {
    // Storage is blocked: the seat lasts as long as the page.
  }
};

export const seatKey = (): string => kept(shelf);
export const openCode = (): string => kept('zheli.lesson-code');
const here = (): Setting['language'] => {
  const { language } = store.getState();
  return language === 'kk' || language === 'ru' ? language : 'en';
};

/** Opens a lesson; other boards of this device stay open beside it. */
export function teach(setting: Omit<Setting, 'seed' | 'language'>): void {
  shelf = freeShelf();
  come({ open: { ...setting, language: here() }, language: here() });
}
export const join = (code: string): void => come({ code, language: here() });
/** A further board of the class: this one stays open, and its key on this device. */
export function anotherBoard(): void {
  const line = socket;
  socket = null;
  line?.close();
  lesson.setState({ ...nothing });
  go('teach');
}
/** To another board of the same teacher. */
export function toBoard(name: string): void {
  const line = socket;
  socket = null;
  line?.close();
  lesson.setState({ ...nothing });
  show({ stages: {}, side: null, record: null, debrief: null });
  comeBack(name);
}
export const recoverLesson = (recovery: string): void => come({ recovery });
/** Back to the own seat, if this device has one. */
export function comeBack(name = shelfNow()): boolean {
  if (lesson.getState().state !== 'away') return seatKey() !== ''; // on a line already, with a shelf of its own
  shelf = name;
  const key = seatKey();
  if (key) come({ key });
  return key !== '';
}
/** The projector's page: comes in by the code of this device's lesson. */
export function comeAsScreen(): void {
  if (!comeBack(`zheli.screen ${openCode()}`)) join(openCode());
}

/** The game opened from a disk has no house that could carry a class. */
export const isOnDisk = (): boolean => location.protocol === 'file:';

function come(hello: object): void {
  if (isOnDisk()) {
    lesson.setState({ no: 'on-disk' });
    return;
  }
  socket?.close();
  // Who was cut off is told so until the line is back, not at every try anew.
  lesson.setState({ state: lesson.getState().state === 'broken' ? 'broken' : 'coming', no: null });
  void bringWords('deck');
  const line = blocked ? new PollLine(`${location.origin}/class`) : openSocket();
  socket = line;
  let welcomed = false;
  let heard = false;
  line.onopen = () => line.send(JSON.stringify(hello));
  let reading = Promise.resolve(); // frames are read in the order they came
  line.onmessage = ({ data }: MessageEvent<string | ArrayBuffer>) => {
    const open = async (): Promise<void> => read(JSON.parse(typeof data === 'string' ? data : await unpacked(data)));
    reading = reading.then(open).catch(() => line.close());
  };
  const read = (frame: Frame): void => {
    if (socket !== line) return;
    heard = true;
    lastHeard = performance.now();
    if (frame.welcome) {
      welcomed = true;
      keepKey(shelf, frame.welcome.key);
      lesson.setState({ state: 'here', joinCode: frame.welcome.code, no: null });
      if (frame.welcome.recovery) lesson.setState({ recovery: frame.welcome.recovery });
      sendKept(null);
    }
    if (frame.no) shut(frame.no);
    if (frame.reply) hear(frame.reply);
    if (frame.asked) asking.get(frame.asked.id)?.(frame.asked);
    if (frame.parts) void take(frame.parts, frame.now ?? Date.now());
  };
  line.onclose = () => void reading.then(ended);
  giveUp = (dead) => {
    if (dead !== line) return;
    line.onclose = null; // a dead line takes its time to close
    line.close();
    void reading.then(ended);
  };
  const ended = (): void => {
    if (socket !== line || lesson.getState().no) return;
    for (const [, tell] of waiting) tell(null);
    for (const [, tell] of asking) tell(null);
    const first = !heard && !blocked;
    blocked = heard ? blocked : !blocked;
    if (first) {
      come(hello);
      return;
    }
    if (!welcomed && !seatKey()) {
      lesson.setState({ state: 'away', no: 'no-server' });
      return;
    }
    lesson.setState({ state: 'broken' });
    setTimeout(() => socket === line && come({ key: seatKey() }), AGAIN_MS);
  };
}

// A device that has left its network says so at once; its sockets may not for minutes.
globalThis.addEventListener?.('offline', () => giveUp(socket));

/** A network may swallow a socket without a word: then it is given up. */
function openSocket(): WebSocket {
  const unpacks = typeof DecompressionStream === 'function';
  const line = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/class`, unpacks ? ['zheli.gzip'] : []);
  line.binaryType = 'arraybuffer';
  setTimeout(() => line.readyState === WebSocket.CONNECTING && line.close(), OPEN_MS);
  return line;
}

function unpacked(data: ArrayBuffer): Promise<string> {
  return new Response(new Blob([data]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
}

function shut(no: string): void {
  if (no === 'no-such-seat' || no === 'removed') keepKey(shelf, '');
  lesson.setState({ ...nothing, no });
}

/** The teacher has the lesson deleted, now and for all. */
export function forgetLesson(): void {
  socket?.send(JSON.stringify({ forget: true }));
  leaveLesson();
}

export function leaveLesson(): void {
  const line = socket;
  socket = null;
  line?.close();
  keepKey(shelf, '');
  dropBoard(shelf);
  lesson.setState({ ...nothing });
}

function hear(reply: Reply): void {
  waiting.get(reply.id)?.(reply);
  waiting.delete(reply.id);
}

const newId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(9))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Why something changed, worked out by the house from the turn itself; null where the line broke or it took too long. */
function askHouse(question: Question): Promise<Asked | null> {
  const id = newId();
  if (socket?.readyState !== WebSocket.OPEN) return Promise.resolve(null);
  socket.send(JSON.stringify({ why: { id, ...question } }));
  return new Promise((done) => {
    const tell = (told: Asked | null): void => {
      clearTimeout(late);
      asking.delete(id);
      done(told);
    };
    const late = setTimeout(() => tell(null), WORKED_OUT_MS);
    asking.set(id, tell);
  });
}

/** Sends a letter; what the break of a line swallowed is sent again, and counts once. */
export function say(message: Spoken): Promise<Reply | null> {
  const id = newId();
  const { parts } = lesson.getState();
  const as = speaker(lesson.getState(), message);
  const letter: Letter = { id, ...(as && { as }), message };
  const kept = { letter, turn: parts.room?.turn ?? 0 };
  if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(letter));
  else unsent.push(kept);
  return new Promise((done) => {
    const late = setTimeout(() => done(null), ANSWER_MS);
    const line = socket;
    const sent = performance.now();
    setTimeout(() => waiting.has(id) && lastHeard < sent && giveUp(line), SILENT_MS);
    waiting.set(id, (reply) => {
      clearTimeout(late);
      if (!reply) {
        if (!unsent.includes(kept)) unsent.push(kept);
        return;
      }
      lesson.setState({ refused: reply.ok ? null : reply.code });
      done(reply);
    });
  });
}

/** Sends what waited: of a shared device what one of its people said waits until that one has it in hand again. */
function sendKept(holder: string | null): void {
  const turn = lesson.getState().parts.room?.turn ?? 0;
  for (const kept of unsent.splice(0)) {
    const { as } = kept.letter;
    if (as === undefined || as === holder) socket?.send(JSON.stringify(kept.letter));
    else if (kept.turn === turn) unsent.push(kept);
  }
}

async function take(changed: Record<string, unknown>, now: number): Promise<void> {
  const parts: Record<string, unknown> = { ...lesson.getState().parts, ...changed };
  for (const [name, part] of Object.entries(parts)) if (part === null) delete parts[name];
  const all = parts as Shown;
  const { joinCode } = lesson.getState();
  if (all.you?.role === 'host' && joinCode) {
    keepKey('zheli.lesson-code', joinCode);
    noteBoard({ code: joinCode, shelf });
  }
  const covering = coveringNow(lesson.getState().covering, all);
  lesson.setState({ parts: all, covering, ahead: now - Date.now() });
  if (all.device && all.you && !covering) sendKept(all.you.id);
  await layTable(all);
}

/** What the panels of the game look at: the own stage, or what everybody may know. */
async function layTable(parts: Shown): Promise<void> {
  const { scenario, brought } = parts.room ?? {};
  if (!scenario) return;
  const laid = store.getState().content;
  if (laid?.scenario.id !== scenario || (brought && laid !== (await fetchScenario(scenario, brought)))) {
    const content = await (brought ? fetchScenario(scenario, brought) : contentOf(scenario));
    if (!content) return;
    show({ content });
  }
  const stage = isCovered(lesson.getState()) ? null : (parts.stage ?? (parts.public && publicStage(parts.public)));
  if (!stage) return show({ stages: {}, side: null, record: null });
  if (parts.stage && !seatedBy(far)) sit(far);
  show({
    stages: { [stage.view.side]: stage },
    side: stage.view.side,
    record: parts.opened?.record ?? null,
    curtain: null,
  });
}

function publicStage(open: Public): Stage {
  const view: View = {
    ...open,
    seat: '',
    side: 'civil',
    home: null,
    aim: null,
    decided: [],
    decisions: [],
    question: null,
    fuses: {},
    promised: [],
    rumoured: [],
    advice: [],
    settings: { people: 0, supply: 'itu', events: 'history' },
    regionResources: {},
    ledger: [],
    plays: 0,
    chosen: [],
    spent: {},
    offers: [],
    hand: [],
    locked: [],
    standing: [],
    pending: [],
  };
  const players = { regime: 'person', civil: 'person' } as const;
  return { phase: open.over ? 'over' : 'waiting', players, view, hoped: null, finish: null };
}

/** The files of the lesson, once the teacher has opened them: the same debrief as alone, as far as the class came. */
export function openClassFiles(): void {
  const { opened, you } = lesson.getState().parts;
  if (!opened) return;
  if (you?.role === 'host') show({ stages: {}, side: null }); // of no side
  show({ debrief: opened.debrief, record: opened.record });
  go('debrief');
}

const DONE: Answer = { ok: true, type: 'forecast', forecast: [] };

/** What a move would do, worked out on this device from nothing but what the own seat sees. */
async function foresee(move: Foreseen['move']): Promise<Answer> {
  const { parts } = lesson.getState();
  if (!parts.stage) return DONE;
  return { ok: true, type: 'forecast', forecast: await forecastHere({ view: parts.stage.view, move }) };
}

/** The same connection as to the worker, leading to the class: what changed comes by itself as a new stage. */
const far: WorkerConnection = {
  async ask(request: Request): Promise<Answer> {
    const { opened } = lesson.getState().parts;
    if (request.type === 'debrief')
      return opened
        ? { ok: true, type: 'salvaged', debrief: opened.debrief, record: opened.record }
        : { ok: false, faults: [{ code: 'not-over' }] };
    if (request.type === 'forecast') return foresee(request.move);
    if (request.type === 'why') {
      const { indicator, region } = request;
      const told = await askHouse({ indicator, ...(region && { region }) });
      return told && 'why' in told ? { ok: true, type: 'why', why: told.why } : { ok: false };
    }
    const message = letterOf(request, lesson.getState().parts);
    if (!message) return { ok: false, faults: [{ code: 'not-over' }] };
    const reply = await say(message);
    // What the rules say is shown as when playing alone; what the class says stands in the note above the game.
    return reply && !reply.ok && reply.refusal ? { ok: false, refusal: reply.refusal } : DONE;
  },
  forecast: async () => [],
  catalogue: async () => [],
  unbundle: async () => ({ ok: false, faults: [] }),
  content: async () => [],
  onPush: () => () => {},
  close: () => {},
};
