// Plays bot games and writes what games are held against: `npm run pars` (40 seeds), `npm run pars -- --seeds 100`.
// Into every scenario: par (mean and deviation) of the whole and of each lesson's length. On each of `--seeds` good plays good; on
// `--others 8` random and greedy play all four pairs; on `--equals 40` equals of these two meet. What endings ask for is set by
// tests/endings.ts. `--keep file` keeps the games, `--from a,b` takes kept ones instead of playing; `--show` prints and writes nothing.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Content, type Scenario, STRENGTHS, type Strength } from '../src/content/schema.ts';
import {
  endingOf,
  type Game,
  mandatePoints,
  PRESETS,
  type Preset,
  peopleChange,
  resolve,
  type Settings,
  SIDES,
  type Side,
  setup,
} from '../src/engine/game.ts';
import { briefly } from '../src/players/good.ts';
import { playerOf } from '../src/players/roster.ts';
import { percentile } from './endings.ts';
import { type Bots, playersOf, playTurn } from './played.ts';
import { content, ids } from './shelf.ts';

/** What is kept of a game. */
export type Kept = {
  scenario: string;
  length: Preset | 'whole';
  bots: Bots;
  seed: number;
  ending: string;
  points: { regime: number; civil: number; people: number };
};

/** A par of fewer games is provisional. */
const ENOUGH = 100;

const GOOD: Bots = { regime: 'good', civil: 'good' };
const PAIRS: readonly Bots[] = [
  { regime: 'random', civil: 'random' },
  { regime: 'greedy', civil: 'random' },
  { regime: 'random', civil: 'greedy' },
  { regime: 'greedy', civil: 'greedy' },
];

const isOfGood = ({ bots }: Kept): boolean => bots.regime === GOOD.regime && bots.civil === GOOD.civil;

/** One game of a length: what was done before it by history, then the bots. `idle`: the same seed with nobody playing. */
export function gameOf(from: Content, how: Settings, bots: Bots): { game: Game; idle: Game } {
  const game = setup(from, how);
  const first = (how.preset && from.scenario.presets?.[how.preset]?.from) ?? 1;
  const idle = setup(from, how);
  const past = playersOf(from, how.seed, { regime: 'history', civil: 'history' });
  const player = (side: Side) => playerOf(bots[side], from, how.seed, briefly(from));
  const players = { regime: player('regime'), civil: player('civil') };
  while (game.turn <= game.content.scenario.turns) {
    const before = game.turn < first;
    playTurn(game, before ? past : players);
    if (before) for (const side of SIDES) idle.chosen[side] = [...(game.reports.at(-1)?.moves[side] ?? [])];
    resolve(idle, { bare: true });
  }
  return { game, idle };
}

function kept(from: Content, how: Settings, bots: Bots): Kept {
  const { game, idle } = gameOf(from, how, bots);
  return {
    scenario: from.scenario.id,
    length: how.preset ?? 'whole',
    bots,
    seed: how.seed,
    ending: endingOf(game),
    points: { ...mandatePoints(game), people: peopleChange(game, idle.reports) },
  };
}

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

/**
 * What people among themselves are held against: the middle of what equals reach at every level, and how far games of all
 * levels lie from it: the root of the mean squared distance. Each group (a pair of levels) weighs the same. Good players alone
 * come out so alike that one point more would be a triumph, and hold each other so short that two weak classes would both beat
 * their par. A hundredth of the scale at least.
 */
export function parOf(
  equals: readonly (readonly number[])[],
  groups: readonly (readonly number[])[],
  scale: number,
): Scenario['par']['regime'] {
  const meanOf = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0) / values.length;
  const mean = meanOf(equals.map(meanOf));
  const spread = Math.sqrt(meanOf(groups.map((group) => meanOf(group.map((value) => (value - mean) ** 2)))));
  const digits = scale > 1 ? 1 : 4;
  return {
    mean: rounded(mean, digits),
    deviation: rounded(Math.max(spread, scale / 100), digits),
    provisional: groups.flat().length < ENOUGH,
  };
}

/**
 * What equals of one level reach: near the middle game of either side, and such that each side is ahead of it in half of the
 * games. What both sides' medians lack for that is shared out between them, deviation for deviation.
 */
function evenHands(games: readonly Kept[], deviation: Record<Side, number>): Record<Side, number> {
  const median = (values: readonly number[]): number => percentile(values, 50);
  const middle = {
    regime: median(games.map(({ points }) => points.regime)),
    civil: median(games.map(({ points }) => points.civil)),
  };
  const ahead = ({ regime, civil }: Record<Side, number>): number =>
    regime / deviation.regime - civil / deviation.civil;
  const half = (median(games.map(({ points }) => ahead(points))) - ahead(middle)) / 2;
  return {
    regime: rounded(middle.regime + half * deviation.regime, 1),
    civil: rounded(middle.civil - half * deviation.civil, 1),
  };
}

