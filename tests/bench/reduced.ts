// npm run bench:reduced [-- --decisions N --scenario id]: is a small society enough to think with? Measures how many whole
// turns a core lives in a second at the populations that computer players imagine, and whether moves rank there as they do
// among ten thousand people: Spearman's correlation of the moves' worth, decision by decision, in the course of games that
// random players play. Both countries are pictures of the same seat and hold what it has seen. Writes test-results/reduced.json.
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Content } from '../../src/content/schema.ts';
import { copy, type Game, isOver, leadOf, resolve, SIDES, type View, view } from '../../src/engine/game.ts';
import { type Mind, openMind, recall } from '../../src/players/belief.ts';
import { GOOD } from '../../src/players/good.ts';
import { type Look, tellingOffers, tryAll } from '../../src/players/greedy.ts';
import { playerOf } from '../../src/players/roster.ts';
import { lead, RIVALRY } from '../../src/players/worth.ts';
import { letChoose } from '../../src/session/choose.ts';
import { freshGames } from '../../src/session/match.ts';
import { content, ids } from '../shelf.ts';

const FULL = 10_000;
const TRUE = 2000; // people of the game whose decisions are looked at
const LOOK: Look = {
  worth: (game, side, from) => lead(game, side, from, { taste: {}, rivalry: RIVALRY.good }),
  turns: 3,
};
const { people: LITTLE } = GOOD; // as in the laboratory
const FEWEST = 4; // moves that can be ranked

const { values: flags } = parseArgs({
  options: {
    decisions: { type: 'string', default: '200' },
    scenario: { type: 'string' },
    seconds: { type: 'string', default: '2' },
  },
});
const wanted = Number(flags.decisions);
const scenarios = ids().filter((id) => id !== 'first-steps' && (flags.scenario === undefined || flags.scenario === id));

/** Whole turns of a core in a second of processor time: both sides have moved, everything is measured, nothing is shown. */
function turnsASecond(from: Content, people: number): number {
  const { game } = freshGames(from, { people, seed: 1, supply: 'itu', events: 'history' });
  const players = SIDES.map((side) => ({ side, player: playerOf('random', from, 1) }));
  for (let turn = 1; turn < 4; turn++) {
    for (const { side, player } of players) letChoose(game, side, player);
    if (turn < 3) resolve(game);
  }
  let turns = 0;
  for (let n = 0; n < 50; n++) resolve(copy(game), { events: [], bare: true }); // warm
  const began = process.cpuUsage();
  const spent = (): number => process.cpuUsage(began).user + process.cpuUsage(began).system;
  for (; spent() < 1e6 * Number(flags.seconds); turns++) resolve(copy(game), { events: [], bare: true });
  return (turns * 1e6) / spent();
}

/** Gains of the same moves, averaged over pictures from `first` on. */
function gains(mind: Mind, seen: View, { pictures, first = 0 }: Omit<Way, 'people'>): number[] {
  const offers = tellingOffers(seen, null, 1);
  const sums = offers.map(() => 0);
  for (let sample = first; sample < first + pictures; sample++) {
    const tried = tryAll(recall(mind, seen, sample), seen, offers, LOOK);
    offers.forEach((offer, n) => {
      sums[n] = (sums[n] ?? 0) + (tried.find((t) => t.move === offer.move)?.gain ?? 0) / pictures;
    });
  }
  return sums;
}

function ranks(values: readonly number[]): number[] {
  return values.map((value) => {
    const below = values.filter((v) => v < value).length;
    const alike = values.filter((v) => v === value).length;
    return below + (alike - 1) / 2;
  });
}

/** Spearman's: the correlation of ranks. */
function correlation(a: readonly number[], b: readonly number[]): number {
  const [x, y] = [ranks(a), ranks(b)];
  const middle = (x.length - 1) / 2;
  let [together, ofX, ofY] = [0, 0, 0];
  x.forEach((rank, n) => {
    const [dx, dy] = [rank - middle, (y[n] ?? 0) - middle];
    together += dx * dy;
    ofX += dx * dx;
    ofY += dy * dy;
  });
  return together / Math.sqrt(ofX * ofY);
}

type Way = { people: number; pictures: number; first?: number };
const STANDARD: Way = { people: FULL, pictures: 1 };
/** As many pictures as players think with, and another full country: more than two of those agree cannot be asked. */
const WAYS: readonly Way[] = [
  ...[1, 2, 4].map((pictures) => ({ people: LITTLE, pictures })),
  { ...STANDARD, first: 1 },
];

function compare(from: Content, decisions: number): number[][] {
  const found: number[][] = WAYS.map(() => []);
  for (let seed = 1; (found[0]?.length ?? 0) < decisions; seed++) {
    const { game } = freshGames(from, { people: TRUE, seed, supply: 'itu', events: 'history' });
    const full = openMind(from, STANDARD.people);
    const minds = WAYS.map((way) => openMind(from, way.people));
    const players = SIDES.map((side) => ({ side, player: playerOf('random', from, seed) }));
    while (!isOver(game)) {
      for (const side of SIDES) if ((found[0]?.length ?? 0) < decisions) look(game, side, full, { minds, found });
      for (const { side, player } of players) letChoose(game, side, player);
      resolve(game);
    }
  }
  return found;
}

function look(
  game: Game,
  side: 'regime' | 'civil',
  full: Mind,
  { minds, found }: { minds: Mind[]; found: number[][] },
): void {
  const seen = view(game, leadOf(game, side));
  if (tellingOffers(seen, null, 1).length < FEWEST) return;
  const standard = gains(full, seen, STANDARD);
  WAYS.forEach((way, n) => {
    const mind = minds[n];
    if (mind) found[n]?.push(correlation(gains(mind, seen, way), standard));
  });
}

const mean = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0) / values.length;
const quantile = (values: readonly number[], part: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(part * (values.length - 1))] ?? Number.NaN;

const speeds = scenarios.map((id) => ({
  scenario: id,
  turns: [LITTLE, FULL].map((people) => ({ people, perSecond: turnsASecond(content(id), people) })),
}));
console.log('| scenario | people | whole turns a second and core |\n|---|---|---|');
for (const { scenario, turns } of speeds)
  for (const { people, perSecond } of turns) console.log(`| ${scenario} | ${people} | ${Math.round(perSecond)} |`);

const each = Math.ceil(wanted / scenarios.length);
const all: number[][] = WAYS.map(() => []);
const rows: { scenario: string; people: number; pictures: number; decisions: number; mean: number; tenth: number }[] =
  [];
console.log(
  '\n| scenario | people | pictures | decisions | rank correlation, mean | lowest tenth |\n|---|---|---|---|---|---|',
);
const tell = (scenario: string, found: readonly number[][]): void =>
  WAYS.forEach(({ people, pictures }, n) => {
    const values = (found[n] ?? []).filter((v) => !Number.isNaN(v));
    const row = {
      scenario,
      people,
      pictures,
      decisions: values.length,
      mean: mean(values),
      tenth: quantile(values, 0.1),
    };
    rows.push(row);
    console.log(
      `| ${scenario} | ${people} | ${pictures} | ${values.length} | ${row.mean.toFixed(3)} | ${row.tenth.toFixed(3)} |`,
    );
  });
for (const id of scenarios) {
  const found = compare(content(id), each);
  found.forEach((values, n) => {
    all[n]?.push(...values);
  });
  tell(id, found);
}
tell('all', all);
mkdirSync('test-results', { recursive: true });
writeFileSync(
  'test-results/reduced.json',
  `${JSON.stringify({ node: process.versions.node, speeds, rows }, null, 1)}\n`,
);
