// One worker with three trades, told by its name: the session of this device, the oracle of the debrief, the experiments of
// the learning path. One file, so that the rules of the game come over the wire, and are kept, once and not three times.
const TRADES: Record<string, () => Promise<unknown>> = {
  session: () => import('./session.ts'),
  oracle: () => import('./oracle.ts'),
  trial: () => import('./trial.ts'),
};

// What is asked before the trade has been learnt waits in order.
const early: unknown[] = [];
const hold = ({ data }: MessageEvent): void => void early.push(data);
addEventListener('message', hold);

async function begin(): Promise<void> {
  await TRADES[self.name]?.();
  removeEventListener('message', hold);
  for (const data of early) dispatchEvent(new MessageEvent('message', { data }));
}

begin().catch((error: unknown) => {
  // A promise that fails here would hang the screen: break loudly instead.
  setTimeout(() => {
    throw error;
  });
});
