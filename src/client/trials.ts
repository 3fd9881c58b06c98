// Asks the worker of the learning path. While it lives one society only the newest wish waits: a slider that is being
// drawn does not queue up what nobody wants to see any more. What was lived once is kept.
import { useEffect, useRef, useState } from 'react';
import type { Trial, Tried } from '../session/trial.ts';
import type { TrialAsked, TrialSaid } from './trial.ts';

type Lab = { want(trial: Trial, value: number, done: (tried: Tried) => void): void; close(): void };

export function openLab(onBroken: () => void): Lab {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'trial' });
  const waiting: (TrialAsked & { done: (tried: Tried) => void })[] = [];
  let number = 0;
  let busy: (typeof waiting)[number] | null = null;
  const next = (): void => {
    busy = busy ?? waiting.shift() ?? null;
    if (busy) worker.postMessage({ id: busy.id, trial: busy.trial, value: busy.value } satisfies TrialAsked);
  };
  worker.onmessage = ({ data }: MessageEvent<TrialSaid>) => {
    if (busy?.id !== data.id) return;
    busy.done(data.tried);
    busy = null;
    next();
  };
  worker.onerror = onBroken;
  return {
    want(trial, value, done) {
      if (waiting.length > 1) waiting.pop();
      waiting.push({ id: number++, trial, value, done });
      if (!busy) next();
    },
    close: () => worker.terminate(),
  };
}

/** The society with the slider where it began, and where it stands now; null until they have been lived. `again` tries once more where the worker fell. */
export function useTrial(
  trial: Trial,
  value: number,
): { before: Tried | null; now: Tried | null; again: (() => void) | null } {
  const lab = useRef<Lab | null>(null);
  const lived = useRef(new Map<number, Tried>());
  const [, draw] = useState(0);
  const [broken, setBroken] = useState(false);
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round opens a new worker
  useEffect(() => {
    lived.current = new Map();
    lab.current = openLab(() => setBroken(true));
    return () => lab.current?.close();
  }, [round]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was wanted of a worker that fell is asked of the new one
  useEffect(() => {
    for (const wanted of [trial.slider.start, value]) {
      if (lived.current.has(wanted)) continue;
      lab.current?.want(trial, wanted, (tried) => {
        lived.current.set(wanted, tried);
        draw((count) => count + 1);
      });
    }
  }, [trial, value, round]);
  const again = (): void => {
    setBroken(false);
    setRound((before) => before + 1);
  };
  return {
    before: lived.current.get(trial.slider.start) ?? null,
    now: lived.current.get(value) ?? null,
    again: broken ? again : null,
  };
}
