// npm run facts [-- --seeds N]: every stylised fact over N seeds (20), over all cores; prints the table and writes it
// into MODEL.md between its markers. Exit code 1 when a fact fails in more than one seed of twenty. A whole run of all
// facts takes about 14 s of one core a seed; Ctrl-C ends it after the seeds being lived, with a table of those.
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { FACTS, type Fact } from './society/facts.ts';
import { mean, median } from './society/lab.ts';
import { type Measurer, measurer } from './society/measurer.ts';

const MODEL = new URL('../MODEL.md', import.meta.url);
const [START, END] = ['<!-- facts: written by npm run facts -->', '<!-- end of facts -->'];
const FIRST_SEED = 301; // no seed used while building the society
const WANTED = 0.95;

async function all(seeds: readonly number[]): Promise<number[][][]> {
  const rows: number[][][] = [];
  let next = 0;
  let stopped = false;
  process.once('SIGINT', () => {
    stopped = true;
  });
  const one = async ({ measure, stop }: Measurer): Promise<void> => {
    for (let n = next++; n < seeds.length && !stopped; n = next++) {
      const seed = seeds[n] ?? 0;
      const asked = FACTS.filter((fact) => !fact.always || n === 0);
      const values = await measure(
        asked.map((fact) => fact.id),
        seed,
      );
      rows[n] = FACTS.map((fact) => values[asked.indexOf(fact)] ?? []);
      process.stderr.write(`seed ${seed} lived\n`);
    }
    await stop();
  };
  const threads = Math.min(seeds.length, availableParallelism());
  await Promise.all(Array.from({ length: threads }, () => one(measurer())));
  return rows;
}

type Row = { fact: Fact; measured: string; range: string; holds: string; passed: boolean };

function judge(fact: Fact, values: readonly (readonly number[])[]): Row {
  const width = values[0]?.length ?? 0;
  const column = (n: number): number[] => values.map((row) => row[n] ?? 0);
  const over = (what: (numbers: number[]) => number): number[] =>
    Array.from({ length: width }, (_, n) => what(column(n)));
  if (fact.together || fact.always) {
    const together = over(mean);
    const passed = fact.holds(together);
    return { fact, measured: fact.unit(together), range: '', holds: passed ? 'yes' : 'no', passed };
  }
  const passes = values.filter((row) => fact.holds(row)).length;
  const range = `${fact.unit(over((numbers) => Math.min(...numbers)))} … ${fact.unit(over((numbers) => Math.max(...numbers)))}`;
  const passed = passes / values.length >= WANTED;
  return { fact, measured: fact.unit(over(median)), range, holds: `${passes} of ${values.length}`, passed };
}

function table(rows: readonly Row[], seeds: readonly number[]): string {
  const lines = rows.map(
    ({ fact, measured, range, holds, passed }) =>
      `| ${fact.id} | ${fact.says} | ${fact.source} | ${fact.passes} | ${measured} | ${range} | ${passed ? holds : `**${holds}**`} |`,
  );
  return [
    `Measured with ${seeds.length} seeds (${seeds[0]}–${seeds.at(-1)}). Median, then lowest and highest; facts about a mean are judged on the mean over all seeds.`,
    '',
    '| # | fact | source | passes if | measured | range over seeds | holds |',
    '|---|---|---|---|---|---|---|',
    ...lines,
  ].join('\n');
}

function writeDown(text: string): void {
  const model = readFileSync(MODEL, 'utf8');
  const [from, to] = [model.indexOf(START), model.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`MODEL.md lacks the markers ${START} and ${END}`);
  writeFileSync(MODEL, `${model.slice(0, from + START.length)}\n${text}\n${model.slice(to)}`);
}

function seedsWanted(args: readonly string[]): number {
  const n = args.indexOf('--seeds');
  const wanted = n < 0 ? 20 : Number(args[n + 1]);
  if (Number.isInteger(wanted) && wanted >= 1 && wanted <= 10_000) return wanted;
  console.error('--seeds takes a whole number from 1 to 10000');
  process.exit(2);
}

const wanted = Array.from({ length: seedsWanted(process.argv) }, (_, n) => FIRST_SEED + n);
const values = await all(wanted);
const seeds = wanted.slice(0, values.length);
const rows = FACTS.map((fact, n) =>
  judge(
    fact,
    values.map((seed) => seed[n] ?? []).filter((row) => row.length > 0),
  ),
);
const text = table(rows, seeds);
console.log(text);
if (!process.argv.includes('--dry')) writeDown(text);
process.exitCode = rows.every((row) => row.passed) ? 0 : 1;
