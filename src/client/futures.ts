// Questions of the debrief, as a page asks them: why, what if, and a fan of futures that grows as workers live them.
// The first worker holds the record; a fan is lived by all of them, and is the same however many they are.
import type { Fault } from '../content/fault.ts';
import { type Fan, type Future, gatherFan } from '../session/gather.ts';
import type { Answer, Answers, Wish, Word } from '../session/oracle.ts';

export type Progress = { done: number; of: number };
export type Heard<T> = { ok: true; answer: T } | { ok: false; faults: Fault[] } | { ok: false; stopped: true };
/** An answer that is still coming. `stop` gives up; the promise then ends as stopped. */
export type Pending<T> = { answer: Promise<Heard<T>>; stop: () => void };

type WorkerLike = Pick<Worker, 'postMessage' | 'terminate'> & {
  onmessage: ((event: MessageEvent<Word>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
};
export type Oracle = {
  ask<Type extends Exclude<Wish['type'], 'live'>>(
    wish: Extract<Wish, { type: Type }>,
    onProgress?: (progress: Progress) => void,
  ): Pending<Answers[Type]>;
  fan(ask: Extract<Wish, { type: 'start' }>['ask'], futures: number, onGrow: (fan: Fan) => void): Pending<Fan>;
  close(): void;
};

/** A fan is drawn again at most so often, ms, and the longer it grows the less often: drawing takes time from living. */
const GROW_MS = 150;
const GROW_SHARE = 0.25; // of the time since it began
const MOST_WORKERS = 4;

function newWorker(): WorkerLike {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'oracle' });
}

type Hearing = { word: (word: Word) => void; broken: (reason: Error) => void };
type Line = { send: (wish: Wish, hearing: Hearing) => { stop: () => void }; close: () => void };

/** One worker, many questions at once. */
function lineTo(worker: WorkerLike): Line {
  const hearings = new Map<number, Hearing>();
  let next = 1;
  worker.onmessage = ({ data }) => {
    const hearing = hearings.get(data.id);
    if (!('progress' in data || 'future' in data)) hearings.delete(data.id);
    hearing?.word(data);
  };
  worker.onerror = ({ message }) => {
    for (const { broken } of hearings.values()) broken(new Error(message));
    hearings.clear();
  };
  return {
    send(wish, hearing) {
      const id = next++;
      hearings.set(id, hearing);
      worker.postMessage({ id, wish });
      return { stop: () => worker.postMessage({ id, stop: true }) };
    },
    close: () => worker.terminate(),
  };
}

/** Opens workers as they are needed. Opening the record is the first question to ask. */
export function openLine(workers = navigator.hardwareConcurrency || 2, spawn: () => WorkerLike = newWorker): Oracle {
  const lines: Line[] = [lineTo(spawn())];
  const lineAt = (index: number): Line => {
    const line = lines[index] ?? lineTo(spawn());
    lines[index] = line;
    return line;
  };
  const ask = <T extends Answer>(line: Line, wish: Wish, on: (word: Word) => void): Pending<T> => {
    let stop = (): void => {};
    const answer = new Promise<Heard<T>>((resolve, reject) => {
      const word = (said: Word): void => {
        on(said);
        if ('answer' in said)
          resolve({ ok: true, answer: said.answer as T }); // the answer is of its question's type
        else if ('faults' in said) resolve({ ok: false, faults: said.faults });
        else if ('stopped' in said) resolve({ ok: false, stopped: true });
      };
      stop = line.send(wish, { word, broken: reject }).stop;
    });
    return { answer, stop };
  };
  return {
    ask: (wish, onProgress = () => {}) =>
      ask(lineAt(0), wish, (word) => 'progress' in word && onProgress(word.progress)),
    fan(wanted, futures, onGrow) {
      const parts: Pending<Answer>[] = [];
      const part = <T extends Answer>(at: number, wish: Wish, on: (word: Word) => void = () => {}): Pending<T> => {
        const pending = ask<T>(lineAt(at), wish, on);
        parts.push(pending);
        return pending;
      };
      const every = Math.max(1, Math.min(workers, MOST_WORKERS, futures));
      const begun = part<Answers['start']>(0, { type: 'start', ask: wanted });
      for (let at = 1; at < every; at++) lineAt(at); // they come up while the first thinks, for it is warm and they are not
      let stopped = false;
      const grow = async (): Promise<Heard<Fan>> => {
        const told = await begun.answer;
        if (!told.ok) return told;
        if (stopped) return { ok: false, stopped: true };
        const start = told.answer;
        const growing = growth(onGrow, (lived) => gatherFan(start.frame, lived));
        const lives = Array.from({ length: every }, (_, from) =>
          part<null>(from, { type: 'live', start, from, until: futures, every }, (word) => {
            if ('future' in word) growing.take(word.future);
          }),
        );
        const ends = await Promise.all(lives.map((life) => life.answer));
        return ends.find((end) => !end.ok) ?? { ok: true, answer: growing.whole() };
      };
      const stop = (): void => {
        stopped = true;
        for (const pending of parts) pending.stop();
      };
      return { answer: grow(), stop };
    },
    close() {
      for (const line of lines) line.close();
    },
  };
}

/** Gathers what has come, now and then. */
function growth(onGrow: (fan: Fan) => void, gather: (lived: readonly Future[]) => Fan) {
  const lived: Future[] = [];
  const begun = performance.now();
  let shown = Number.NEGATIVE_INFINITY;
  return {
    take(future: Future): void {
      lived.push(future);
      const now = performance.now();
      if (now - shown < Math.max(GROW_MS, GROW_SHARE * (now - begun))) return;
      shown = now;
      onGrow(gather(lived));
    },
    whole: (): Fan => gather(lived),
  };
}
