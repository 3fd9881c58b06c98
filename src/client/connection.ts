// The session in a worker, seen from the screen: the same methods a class room will have. Besides the session the worker
// reads scenarios, so that checking them (and its library) stays off the first page.
import type { Opened } from '../content/bundle.ts';
import type { Fault } from '../content/fault.ts';
import type { Content, Scenario } from '../content/schema.ts';
import type { View } from '../engine/game.ts';
import type { Answer, Connection, Forecast, Push, Request } from '../session/messages.ts';

/** One scenario of the menu: what it is, or why it cannot be used. */
export type Listed = { id: string; scenario: Scenario | null; faults: Fault[]; brought?: true };
/** A scenario in one file, as text, and the file's name for faults. */
export type Bundled = { text: string; name: string };

export type Foreseen = { view: View; move: Extract<Request, { type: 'forecast' }>['move'] };
export type Call = { id: number } & Unsent;
export type Reply =
  | {
      id: number;
      answer?: Answer;
      listed?: Listed[];
      content?: Content | Fault[];
      forecast?: Forecast[];
      opened?: Opened;
    }
  | { push: Push };

export type WorkerConnection = Connection & {
  catalogue(): Promise<Listed[]>;
  content(scenario: string): Promise<Content | Fault[]>;
  forecast(foreseen: Foreseen): Promise<Forecast[]>; // from a view alone: no session is needed
  unbundle(bundled: Bundled): Promise<Opened>; // checked against the deck; nothing is kept
};

type Pending = { resolve: (reply: Exclude<Reply, { push: Push }>) => void; reject: (error: Error) => void };
type Unsent =
  | { ask: Request }
  | { catalogue: true }
  | { content: string }
  | { foresee: Foreseen }
  | { unbundle: Bundled };

/** The worker broke off: every open question ends with this. */
export class Crash extends Error {}

/** Starts a worker and talks to it. `crashed` is told once if it dies; a new connection must be made then. */
export function connect(worker: Worker, crashed: () => void): WorkerConnection {
  const pending = new Map<number, Pending>();
  const listeners = new Set<(push: Push) => void>();
  let next = 1;
  let dead = false;

  const fail = () => {
    if (dead) return;
    dead = true;
    for (const { reject } of pending.values()) reject(new Crash('worker'));
    pending.clear();
    worker.terminate();
    crashed();
  };
  worker.addEventListener('error', fail);
  worker.addEventListener('messageerror', fail);
  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    if ('push' in data) {
      for (const listener of listeners) listener(data.push);
      return;
    }
    pending.get(data.id)?.resolve(data);
    pending.delete(data.id);
  });

  const send = (call: Unsent) =>
    new Promise<Exclude<Reply, { push: Push }>>((resolve, reject) => {
      if (dead) return reject(new Crash('worker'));
      const id = next++;
      pending.set(id, { resolve, reject });
      worker.postMessage({ id, ...call });
    });

  return {
    ask: async (request) => (await send({ ask: request })).answer ?? { ok: false },
    catalogue: async () => (await send({ catalogue: true })).listed ?? [],
    content: async (scenario) => (await send({ content: scenario })).content ?? [],
    forecast: async (foreseen) => (await send({ foresee: foreseen })).forecast ?? [],
    unbundle: async (bundled) => (await send({ unbundle: bundled })).opened ?? { ok: false, faults: [] },
    onPush(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      dead = true;
      worker.terminate();
    },
  };
}