/** Pars of one length of a scenario. */
export function parsOf(games: readonly Kept[]): Scenario['par'] {
  const groups = [...Map.groupBy(games, ({ bots }) => `${bots.regime} ${bots.civil}`).values()];
  const equals = groups.filter(([first]) => first?.bots.regime === first?.bots.civil);
  const of = (ledger: keyof Kept['points'], scale: number) => {
    const points = (some: readonly Kept[]): number[] => some.map((game) => game.points[ledger]);
    return parOf(equals.map(points), groups.map(points), scale);
  };
  const own = { regime: of('regime', 100), civil: of('civil', 100) };
  const middle = Object.fromEntries(
    STRENGTHS.map((level) => {
      const even = games.filter(({ bots }) => bots.regime === level && bots.civil === level);
      return [level, evenHands(even, { regime: own.regime.deviation, civil: own.civil.deviation })];
    }),
  ) as Record<Strength, Record<Side, number>>;
  const ofSide = (side: Side) => ({
    ...own[side],
    equals: { random: middle.random[side], greedy: middle.greedy[side], good: middle.good[side] },
  });
  return { regime: ofSide('regime'), civil: ofSide('civil'), people: of('people', 1) };
}

function rewritten(scenario: Scenario, games: readonly Kept[]): Scenario {
  const of = (length: Kept['length']) =>
    games.filter((game) => game.scenario === scenario.id && game.length === length);
  const whole = of('whole');
  if (whole.length === 0) return scenario;
  const presets = Object.fromEntries(
    Object.entries(scenario.presets ?? {}).map(([minutes, preset]) => {
      const own = of(minutes === '45' ? '45' : '90');
      return [minutes, own.some(isOfGood) ? { ...preset, par: parsOf(own) } : preset];
    }),
  );
  return {
    ...scenario,
    ...(scenario.presets ? { presets } : {}),
    ...(whole.some(isOfGood) && { par: parsOf(whole) }),
  };
}

/** Lengths that are not the whole scenario anyway. */
function lengthsOf({ scenario }: Content): Kept['length'][] {
  const part = (minutes: Preset) => scenario.presets?.[minutes];
  return [
    'whole',
    ...PRESETS.filter(
      (minutes) => part(minutes) && !(part(minutes)?.from === 1 && part(minutes)?.turns === scenario.turns),
    ),
  ];
}

/** Games of several runs together: what was played twice counts once. */
function unlike(games: readonly Kept[]): Kept[] {
  const nameOf = ({ scenario, length, bots, seed }: Kept): string =>
    `${scenario} ${length} ${bots.regime} ${bots.civil} ${seed}`;
  return [...new Map(games.map((game) => [nameOf(game), game])).values()];
}

function main(): void {
  const { values: flags } = parseArgs({
    options: {
      seeds: { type: 'string', default: '40' }, // of good against good
      others: { type: 'string', default: '8' }, // seeds of all pairs of random and greedy
      equals: { type: 'string', default: '40' }, // seeds on which random plays random and greedy plays greedy
      people: { type: 'string' }, // absent = as many as the scenario has by itself: among fewer, silence rests on too few
      scenario: { type: 'string' },
      length: { type: 'string' }, // whole, 45 or 90
      keep: { type: 'string' },
      from: { type: 'string' },
      show: { type: 'boolean', default: false },
    },
  });
  const scenarios = ids().filter((id) => flags.scenario === undefined || id === flags.scenario);
  const games = unlike((flags.from?.split(',') ?? []).flatMap((file) => JSON.parse(readFileSync(file, 'utf8'))));
  if (flags.from === undefined)
    for (const from of scenarios.map((id) => content(id)))
      for (const length of lengthsOf(from).filter((one) => flags.length === undefined || one === flags.length)) {
        const whole = length === 'whole';
        const lots: [Bots, number][] = [
          [GOOD, Number(flags.seeds)],
          ...PAIRS.map((bots, n): [Bots, number] => [
            bots,
            Math.max(Number(flags.others), n === 0 || n === 3 ? Number(flags.equals) : 0),
          ]),
        ];
        for (const [bots, seeds] of lots)
          for (let seed = 1; seed <= seeds; seed++) {
            const how: Settings = {
              people: Number(flags.people ?? from.scenario.people.default),
              seed,
              supply: 'itu',
              events: 'history',
            };
            games.push(kept(from, { ...how, ...(whole ? {} : { preset: length }) }, bots));
          }
        console.log(`${from.scenario.id}, ${length}: ${games.length} games`);
        if (flags.keep !== undefined) writeFileSync(flags.keep, JSON.stringify(games));
      }
  for (const id of scenarios) write(id, games, flags.show);
}

function write(id: string, games: readonly Kept[], show: boolean): void {
  const file = fileURLToPath(new URL(`../scenarios/${id}/scenario.json`, import.meta.url));
  const next = rewritten(JSON.parse(readFileSync(file, 'utf8')), games);
  if (show) console.log(id, JSON.stringify({ par: next.par, presets: next.presets }, null, 1));
  else {
    writeFileSync(file, `${JSON.stringify(next, null, 2)}\n`);
    execFileSync('biome', ['format', '--write', file], { stdio: 'ignore' });
  }
}

if (import.meta.filename === process.argv[1]) main();
