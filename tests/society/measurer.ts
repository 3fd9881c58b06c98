// A worker thread that measures facts: outside the test runner, whose rewritten imports make the society five times slower.
import { parentPort, Worker } from 'node:worker_threads';
import { FACTS } from './facts.ts';
import { resize } from './lab.ts';

type Asked = { ids: readonly string[]; seed: number; people: number | undefined };
type Told = { values: number[][] } | { error: string };

parentPort?.on('message', ({ ids, seed, people }: Asked) => {
  try {
    resize(people);
    const values = ids.map((id) => FACTS.find((fact) => fact.id === id)?.measure(seed) ?? []);
    parentPort?.postMessage({ values } satisfies Told);
  } catch (error) {
    parentPort?.postMessage({ error: String(error) } satisfies Told);
  }
});

export type Measurer = {
  measure: (ids: readonly string[], seed: number, people?: number) => Promise<number[][]>; // people: instead of the experiment's
  stop: () => Promise<void>;
};

/** A thread that measures one seed at a time: the numbers of each fact asked for, in order. */
export function measurer(): Measurer {
  const worker = new Worker(new URL('./measurer.ts', import.meta.url));
  return {
    measure: (ids, seed, people) =>
      new Promise((answer, fail) => {
        worker.once('error', fail);
        worker.once('message', (told: Told) => {
          worker.off('error', fail);
          if ('error' in told) fail(new Error(told.error));
          else answer(told.values);
        });
        worker.postMessage({ ids, seed, people } satisfies Asked);
      }),
    stop: async () => {
      await worker.terminate();
    },
  };
}
