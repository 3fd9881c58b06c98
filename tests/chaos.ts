// npm run chaos: the fault tests of a class at length, piece by piece; `-- --full` takes the figures of the promises. What was
// run is kept below .zheli/chaos (`--keep folder`), so a run that was stopped goes on where it was.
//   --minutes N    begins no piece after N minutes       --only a,b     network, kills, pairs, canary, fuzz
//   --from SEED    first seed of every trial (1)         --seeds N      just so many seeds from there, kept or not
//   --fresh        forgets what was kept                 --summary      runs nothing, says what was run
// A failure prints the line that repeats its piece alone, goes on with the other pieces, and ends the run with 1.
import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Figures, together } from './tally.ts';
import { doneOf, lastRuns, nextFrom, nextTrial, type Piece, TRIALS, type Trial } from './trials.ts';

const { values: flags } = parseArgs({
  options: {
    full: { type: 'boolean', default: false },
    minutes: { type: 'string' },
    from: { type: 'string', default: '1' },
    seeds: { type: 'string' },
    only: { type: 'string' },
    fresh: { type: 'boolean', default: false },
    summary: { type: 'boolean', default: false },
    keep: { type: 'string', default: '.zheli/chaos' },
  },
});
const whole = (flag: string, text: string): number => {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new Error(`--${flag} ${text}: a whole number from 1 is wanted`);
  return number;
};
const from = whole('from', flags.from);
const seeds = flags.seeds === undefined ? null : whole('seeds', flags.seeds);
const until =
  flags.minutes === undefined ? Number.POSITIVE_INFINITY : Date.now() + whole('minutes', flags.minutes) * 60_000;
const wanted = flags.only?.split(',');
const trials = TRIALS.filter(({ name }) => !wanted || wanted.includes(name));
if (wanted && trials.length < wanted.length) throw new Error(`--only: one of ${TRIALS.map((t) => t.name).join(', ')}`);
const goalOf = ({ small, full }: Trial): number => (flags.full ? full : small);

const journal = path.join(flags.keep, 'pieces.jsonl');
mkdirSync(flags.keep, { recursive: true });
if (flags.fresh) rmSync(journal, { force: true });
const pieces: Piece[] = existsSync(journal)
  ? readFileSync(journal, 'utf8')
      .split('\n')
      .filter((line) => line.endsWith('}'))
      .map((line) => JSON.parse(line))
  : [];

/** The commit that is tried, with a mark where files differ from it. */
function commitNow(): string {
  try {
    const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim();
    return git('rev-parse', '--short', 'HEAD') + (git('status', '--porcelain', '--untracked-files=no') ? '+' : '');
  } catch {
    return '?';
  }
}

function run(trial: Trial, first: number, count: number): Piece {
  const file = path.resolve(flags.keep, `tally-${process.pid}.jsonl`);
  rmSync(file, { force: true });
  const begun = Date.now();
  const { status, signal, stdout, stderr } = spawnSync(
    'vitest',
    ['run', '--maxWorkers=1', '--testTimeout=36000000', trial.file],
    {
      encoding: 'utf8',
      env: { ...process.env, ...trial.order(first, count), TALLY: file, WAIT_MS: '60000', NO_COLOR: '1' },
      shell: process.platform === 'win32',
      maxBuffer: 1 << 28,
    },
  );
  const told: Figures[] = existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line))
    : [];
  rmSync(file, { force: true });
  if (signal) process.exit(1); // stopped from outside: the piece says nothing
  const piece: Piece = {
    ...{ trial: trial.name, from: first, seeds: count, ok: status === 0, figures: together(told) },
    ...{ commit: commitNow(), at: new Date().toISOString(), seconds: Math.round((Date.now() - begun) / 1000) },
  };
  pieces.push(piece);
  appendFileSync(journal, `${JSON.stringify(piece)}\n`);
  const shown = Object.entries(piece.figures).map(
    ([name, value]) => `${name} ${Array.isArray(value) ? value.length : value}`,
  );
  console.log(`${trial.name} from seed ${first}: ${piece.ok ? shown.join(', ') : 'FAILED'} (${piece.seconds} s)`);
  if (!piece.ok) {
    console.log(`${stdout}${stderr}`.slice(-6000));
    console.log(`again: ${again(piece)}`);
  }
  return piece;
}

const again = ({ trial, from: first, seeds: count }: Piece): string =>
  `npm run chaos -- --only ${trial} --from ${first} --seeds ${count}`;

function hundredths(list: readonly number[], share: number): number {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** What was run, as far as it is kept: how much of the goal, on which commits, and what failed. */
function summary(): void {
  console.log('');
  for (const trial of trials) {
    const runs = lastRuns(pieces, trial.name);
    const good = runs.filter(({ ok }) => ok);
    const figures = Object.entries(together(good.map((piece) => piece.figures))).map(([name, value]) =>
      Array.isArray(value)
        ? `${name}: 95 of 100 within ${hundredths(value, 0.95)} (of ${value.length})`
        : `${name} ${value}`,
    );
    const commits = [...new Set(good.map(({ commit }) => commit))].join(' ');
    const minutes = Math.round(good.reduce((sum, { seconds }) => sum + seconds, 0) / 60);
    console.log(`${trial.name}: ${doneOf(trial, pieces)} of ${goalOf(trial)} ${trial.figure}; ${figures.join(', ')}`);
    console.log(`  ${good.length} pieces in ${minutes} minutes${commits ? `, on ${commits}` : ''}`);
    for (const piece of runs) if (!piece.ok) console.log(`  FAILED from seed ${piece.from}: ${again(piece)}`);
  }
}

console.log(
  `${os.cpus()[0]?.model ?? '?'}, ${os.availableParallelism()} cores, Node ${process.version}, load ${os.loadavg()[0]?.toFixed(1)}, commit ${commitNow()}`,
);
let failed = 0;
if (!flags.summary && seeds !== null) for (const trial of trials) failed += run(trial, from, seeds).ok ? 0 : 1;
else if (!flags.summary) {
  const tried = new Set<string>(); // a piece that failed is not tried again in the same run
  const firstOf = (trial: Trial): number => {
    let seed = nextFrom(trial, pieces, from);
    while (tried.has(`${trial.name} ${seed}`)) seed = nextFrom(trial, pieces, seed + trial.piece);
    return seed;
  };
  while (Date.now() < until) {
    const trial = nextTrial(trials, pieces, goalOf);
    if (!trial) break;
    const lacking = Math.ceil((goalOf(trial) - doneOf(trial, pieces)) / trial.worth);
    const first = firstOf(trial);
    tried.add(`${trial.name} ${first}`);
    failed += run(trial, first, Math.max(1, Math.min(trial.piece, lacking))).ok ? 0 : 1;
    if (failed > 20) break; // something is broken, not rare
  }
}
summary();
process.exitCode = failed > 0 ? 1 : 0;
