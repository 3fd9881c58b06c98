// The laboratory: experiment files of scenarios/experiments, one seed at a time, runs remembered while facts share them.
import { readExperiment } from '../../src/cli/experiment.ts';
import { type Run, run, type Study, type Watch } from '../../src/society/experiment.ts';

const FOLDER = new URL('../../scenarios/experiments/', import.meta.url);
const studies = new Map<string, Study>();
const runs = new Map<string, Run>();

/** With `people` every experiment has so many instead of its own: the formulas are of shares (society.md, size). */
let people: number | undefined;
export function resize(to: number | undefined): void {
  if (people !== to) {
    studies.clear();
    runs.clear();
  }
  people = to;
}

export function study(name: string): Study {
  const known = studies.get(name) ?? sized(readExperiment(new URL(`${name}.json`, FOLDER).pathname));
  studies.set(name, known);
  return known;
}

const sized = (read: Study): Study =>
  people === undefined ? read : { ...read, experiment: { ...read.experiment, people } };

/** The run of an experiment with another seed; kept until the next seed is asked for. */
export function lived(name: string, seed: number): Run {
  const key = `${name} ${seed}`;
  const known = runs.get(key);
  if (known) return known;
  for (const old of [...runs.keys()]) if (!old.endsWith(` ${seed}`)) runs.delete(old);
  const fresh = run(study(name), seed);
  runs.set(key, fresh);
  return fresh;
}

/** The same, looked at after every week. */
export function watched(name: string, seed: number, watch: Watch): Run {
  return run(study(name), seed, watch);
}

/** An indicator week by week; of a region if one is named. */
export function series(one: Run, indicator: string, region?: string): number[] {
  return one.weeks.map((week) => {
    const value = region === undefined ? week.indicators[indicator] : week.regions?.[region]?.[indicator];
    if (value === undefined) throw new Error(`${indicator} was not recorded`);
    return value;
  });
}

export const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
export const mean = (values: readonly number[]): number => sum(values) / Math.max(1, values.length);
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
