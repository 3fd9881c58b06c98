// Many games over the machine's cores. A game depends on its duel alone, so the number of threads changes only the time.
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Stumbled } from '../session/choose.ts';
import { type Duel, nameOf, type Played } from '../session/lab/duel.ts';
import type { Job } from './duel.ts';
import type { Journal } from './journal.ts';

const DUEL = new URL('./duel.ts', import.meta.url);

export type Arena = { scenario: string; people: number; journal: Journal; workers?: number | undefined };
/** Hears how far it is; says from when on no further game is begun. */
export type Umpire = { heard: (done: number, all: number) => void; isLate: (duel: Duel) => boolean };

/**
 * Plays what the journal does not hold yet; each game is kept as it ends. Results in the order asked for, without those
 * that it was too late for. Throws where the rules have changed since the journal was opened.
 */
export async function fightAll(arena: Arena, duels: readonly Duel[], { heard, isLate }: Umpire): Promise<Played[]> {
  arena.journal.check();
  const { games } = arena.journal;
  const open = [...new Map(duels.filter((d) => !games.has(nameOf(d))).map((d) => [nameOf(d), d])).values()];
  const most = Math.min(arena.workers ?? availableParallelism(), open.length);
  const workers = Array.from({ length: most }, () => new Worker(DUEL));
  let next = 0;
  let done = duels.length - open.length;
  const take = async (worker: Worker): Promise<void> => {
    for (let duel = open[next++]; duel; duel = open[next++]) {
      if (isLate(duel)) continue;
      const played = await ask(worker, { scenario: arena.scenario, people: arena.people, duel });
      arena.journal.keep(played);
      tellStumbles(played);
      heard(++done, duels.length);
    }
  };
  try {
    await Promise.all(workers.map(take));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return duels.flatMap((duel) => games.get(nameOf(duel)) ?? []);
}

function ask(worker: Worker, job: Job): Promise<Played> {
  return new Promise((answer, fail) => {
    worker.once('error', fail);
    worker.once('message', (played: Played) => {
      worker.off('error', fail);
      answer(played);
    });
    worker.postMessage(job);
  });
}

function tellStumbles({ stumbles = [], ...played }: Played): void {
  for (const stumble of stumbles) tellStumble({ ...stumble, player: played[stumble.side], seed: played.seed });
}

/** Nothing is lost by it, but whoever wrote the player should know: seed and turn bring it about again. */
export function tellStumble({ player, side, seed, turn, code, found }: Stumbled): void {
  process.stderr.write(`${player} (${side}), seed ${seed}, turn ${turn}: ${code}${found ? `: ${found}` : ''}\n`);
}
