// In the worker: answers the questions of the debrief. One of them holds the record; others only live futures.
import { load } from '../content/load.ts';
import { openOracle, type Wishes } from '../session/oracle.ts';
import { readFiles } from './files.ts';

// A message to oneself comes back sooner than a timer of nought, and after what others have sent meanwhile.
const { port1, port2 } = new MessageChannel();
const waiting: (() => void)[] = [];
port1.onmessage = () => waiting.shift()?.();

const ask = openOracle({
  content: async (scenario) => {
    const loaded = load(await readFiles(scenario), scenario);
    return loaded.ok ? { content: loaded.content } : { faults: loaded.faults };
  },
  say: (word) => postMessage(word),
  pause: () =>
    new Promise((go) => {
      waiting.push(go);
      port2.postMessage(null);
    }),
});

addEventListener('message', ({ data }: MessageEvent<Wishes>) => {
  ask(data).catch((error: unknown) => {
    // A promise that fails here would hang the screen: break loudly instead.
    setTimeout(() => {
      throw error;
    });
  });
});
