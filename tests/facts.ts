// npm run facts [-- --seeds N] [--only F6,F7] [--keep FILE] [--people N] [--dry]: every stylised fact over N seeds (20), over all cores;
// prints the table and writes it into MODEL.md between its markers (with `--only` just those rows of it; with `--dry` none).
// Exit code 1 when a fact fails in more than one seed of twenty. A whole run of all facts takes about 14 s of one core a seed;
// Ctrl-C ends it after the seeds being lived, with a table of those. With `--keep` the values of each seed are added to a
// file, and a later run does not measure them again. `--people` asks how the facts fare in a smaller or larger country than
// the experiments name; such a table is only printed.
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { FACTS, type Fact } from './society/facts.ts';
import { type Kept, keptIn } from './society/kept.ts';
import { mean, median } from './society/lab.ts';
import { type Measurer, measurer } from './society/measurer.ts';

const MODEL = new URL('../MODEL.md', import.meta.url);
const [START, END] = ['<!-- facts: written by npm run facts -->', '<!-- end of facts -->'];
const FIRST_SEED = 301; // no seed used while building the society
const WANTED = 0.95;

/** Measures what is not known yet. Returns the seeds that were lived to the end. */
async function measureAll(
  facts: readonly Fact[],
  seeds: readonly number[],
  { kept, people }: { kept: Kept; people: number | undefined },
): Promise<number[]> {
  const lived: number[] = [];
  let next = 0;
  let stopped = false;
  process.once('SIGINT', () => {
    stopped = true;
  });
  const one = async ({ measure, stop }: Measurer): Promise<void> => {
    for (let n = next++; n < seeds.length && !stopped; n = next++) {
      const seed = seeds[n] ?? 0;
      const known = kept.known(seed);
      const ids = facts.filter((fact) => (!fact.always || n === 0) && !known[fact.id]).map((fact) => fact.id);
      if (ids.length > 0) {
        const values = await measure(ids, seed, people);
        kept.keep(seed, Object.fromEntries(ids.map((id, which) => [id, values[which] ?? []])));
        process.stderr.write(`seed ${seed} lived\n`);
      }
      lived.push(seed);
    }
    await stop();
  };
  const threads = Math.min(seeds.length, availableParallelism());
  await Promise.all(Array.from({ length: threads }, () => one(measurer())));
  return lived.sort((a, b) => a - b);
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
    const of = fact.together ? `, over ${values.length}` : '';
    return { fact, measured: fact.unit(together), range: '', holds: `${passed ? 'yes' : 'no'}${of}`, passed };
  }
  const passes = values.filter((row) => fact.holds(row)).length;
  const range = `${fact.unit(over((numbers) => Math.min(...numbers)))} … ${fact.unit(over((numbers) => Math.max(...numbers)))}`;
  const passed = passes / values.length >= WANTED;
  return { fact, measured: fact.unit(over(median)), range, holds: `${passes} of ${values.length}`, passed };
}

const HEAD = [
  `Seeds from ${FIRST_SEED} on; how many stands in the last column. Median, then lowest and highest; facts about a mean are judged on the mean over all seeds.`,
  '',
  '| # | fact | source | passes if | measured | range over seeds | holds in seeds |',
  '|---|---|---|---|---|---|---|',
];

const lineOf = ({ fact, measured, range, holds, passed }: Row): string =>
  `| ${fact.id} | ${fact.says} | ${fact.source} | ${fact.passes} | ${measured} | ${range} | ${passed ? holds : `**${holds}**`} |`;

/** The table in MODEL.md with these rows in it, in the order of the facts. */
function writeDown(rows: readonly Row[]): void {
  const model = readFileSync(MODEL, 'utf8');
  const [from, to] = [model.indexOf(START), model.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`MODEL.md lacks the markers ${START} and ${END}`);
  const before = model.slice(from, to).split('\n');
  const lines = FACTS.flatMap(({ id }) => {
    const row = rows.find(({ fact }) => fact.id === id);
    return row ? [lineOf(row)] : before.filter((line) => line.startsWith(`| ${id} |`));
  });
  writeFileSync(MODEL, `${model.slice(0, from + START.length)}\n${[...HEAD, ...lines].join('\n')}\n${model.slice(to)}`);
}

const { values: flags } = parseArgs({
  options: {
    seeds: { type: 'string', default: '20' },
    only: { type: 'string' },
    keep: { type: 'string' },
    people: { type: 'string' },
    dry: { type: 'boolean', default: false },
  },
});
const wanted = Number(flags.seeds);
if (!Number.isInteger(wanted) || wanted < 1 || wanted > 10_000) {
  console.error('--seeds takes a whole number from 1 to 10000');
  process.exit(2);
}
const people = flags.people === undefined ? undefined : Number(flags.people);
if (people !== undefined && (!Number.isInteger(people) || people < 100 || people > 1_000_000)) {
  console.error('--people takes a whole number from 100 to 1000000');
  process.exit(2);
}
const only = flags.only?.split(',');
const unknown = only?.filter((id) => !FACTS.some((fact) => fact.id === id)) ?? [];
if (unknown.length > 0) {
  console.error(`--only ${unknown.join(',')}: there is no such fact; ${FACTS.map((fact) => fact.id).join(', ')}`);
  process.exit(2);
}
const facts = FACTS.filter((fact) => only?.includes(fact.id) ?? true);
const kept = keptIn(flags.keep);
const seeds = await measureAll(
  facts,
  Array.from({ length: wanted }, (_, n) => FIRST_SEED + n),
  { kept, people },
);
const rows = facts.flatMap((fact) => {
  const values = seeds.map((seed) => kept.known(seed)[fact.id] ?? []).filter((row) => row.length > 0);
  return values.length > 0 ? [judge(fact, values)] : [];
});
console.log([...HEAD, ...rows.map(lineOf)].join('\n'));
if (!flags.dry && people === undefined) writeDown(rows);
process.exitCode = rows.every((row) => row.passed) ? 0 : 1;
