// In the worker: lives the experiments of the learning path: small societies, an answer at once.
import type { Baseline } from '../content/experiment.ts';
import { type Trial, type Tried, tryOut } from '../session/trial.ts';

export type TrialAsked = { id: number; trial: Trial; value: number };
export type TrialSaid = { id: number; tried: Tried };

const baselines = import.meta.glob<Baseline>('../../scenarios/experiments/baselines/*.json', { import: 'default' });

async function baselineOf(id: string | null): Promise<Baseline | null> {
  return id === null ? null : ((await baselines[`../../scenarios/experiments/baselines/${id}.json`]?.()) ?? null);
}

async function answer({ id, trial, value }: TrialAsked): Promise<void> {
  const { default: regions } = await import('../../scenarios/deck/regions.json');
  const country = { ids: regions.map((region) => region.id), regions };
  const tried = tryOut(trial, value, country, await baselineOf(trial.experiment.baseline));
  postMessage({ id, tried } satisfies TrialSaid);
}

addEventListener('message', ({ data }: MessageEvent<TrialAsked>) => {
  answer(data).catch((error: unknown) => {
    // A promise that fails here would leave the learner waiting: break loudly instead.
    setTimeout(() => {
      throw error;
    });
  });
});
