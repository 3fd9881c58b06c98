// Plays bot games and writes what games are held against: `npm run pars` (40 seeds), `npm run pars -- --seeds 100`.
// Into every scenario: par (mean and deviation) of the whole and of each lesson's length. On each of `--seeds` good plays good, on
// `--equals` random plays random and greedy plays greedy, on `--others` these two meet, on `--elite` elite plays elite. What endings ask for is set by
// tests/endings.ts. Games are kept, so a run that was stopped goes on; `--scenario id`, `--length whole|45|90`; `--show` writes nothing.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Content, Scenario, Strength } from '../src/content/schema.ts';
import { firstTurn } from '../src/engine/calendar.ts';
import {
  endingOf,
  type Game,
  isOver,
  mandatePoints,
  PRESETS,
  type Preset,
  peopleChange,
  type Report,
  resolve,
  type Settings,
  SIDES,
  type Side,
  setup,
} from '../src/engine/game.ts';
import { CLOSE } from '../src/session/lab/above.ts';
import { percentile } from './endings.ts';
import { GAMES, type Lived, lived, type Wanted } from './journal.ts';
import { wholeNumber } from './number.ts';
import type { Bots } from './played.ts';
import { content, ids } from './shelf.ts';

/** What is kept of a game. */
export type Kept = {
  scenario: string;
  length: Preset | 'whole';
  bots: Bots;
  seed: number;
  points: { regime: number; civil: number; people: number };
  split?: true; // the elite split at the end, which halves the mandate of the authorities
};

/** A halved mandate is a penalty, not a measure of how far games lie apart: three such games would double the yardstick. */
const SPLIT = 'elite-split';

/** A par of fewer games of good equals is provisional. */
const ENOUGH = 400;

const GOOD: Bots = { regime: 'good', civil: 'good' };
const PAIRS: readonly Bots[] = [
  { regime: 'random', civil: 'random' },
  { regime: 'greedy', civil: 'random' },
  { regime: 'random', civil: 'greedy' },
  { regime: 'greedy', civil: 'greedy' },
];

/** Elite's own par is measured, but it is no part of the middle: who plays to be ahead leaves both sides less. */
const ELITE: Bots = { regime: 'elite', civil: 'elite' };

const isOfElite = ({ bots }: Kept): boolean => bots.regime === ELITE.regime && bots.civil === ELITE.civil;
const isOfGood = ({ bots }: Kept): boolean => bots.regime === GOOD.regime && bots.civil === GOOD.civil;

/** The same luck with nobody playing: what people's lives are held against. What lies before a lesson's first turn stays. */
function idleOf(from: Content, game: Game): readonly Report[] {
  const idle = setup(from, game.settings);
  const first = firstTurn(game);
  while (!isOver(idle)) {
    if (idle.turn < first)
      for (const side of SIDES) idle.chosen[side] = [...(game.reports[idle.turn - 1]?.moves[side] ?? [])];
    resolve(idle, { bare: true });
  }
  return idle.reports;
}

function kept(from: Content, one: Lived): Kept {
  if ('fault' in one) throw new Error(`${from.scenario.id}, seed ${one.how.seed}: ${one.fault}`);
  const { game, bots } = one;
  return {
    scenario: from.scenario.id,
    length: one.how.preset ?? 'whole',
    bots,
    seed: one.how.seed,
    points: { ...mandatePoints(game), people: peopleChange(game, idleOf(from, game)) },
    ...(endingOf(game) === SPLIT && { split: true }),
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
): Pick<Scenario['par']['regime'], 'mean' | 'deviation'> {
  const meanOf = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0) / values.length;
  const mean = meanOf(equals.map(meanOf));
  const spread = Math.sqrt(meanOf(groups.map((group) => meanOf(group.map((value) => (value - mean) ** 2)))));
  const digits = scale > 1 ? 1 : 4;
  return {
    mean: rounded(mean, digits),
    deviation: rounded(Math.max(spread, scale / 100), digits),
  };
}

/**
 * What equals of one level reach: near the middle game of either side, and such that each side wins half of the games, closer
 * ones counting as half a win each. What both sides' medians lack for that is shared out between them, deviation for deviation.
 */
