// npm run bench [-- --people N,N] [--rounds N]: person-weeks of the society against a plain C++ version of the same week
// (compiled on the spot where g++ exists; the hashes must be equal), growth with size, turns and snapshots.
// Prints tables of medians and spreads and writes tests/bench/bench.json. All is timed in processor time, not by the clock on
// the wall, and ours and theirs take turns: machines are shared, so read ratios within one run.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { type Levers, NATION_LEVERS, neutralLevers, REGION_LEVERS } from '../../src/society/levers.ts';
import { measure } from '../../src/society/measure.ts';
import { populate, warmUp } from '../../src/society/populate.ts';
import { policeOf } from '../../src/society/protest.ts';
import { copySociety, restoreSociety, societyBytes, societyHash } from '../../src/society/snapshot.ts';
import type { Society, Story, World } from '../../src/society/society.ts';
import { step } from '../../src/society/step.ts';
import { country } from '../society/country.ts';
import { askQuestions } from './questions.ts';

const HERE = new URL('.', import.meta.url).pathname;
const STORY: Story = { slot: 0, official: 0.22, independent: 1, region: 10, salience: 0.5 };

type Setting = { name: string; levers: Levers; world: World; stories: Story[] };

function settings(): Setting[] {
  const world = { supply: 0.3, growth: 5, gdpWeek: 1 };
  const quiet = neutralLevers(16);
  quiet.law[0] = 0.3;
  quiet['e-services'][0] = 0.3;
  const crisis = neutralLevers(16);
  crisis.law[0] = 0.3;
  crisis['e-services'][0] = 0.5;
  crisis['social-blocked'][0] = 0.2;
  crisis['block-novelty'][0] = 0.3;
  crisis.monitoring[0] = 0.3;
  crisis.hardship.fill(0.15);
  crisis.call.fill(1);
  crisis.outage[3] = 0.5;
  crisis.force[3] = 0.2;
  return [
    { name: 'quiet year', levers: quiet, world, stories: [] },
    { name: 'crisis everywhere', levers: crisis, world, stories: [] },
    { name: 'crisis and a story', levers: crisis, world, stories: [STORY] },
  ];
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

function settled(people: number, setting: Setting): Society {
  const society = populate({ ...country(people, 1), startOnline: 0.5 });
  warmUp(society, setting.levers, setting.world);
  return society;
}

function lived(society: Society, { levers, world, stories }: Setting, weeks: number): number {
  const from = process.cpuUsage();
  for (let week = 0; week < weeks; week++) step(society, levers, world, stories);
  const { user, system } = process.cpuUsage(from);
  return ((user + system) * 1e3) / weeks / society.makeup.people;
}

/** What reference.cpp reads: everything about a society and its setting. */
function dump(society: Society, { levers, world, stories }: Setting): Uint8Array {
  const { makeup, weight, traits, ties, state } = society;
  const story = stories[0];
  const parts: ArrayBufferView[] = [
    Int32Array.of(makeup.people, makeup.regions.length, makeup.seed, story ? 1 : 0, story?.region ?? 0),
    Int32Array.of(state.buffer.byteLength, ties.watchers.length),
    Float64Array.of(weight, policeOf(society), world.supply, world.growth),
    Float64Array.of(story?.official ?? 0, story?.independent ?? 0, story?.salience ?? 0),
    ...NATION_LEVERS.map((id) => levers[id]),
    ...REGION_LEVERS.map((id) => levers[id]),
    traits.start,
    ties.to,
    ties.watchersFrom,
    ties.watchers,
    traits.site,
    traits.urban,
    traits.age,
    traits.educated,
    traits.wealth,
    traits.risk,
    traits.expressive,
    traits.conformity,
    traits.interest,
    traits.ideology,
    traits.eager,
    societyBytes(society),
  ];
  return Buffer.concat(parts.map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength)));
}

/** Compiles the reference; null where there is no compiler. */
function compiled(folder: string): string | null {
  const program = path.join(folder, 'reference');
  try {
    execFileSync('g++', ['-O3', '-ffp-contract=off', '-o', program, path.join(HERE, 'reference.cpp')]);
    return program;
  } catch {
    console.log('No g++ here: the C++ reference is left out.');
    return null;
  }
}

type Row = {
  setting: string;
  people: number;
  weeks: number;
  js: number[];
  cpp: number[];
  ratio: number | null;
  same: boolean | null;
};

