// What endings ask for, measured: `npm run endings` lets equals of three levels (random, greedy, good) play every scenario
// among as many people as it has by itself (`--seeds 28` of each level), moves each bound that the data names (`percentiles`)
// to its percentile of these games' last turn, and prints how often each ending then comes. Every level weighs the same.
// `--scenario id`; `--show` writes nothing; games are kept below .zheli/equals, so a run that was stopped goes on.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Content, Requirement, Scenario } from '../src/content/schema.ts';
import { isTooFew } from '../src/engine/base.ts';
import { endingOf, type Game } from '../src/engine/game.ts';
import { GAMES, lived, type Wanted } from './journal.ts';
import { wholeNumber } from './number.ts';
import { content, ids } from './shelf.ts';

/** Numbers at the end of a game, by indicator or resource (by region: the mean); what rests on too few people is left out. */
export type End = Readonly<Record<string, number>>;

export function endOf({ content: from, settings, reports }: Game): End {
  const last = reports[reports.length - 1];
  const counted = Object.entries(last?.indicators ?? {}).filter(
    ([id]) => !isTooFew(from, id, { people: settings.people, values: last?.indicators ?? {} }),
  );
  const regional = Object.entries(last?.regionResources ?? {}).map(([id, points]): [string, number] => {
    const all = Object.values(points);
    return [id, all.reduce((sum, value) => sum + value, 0) / all.length];
  });
  return { ...Object.fromEntries(counted), ...last?.resources, ...Object.fromEntries(regional) };
}

/** The value below which so many percent of the others lie; between two, on a straight line. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (percent / 100) * (sorted.length - 1);
  const low = sorted[Math.floor(at)] ?? Number.NaN;
  const high = sorted[Math.ceil(at)] ?? low;
  return low + (at - Math.floor(at)) * (high - low);
}

/** A number of three digits on the far side of a value: the game that stands on its bound is inside. */
function outward(value: number, atMost: boolean): number {
  return (atMost ? Math.ceil(1000 * value + 1e-6) : Math.floor(1000 * value - 1e-6)) / 1000;
}

/** The condition with its bounds at the percentiles of these ends. Points of a purse are whole. */
export function bounded(
  asked: Requirement,
  percentiles: Readonly<Record<string, number>>,
  ends: readonly End[],
): Requirement {
  const over = (parts: Requirement[]) => parts.map((part) => bounded(part, percentiles, ends));
  if ('all' in asked) return { all: over(asked.all) };
  if ('any' in asked) return { any: over(asked.any) };
  if ('not' in asked) return { not: bounded(asked.not, percentiles, ends) };
  const id = 'indicator' in asked ? asked.indicator : 'resource' in asked ? asked.resource : '';
  const percent = percentiles[id];
  if (percent === undefined || !('indicator' in asked || 'resource' in asked)) return asked;
  const value = percentile(
    ends.flatMap((end) => end[id] ?? []),
    percent,
  );
  const bound = 'resource' in asked ? Math.round(value) : outward(value, asked.atLeast === undefined);
  return { ...asked, ...(asked.atLeast === undefined ? { atMost: bound } : { atLeast: bound }) };
}

const LEVELS = ['random', 'greedy', 'good'] as const;

function rewritten(scenario: Scenario, ends: readonly End[]): Scenario {
  const endings = scenario.endings.map((ending) =>
    ending.when && ending.percentiles ? { ...ending, when: bounded(ending.when, ending.percentiles, ends) } : ending,
  );
  return { ...scenario, endings };
}

function equals(from: Content, seeds: number): Game[] {
  const people = from.scenario.people.default;
  const wanted = LEVELS.flatMap((level) =>
    Array.from({ length: seeds }, (_, n): Wanted => {
      const how = { people, seed: n + 1, supply: 'itu', events: 'history' } as const;
      return { how, bots: { regime: level, civil: level } };
    }),
  );
  return [...lived(from, wanted, GAMES)].flatMap((one) => {
    if ('game' in one) return one.game;
    throw new Error(one.fault);
  });
}

/** How often each ending comes, in percent, at each level. */
function tell(scenario: Scenario, games: readonly Game[]): void {
  console.log(`${scenario.id.padEnd(28)} ${LEVELS.join('  ')}`);
  const seeds = games.length / LEVELS.length;
  const came = games.map((game) => endingOf({ ...game, content: { ...game.content, scenario } }));
  for (const { id } of scenario.endings) {
    const shares = LEVELS.map((level, at) => {
      const own = came.slice(at * seeds, (at + 1) * seeds).filter((ending) => ending === id);
      return String(Math.round((100 * own.length) / seeds)).padStart(level.length);
    });
    console.log(`  ${id.padEnd(26)} ${shares.join('  ')}`);
  }
}

function main(): void {
  const { values: flags } = parseArgs({
    options: {
      seeds: { type: 'string', default: '28' },
      scenario: { type: 'string' },
      show: { type: 'boolean', default: false },
    },
  });
  for (const id of ids().filter((one) => flags.scenario === undefined || one === flags.scenario)) {
    const from = content(id);
    const games = equals(from, wholeNumber('seeds', flags.seeds, 1));
    const file = fileURLToPath(new URL(`../scenarios/${id}/scenario.json`, import.meta.url));
    const next = rewritten(JSON.parse(readFileSync(file, 'utf8')), games.map(endOf));
    tell({ ...from.scenario, endings: next.endings }, games);
    if (flags.show) continue;
    writeFileSync(file, `${JSON.stringify(next, null, 2)}\n`);
    execFileSync('biome', ['format', '--write', file], { stdio: 'ignore' });
  }
}

if (import.meta.filename === process.argv[1]) main();