function evenHands(games: readonly Kept[], deviation: Record<Side, number>): Record<Side, number> {
  const median = (values: readonly number[]): number => percentile(values, 50);
  const middle = {
    regime: median(games.map(({ points }) => points.regime)),
    civil: median(games.map(({ points }) => points.civil)),
  };
  const ahead = ({ regime, civil }: Record<Side, number>): number =>
    regime / deviation.regime - civil / deviation.civil;
  // A game is lost at one edge of the draw and won at the other: half a win at each, so half of all edges lie on either side.
  const edges = games.flatMap(({ points }) => [ahead(points) - CLOSE, ahead(points) + CLOSE]);
  const half = (median(edges) - ahead(middle)) / 2;
  return {
    regime: rounded(middle.regime + half * deviation.regime, 1),
    civil: rounded(middle.civil - half * deviation.civil, 1),
  };
}

/** Pars of one length of a scenario. */
export function parsOf(all: readonly Kept[]): Scenario['par'] {
  const games = all.filter((game) => !isOfElite(game));
  const groups = [...Map.groupBy(games, ({ bots }) => `${bots.regime} ${bots.civil}`).values()];
  const equals = groups.filter(([first]) => first?.bots.regime === first?.bots.civil);
  const of = (ledger: keyof Kept['points'], scale: number) => {
    const points = (some: readonly Kept[]): number[] =>
      some.filter(({ split }) => !split || ledger !== 'regime').map((game) => game.points[ledger]);
    const counted = (lots: readonly (readonly Kept[])[]): number[][] =>
      lots.map(points).filter(({ length }) => length > 0);
    return { ...parOf(counted(equals), counted(groups), scale), provisional: games.filter(isOfGood).length < ENOUGH };
  };
  const own = { regime: of('regime', 100), civil: of('civil', 100) };
  const middle = (level: Strength): Record<Side, number> => {
    const even = all.filter(({ bots }) => bots.regime === level && bots.civil === level);
    return evenHands(even, { regime: own.regime.deviation, civil: own.civil.deviation });
  };
  const [random, greedy, good] = [middle('random'), middle('greedy'), middle('good')];
  const elite = all.some(isOfElite) ? middle('elite') : null;
  const ofSide = (side: Side) => ({
    ...own[side],
    equals: {
      random: random[side],
      greedy: greedy[side],
      good: good[side],
      ...(elite && { elite: elite[side] }),
    },
  });
  return { regime: ofSide('regime'), civil: ofSide('civil'), people: of('people', 1) };
}

function rewritten(scenario: Scenario, games: readonly Kept[]): Scenario {
  const of = (length: Kept['length']) =>
    games.filter((game) => game.scenario === scenario.id && game.length === length);
  const whole = of('whole');
  const presets = Object.fromEntries(
    Object.entries(scenario.presets ?? {}).map(([minutes, preset]) => {
      const own = of(minutes as Preset);
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

/** Which games are played for the pars of a length. */
function wantedOf(
  from: Content,
  length: Kept['length'],
  seeds: { good: number; equals: number; others: number; elite: number },
): Wanted[] {
  const how = { people: from.scenario.people.default, supply: 'itu', events: 'history' } as const;
  const lots: [Bots, number][] = [
    [GOOD, seeds.good],
    [ELITE, seeds.elite],
    ...PAIRS.map((bots): [Bots, number] => [bots, bots.regime === bots.civil ? seeds.equals : seeds.others]),
  ];
  return lots.flatMap(([bots, many]) =>
    Array.from({ length: many }, (_, n): Wanted => {
      const settings: Settings = { ...how, seed: n + 1 };
      return { bots, how: length === 'whole' ? settings : { ...settings, preset: length } };
    }),
  );
}

function main(): void {
  const { values: flags } = parseArgs({
    options: {
      seeds: { type: 'string', default: '40' }, // of good against good
      others: { type: 'string', default: '8' }, // seeds of random against greedy, both ways round
      equals: { type: 'string', default: '40' }, // seeds on which random plays random and greedy plays greedy
      elite: { type: 'string', default: '20' }, // of elite against elite
      scenario: { type: 'string' },
      length: { type: 'string' }, // whole, 45 or 90
      show: { type: 'boolean', default: false },
    },
  });
  const seeds = {
    good: wholeNumber('seeds', flags.seeds, 1),
    equals: wholeNumber('equals', flags.equals, 1),
    others: wholeNumber('others', flags.others, 1),
    elite: wholeNumber('elite', flags.elite, 1),
  };
  for (const id of ids().filter((one) => flags.scenario === undefined || one === flags.scenario)) {
    const from = content(id);
    const lengths = lengthsOf(from).filter((one) => flags.length === undefined || one === flags.length);
    const games = lengths.flatMap((length) =>
      lived(from, wantedOf(from, length, seeds), GAMES)
        .map((one) => kept(from, one))
        .toArray(),
    );
    write(id, games, flags.show);
  }
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
