// Whole games of computer players, kept as what was played (one game a line, below .zheli/) and lived again when they are
// asked for: a run that is stopped goes on, and a changed ending or par needs no new game. The file's name says what the
// games depend on, so games of other rules are never mixed in. Left out: what is counted in them.
import { appendFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { conditionsOf, linesOf, openJournal } from '../src/cli/journal.ts';
import type { Content } from '../src/content/schema.ts';
import { type Game, rerun, type Settings, type Turn } from '../src/engine/game.ts';
import { briefly } from '../src/players/good.ts';
import { PLAYER_IDS } from '../src/players/player.ts';
import { nameOf as duelName, playedOf } from '../src/session/lab/duel.ts';
import { type Bots, played } from './played.ts';

/** Where games of equals are kept that pars and endings are set by. */
export const GAMES = '.zheli/equals';

/** A game to be played, and what it is called in a line of the journal. */
export type Wanted = { how: Settings; bots: Bots };
/** A game that was played, or why it could not be played to its end. */
export type Lived = Wanted & ({ game: Game } | { fault: string });
type Line = { name: string; turns: Turn[] } | { name: string; fault: string };

const nameOf = ({ how, bots }: Wanted): string =>
  `${how.seed} ${bots.regime} ${bots.civil} ${how.events} ${how.force ?? 'off'} ${how.supply}${how.preset ? ` ${how.preset}` : ''}`;

/** Plays what the journal lacks and lives again what it has, in the order wanted. */
export function* lived(from: Content, wanted: readonly Wanted[], folder: string, told = progress): Generator<Lived> {
  const journals = new Map<number, ReturnType<typeof open>>();
  for (const [at, one] of wanted.entries()) {
    const { people } = one.how;
    const journal = journals.get(people) ?? open(from, people, folder);
    journals.set(people, journal);
    const line = journal.lines.get(nameOf(one));
    const now = line ? again(from, one, line) : play(from, one);
    if (!line) journal.keep(lineOf(now));
    told(from.scenario.id, at + 1, wanted.length);
    yield now;
  }
}

/**
 * Gives the laboratory the whole games that are kept here and that it would play again, lived anew from their moves; returns
 * how many. A lesson, a game without history's events and one that broke are no games of the laboratory.
 */
export function lend(from: Content, people: number, folder = GAMES, laboratory?: string): number {
  const taken = openJournal(from, people, laboratory);
  let lent = 0;
  for (const [name, line] of open(from, people, folder).lines) {
    const one = askedAs(name, people);
    if (!one || 'fault' in line) continue;
    const duel = { ...one.bots, seed: one.how.seed };
    if (taken.games.has(duelName(duel))) continue;
    taken.keep(playedOf(duel, rerun(from, one.how, line.turns)));
    lent++;
  }
  return lent;
}

/** The game of this name as the laboratory plays it; undefined where it plays it otherwise or not at all. */
function askedAs(name: string, people: number): Wanted | undefined {
  const [seed, ...sides] = name.split(' ');
  const [regime, civil] = sides.map((side) => PLAYER_IDS.find((id) => id === side));
  if (!regime || !civil) return undefined;
  const how: Settings = { people, seed: Number(seed), supply: 'itu', events: 'history' };
  const one = { how, bots: { regime, civil } };
  return nameOf(one) === name ? one : undefined;
}

function play(from: Content, one: Wanted): Lived {
  try {
    return { ...one, game: played(from, one.how, one.bots, undefined, briefly(from)) };
  } catch (error) {
    return { ...one, fault: error instanceof Error ? error.message : String(error) };
  }
}

const again = (from: Content, one: Wanted, line: Line): Lived =>
  'fault' in line ? { ...one, fault: line.fault } : { ...one, game: rerun(from, one.how, line.turns) };

function lineOf(one: Lived): Line {
  const name = nameOf(one);
  return 'fault' in one
    ? { name, fault: one.fault }
    : { name, turns: one.game.reports.map(({ moves, decisions }) => ({ ...moves, decisions })) };
}

function open(from: Content, people: number, folder: string) {
  const { scenario } = from;
  const conditions = conditionsOf({ ...from, scenario: { ...scenario, endings: [] } }, people); // no move hangs on endings
  const file = path.join(folder, `${from.scenario.id}-${conditions}.jsonl`);
  mkdirSync(folder, { recursive: true });
  if (!existsSync(file)) writeFileSync(file, '');
  const lines = new Map(linesOf<Line>(file).map((line) => [line.name, line]));
  const keep = (line: Line): void => appendFileSync(file, `${JSON.stringify(line)}\n`);
  return { lines, keep };
}

/** Plain lines, so that a log reads well: every tenth game and the last. */
function progress(scenario: string, done: number, all: number): void {
  if (done % 10 === 0 || done === all) process.stderr.write(`${scenario}: ${done} of ${all} games\n`);
}
