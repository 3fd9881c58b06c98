// Computer players play every scenario: `npm run sweep` (50 seeds, as many people as a scenario has by itself), or for a first look
// `npm run sweep -- --seeds 10 --greedy 2 --people 400`.
// Looks for dead ends, and for a card, an event or an ending that no game ever shows; exits with 1 when one is missing.
// Games are kept below .zheli/sweep (`--keep folder`), so a run that was stopped goes on where it was.
// `--values` adds the spread of what the endings' thresholds ask for, at the end of the games by history.
import { parseArgs } from 'node:util';
import type { Content } from '../src/content/schema.ts';
import { endingOf, type Game, SIDES } from '../src/engine/game.ts';
import { endOf, percentile } from './endings.ts';
import { type Lived, lived, type Wanted } from './journal.ts';
import { type Bots, outOfRange } from './played.ts';
import { content, ids } from './shelf.ts';

/** What was seen of one scenario, and how many games came to each ending. */
type Seen = { games: number; cards: Set<string>; events: Set<string>; endings: Map<string, number>; ends: Game[] };

const RANDOM: Bots = { regime: 'random', civil: 'random' };
/** Looking ahead is slow: a side that does plays against one that does not, and the sides take turns. */
const GREEDY: readonly Bots[] = [
  { regime: 'greedy', civil: 'random' },
  { regime: 'random', civil: 'greedy' },
  { regime: 'greedy', civil: 'greedy' },
];

const { values: flags } = parseArgs({
  options: {
    seeds: { type: 'string', default: '50' },
    greedy: { type: 'string' },
    people: { type: 'string' },
    scenario: { type: 'string' },
    keep: { type: 'string', default: '.zheli/sweep' },
    values: { type: 'boolean', default: false },
  },
});
const seeds = count('seeds', flags.seeds);
const greedy = count('greedy', flags.greedy ?? flags.seeds);

function count(flag: string, text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0) throw new Error(`--${flag} ${text}: a whole number is wanted`);
  return number;
}

/** Random games by history, by hazard and with force allowed; then games with a player that looks ahead. */
function* games(from: Content): Generator<Wanted> {
  const people = flags.people === undefined ? from.scenario.people.default : count('people', flags.people);
  const plain = { people, supply: 'itu', events: 'history' } as const;
  for (let seed = 1; seed <= seeds; seed++) {
    yield { how: { ...plain, seed }, bots: RANDOM };
    yield { how: { ...plain, seed, events: 'hazard' }, bots: RANDOM };
    if (hasForce(from)) yield { how: { ...plain, seed, force: 'on' }, bots: RANDOM };
  }
  for (let seed = 1; seed <= greedy; seed++)
    yield { how: { ...plain, seed }, bots: GREEDY[seed % GREEDY.length] ?? RANDOM };
}

const hasForce = (from: Content): boolean => from.cards.some((card) => card.gravity === 'force');

function sweep(from: Content, faults: string[]): Seen {
  const seen: Seen = { games: 0, cards: new Set(), events: new Set(), endings: new Map(), ends: [] };
  for (const one of lived(from, [...games(from)], flags.keep)) {
    faults.push(...faultsOf(one).map((fault) => `${nameOf(from, one)}: ${fault}`));
    if ('game' in one) note(seen, one.game);
  }
  return seen;
}

const faultsOf = (one: Lived): string[] => ('game' in one ? outOfRange(one.game) : [one.fault]);
const nameOf = (from: Content, { how, bots }: Wanted): string =>
  `${from.scenario.id}, seed ${how.seed}, ${bots.regime} against ${bots.civil}, ${how.events}`;

function note(seen: Seen, game: Game): void {
  seen.games++;
  for (const report of game.reports) {
    for (const side of SIDES) for (const move of report.moves[side]) seen.cards.add(move.card);
    for (const { event } of report.events) seen.events.add(event);
  }
  const ending = endingOf(game);
  seen.endings.set(ending, (seen.endings.get(ending) ?? 0) + 1);
  if (flags.values && game.settings.events === 'history' && game.settings.force !== 'on') seen.ends.push(game);
}

/** What the thresholds of a scenario's endings ask for, found in the data: indicators and resources. */
function asked(from: Content): string[] {
  const text = JSON.stringify(from.scenario.endings);
  return [...new Set([...text.matchAll(/"(?:indicator|resource)":"([^"]+)"/g)].map(([, id = '']) => id))];
}

const PERCENTILES = [5, 10, 25, 50, 75, 90, 95];

function printValues(from: Content, ends: readonly Game[]): void {
  const values = ends.map(endOf);
  for (const id of asked(from)) {
    const own = values.flatMap((end) => end[id] ?? []);
    const at = (share: number): string => percentile(own, share).toFixed(3);
    console.log(`  ${id.padEnd(20)} ${PERCENTILES.map((p) => `p${p} ${at(p)}`).join('  ')}`);
  }
}

const scenarios = ids().filter((id) => flags.scenario === undefined || id === flags.scenario);
if (scenarios.length === 0) throw new Error(`--scenario ${flags.scenario}: there is none of that name`);
const faults: string[] = [];
const somewhere = { cards: new Set<string>(), events: new Set<string>(), endings: new Set<string>() };
const all = { cards: new Set<string>(), events: new Set<string>(), endings: new Set<string>() };
// All are read before the first is played: a long sweep should not meet data that changed on the way.
for (const from of scenarios.map((id) => content(id))) {
  const seen = sweep(from, faults);
  for (const card of from.cards) all.cards.add(card.id);
  for (const event of from.events) all.events.add(event.id);
  for (const ending of from.scenario.endings) all.endings.add(ending.id);
  for (const card of seen.cards) somewhere.cards.add(card);
  for (const event of seen.events) somewhere.events.add(event);
  for (const ending of seen.endings.keys()) somewhere.endings.add(ending);
  console.log(
    `${from.scenario.id}: ${seen.games} games, ${seen.cards.size} cards of ${from.cards.length} played, ` +
      `${seen.events.size} events of ${from.events.length} happened`,
  );
  for (const ending of from.scenario.endings) {
    const share = (100 * (seen.endings.get(ending.id) ?? 0)) / Math.max(1, seen.games);
    console.log(`  ${ending.id.padEnd(28)} ${share.toFixed(1).padStart(5)} %`);
  }
  if (flags.values) printValues(from, seen.ends);
}

const missing = (['cards', 'events', 'endings'] as const).flatMap((kind) =>
  [...all[kind]].filter((id) => !somewhere[kind].has(id)).map((id) => `${kind}: ${id} was never seen`),
);
for (const line of [...faults, ...missing]) console.log(line);
console.log(faults.length + missing.length === 0 ? 'nothing is missing' : `${faults.length + missing.length} faults`);
if (faults.length + missing.length > 0) process.exitCode = 1;
