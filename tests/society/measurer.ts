// A worker thread that measures facts: outside the test runner, whose rewritten imports make the society five times slower.
import { parentPort, Worker } from 'node:worker_threads';
import { FACTS } from './facts.ts';

type Asked = { ids: readonly string[]; seed: number };
type Told = { values: number[][] } | { error: string };

parentPort?.on('message', ({ ids, seed }: Asked) => {
  try {
    const values = ids.map((id) => FACTS.find((fact) => fact.id === id)?.measure(seed) ?? []);
    parentPort?.postMessage({ values } satisfies Told);
  } catch (error) {
    parentPort?.postMessage({ error: String(error) } satisfies Told);
  }
});

export type Measurer = {
  measure: (ids: readonly string[], seed: number) => Promise<number[][]>;
  stop: () => Promise<void>;
};

/** A thread that measures one seed at a time: the numbers of each fact asked for, in order. */
export function measurer(): Measurer {
  const worker = new Worker(new URL('./measurer.ts', import.meta.url));
  return {
    measure: (ids, seed) =>
      new Promise((answer, fail) => {
        worker.once('error', fail);
        worker.once('message', (told: Told) => {
          worker.off('error', fail);
          if ('error' in told) fail(new Error(told.error));
          else answer(told.values);
        });
        worker.postMessage({ ids, seed } satisfies Asked);
      }),
    stop: async () => {
      await worker.terminate();
    },
  };
}