function compare(people: number, setting: Setting, program: string | null, folder: string, rounds: number): Row {
  const society = settled(people, setting);
  const weeks = Math.max(4, Math.min(104, Math.round(2e6 / people)));
  const first = societyBytes(society).slice();
  lived(society, setting, Math.max(10, Math.round(4e5 / people))); // lets the compiler warm up
  const file = path.join(folder, 'society.bin');
  restoreSociety(society, first);
  writeFileSync(file, dump(society, setting));
  const [js, cpp, ratios]: number[][] = [[], [], []];
  let [hash, other] = ['', ''];
  for (let round = 0; round < rounds; round++) {
    restoreSociety(society, first);
    const own = lived(society, setting, weeks);
    js?.push(own);
    hash = societyHash(society);
    if (!program) continue;
    const [time = '0', theirs = ''] = execFileSync(program, [file, String(weeks), '1'], { encoding: 'utf8' })
      .trim()
      .split(' ');
    cpp?.push(Number(time));
    ratios?.push(own / Number(time));
    other = theirs;
  }
  const same = program ? hash === other : null;
  return {
    setting: setting.name,
    people,
    weeks,
    js: js ?? [],
    cpp: cpp ?? [],
    ratio: program ? median(ratios ?? []) : null,
    same,
  };
}

function shown(values: readonly number[]): string {
  if (values.length === 0) return '–';
  return `${median(values).toFixed(1)} (${Math.min(...values).toFixed(1)}–${Math.max(...values).toFixed(1)})`;
}

/** A half-year turn of 10,000 people and a whole game of 26 such turns, with the measuring a turn does; a snapshot and its return. */
function turns(rounds: number): Record<string, number[]> {
  const [quiet] = settings();
  if (!quiet) return {};
  const society = settled(10_000, quiet);
  const times: Record<string, number[]> = {
    'turn of 26 weeks, ms': [],
    'game of 26 turns, ms': [],
    'snapshot and return, ms': [],
  };
  const turn = (): void => {
    let counts = step(society, quiet.levers, quiet.world, []);
    for (let week = 1; week < 26; week++) counts = step(society, quiet.levers, quiet.world, []);
    measure(society, { levers: quiet.levers, world: quiet.world, counts });
  };
  const timed = (name: string, work: () => void): void => {
    const from = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(from);
    times[name]?.push((user + system) / 1e3);
  };
  for (let n = 0; n < 4; n++) turn();
  for (let round = 0; round < rounds; round++) {
    for (let n = 0; n < 5; n++) timed('turn of 26 weeks, ms', turn);
    timed('game of 26 turns, ms', () => {
      for (let n = 0; n < 26; n++) turn();
    });
    for (let n = 0; n < 20; n++)
      timed('snapshot and return, ms', () => restoreSociety(copySociety(society), societyBytes(society)));
  }
  return times;
}

function wanted(option: string, usual: string): number[] {
  const at = process.argv.indexOf(option);
  const numbers = (at < 0 ? usual : (process.argv[at + 1] ?? '')).split(',').map(Number);
  if (numbers.every((n) => Number.isInteger(n) && n >= 1 && n <= 1_000_000)) return numbers;
  console.error(`${option} takes whole numbers from 1 to 1000000, separated by commas`);
  process.exit(2);
}

const sizes = wanted('--people', '1000,10000,100000,1000000');
const [rounds = 7] = wanted('--rounds', '7');
const folder = mkdtempSync(path.join(tmpdir(), 'zheli-bench-'));
const program = compiled(folder);
const rows = sizes.flatMap((people) => settings().map((setting) => compare(people, setting, program, folder, rounds)));
rmSync(folder, { recursive: true });
console.log(
  `\nNanoseconds of processor time per person-week, median (lowest–highest) of ${rounds} interleaved runs; ${cpus()[0]?.model}, Node ${process.versions.node}\n`,
);
console.log('| setting | people | TypeScript | C++ -O3 | ratio | same hash |\n|---|---|---|---|---|---|');
for (const { setting, people, js, cpp, ratio, same } of rows)
  console.log(
    `| ${setting} | ${people} | ${shown(js)} | ${shown(cpp)} | ${ratio?.toFixed(2) ?? '–'} | ${same === null ? '–' : same ? 'yes' : '**NO**'} |`,
  );
const times = turns(rounds);
console.log('\n| 10,000 people, quiet year; processor time | median (lowest–highest) |\n|---|---|');
for (const [name, values] of Object.entries(times)) console.log(`| ${name} | ${shown(values)} |`);
const questions = await askQuestions();
writeFileSync(
  path.join(HERE, 'bench.json'),
  `${JSON.stringify({ node: process.versions.node, cpu: cpus()[0]?.model, rows, times, questions }, null, 1)}\n`,
);
if (rows.some((row) => row.same === false)) process.exitCode = 1;
