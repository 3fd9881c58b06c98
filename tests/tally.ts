// What a long test did, for the run that ordered it: TALLY=<file> gets a line of JSON. Without it nothing is written.
import { appendFileSync } from 'node:fs';

/** Figures by name: a number is added up over runs, a list is put together. */
export type Figures = Record<string, number | number[]>;

export function tally(figures: Figures): void {
  if (process.env.TALLY) appendFileSync(process.env.TALLY, `${JSON.stringify(figures)}\n`);
}

export function together(all: readonly Figures[]): Figures {
  const sum: Figures = {};
  for (const figures of all)
    for (const [name, value] of Object.entries(figures)) {
      const before = sum[name];
      if (typeof value === 'number') sum[name] = (typeof before === 'number' ? before : 0) + value;
      else sum[name] = [...(Array.isArray(before) ? before : []), ...value];
    }
  return sum;
}
