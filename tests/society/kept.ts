// Values of facts in a file, one line a seed, written as they are measured: a long run that was broken off goes on where it
// stopped. A line counts only for the society, the experiments and the facts it was measured with.
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What a seed gave, by fact. */
export type Values = Record<string, number[]>;
type Line = { of: string; seed: number; values: Values };
export type Kept = { known: (seed: number) => Values; keep: (seed: number, values: Values) => void };

const ROOT = new URL('../..', import.meta.url).pathname;
const MEASURED_WITH = ['src/society', 'scenarios/experiments', 'scenarios/experiments/baselines', 'tests/society'];

/** The values kept in a file that may not exist yet; without a file only what this run measures. */
export function keptIn(file: string | undefined): Kept {
  const of = file === undefined ? '' : fingerprint();
  const known = new Map<number, Values>();
  const add = ({ seed, values }: Omit<Line, 'of'>): void => {
    known.set(seed, { ...known.get(seed), ...values });
  };
  const text = file !== undefined && existsSync(file) ? readFileSync(file, 'utf8') : '';
  for (const line of text.split('\n').filter(Boolean)) {
    const read: Line = JSON.parse(line);
    if (read.of === of) add(read);
  }
  return {
    known: (seed) => known.get(seed) ?? {},
    keep: (seed, values) => {
      add({ seed, values });
      if (file !== undefined) appendFileSync(file, `${JSON.stringify({ of, seed, values } satisfies Line)}\n`);
    },
  };
}

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const folder of MEASURED_WITH)
    for (const name of readdirSync(path.join(ROOT, folder)).sort())
      if (/\.(ts|json)$/.test(name) && !name.endsWith('.test.ts'))
        hash.update(readFileSync(path.join(ROOT, folder, name)));
  return hash.digest('hex').slice(0, 16);
}
