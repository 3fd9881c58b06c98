// The debrief asks its questions here: one line of workers for the record that is open, opened with the first question.
// One question at a time and panel; a new one takes the place of the one before.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Fault } from '../../../content/fault.ts';
import type { GameRecord } from '../../../session/record.ts';
import { type Oracle, openLine, type Pending, type Progress } from '../../futures.ts';

export type Asked<T> =
  | { phase: 'idle' }
  | { phase: 'working'; opening: boolean; progress: Progress | null; sofar: T | null }
  | { phase: 'told'; answer: T }
  | { phase: 'stopped' }
  | { phase: 'failed'; faults: Fault[] }; // none: the worker broke

/** `fault`: why the record could not be lived to its end on this device; questions are answered up to there. */
type Line = {
  record: GameRecord;
  oracle: Oracle;
  opened: boolean;
  fault: Fault | null;
  opening: Set<(progress: Progress) => void>;
};
let line: Line | null = null;

function lineOf(record: GameRecord): Line {
  if (line?.record === record) return line;
  line?.oracle.close();
  const opened: Line = { record, oracle: openLine(), opened: false, fault: null, opening: new Set() };
  line = opened;
  const { answer } = opened.oracle.ask({ type: 'open', record }, (progress) => {
    for (const hear of opened.opening) hear(progress);
  });
  void answer.then(
    (heard) => {
      opened.opened = true;
      if (heard.ok) opened.fault = heard.answer.fault;
    },
    () => {
      if (line === opened) line = null;
    },
  );
  return opened;
}

export function closeOracle(): void {
  line?.oracle.close();
  line = null;
}

export type Asking<T> = {
  asked: Asked<T>;
  ask: (
    question: (oracle: Oracle, progress: (progress: Progress) => void, sofar: (part: T) => void) => Pending<T>,
  ) => void;
  stop: () => void;
  clear: () => void; // as if nothing had been asked
};

/** A question, what is known of its answer so far, and the way to give it up. */
export function useOracle<T>(record: GameRecord): Asking<T> {
  const [asked, setAsked] = useState<Asked<T>>({ phase: 'idle' });
  const pending = useRef<{ stop: () => void } | null>(null);
  const ask = useCallback<Asking<T>['ask']>(
    (question) => {
      pending.current?.stop();
      const here = lineOf(record);
      const work = { progress: null as Progress | null, sofar: null as T | null };
      const mine = { stop: () => {} };
      pending.current = mine;
      const show = (next: Asked<T>) => pending.current === mine && setAsked(next);
      const working = (change: Partial<typeof work>) => {
        Object.assign(work, change);
        show({ phase: 'working', opening: !here.opened, ...work });
      };
      const opening = (progress: Progress) => working({ progress });
      here.opening.add(opening);
      const { answer, stop } = question(
        here.oracle,
        (progress) => working({ progress }),
        (sofar) => working({ sofar }),
      );
      mine.stop = () => {
        here.opening.delete(opening);
        stop();
      };
      working({});
      answer
        .then((heard) => {
          if (heard.ok) show({ phase: 'told', answer: heard.answer });
          else if ('stopped' in heard) show({ phase: 'stopped' });
          else show({ phase: 'failed', faults: here.fault ? [here.fault] : heard.faults });
        })
        .catch(() => show({ phase: 'failed', faults: [] }))
        .finally(() => here.opening.delete(opening));
    },
    [record],
  );
  const leave = useCallback((phase: 'stopped' | 'idle') => {
    pending.current?.stop();
    pending.current = null;
    setAsked({ phase });
  }, []);
  const stop = useCallback(() => leave('stopped'), [leave]);
  const clear = useCallback(() => leave('idle'), [leave]);
  useEffect(() => () => pending.current?.stop(), []);
  return { asked, ask, stop, clear };
}
