// Many futures of one decision. A twin of the country, of 2,000 people who lived the same history, goes on from the turn
// in question again and again, each time with luck of its own. A future is a function of (record, change, number) alone:
// which machine lives it, and in which order, changes nothing. The twin is not the country: where its numbers start
// elsewhere, the whole fan is moved to where the run stood, and by how much is said (`offsets`). Every fifth future is lived
// a second time with the same luck and the same players and without the change: that tells how sure the change's effect is.
import type { Fault } from '../content/fault.ts';
import {
  type Assuming,
  copy,
  type Decision,
  decide,
  endingOf,
  type Game,
  isOver,
  type Move,
  play,
  type Report,
  resolve,
  SIDES,
  setup,
} from '../engine/game.ts';
import { luckBits } from '../society/luck.ts';
import type { Frame, Future, Life } from './gather.ts';
import { livedTurns, momentOf, type Past } from './past.ts';
import { choosePlanned, type Order, type Plan, planOf, tastedPlan } from './plan.ts';
import { decisionsOf } from './replay.ts';
import { type Change, chooseChanged, recordedMoves } from './whatif.ts';

export const MOST_FUTURES = 1000;
const PEOPLE = 2000;
const FUTURE = 401; // stream of luck: the seed of each future
const PAIRED = 5; // one future of so many is lived without the change too: a fifth more work

export type Ask = {
  turn: number; // the first that is lived again
  changes: readonly Change[];
  assumption?: Assuming | undefined; // of the model, changed from that turn on; absent = as the record has it
  policy?: 'greedy' | 'recorded'; // who goes on deciding: a quick greedy player, or the record where it stays legal
  turns?: number; // to live; absent = to the scenario's end
};

/** All that a future needs, as plain data: it can be sent to other workers. */
export type Start = {
  game: Game; // the twin as the first turn begins
  changes: Change[];
  recorded: Game['chosen'][]; // by turn; [0] = turn 1
  decided: Decision[][]; // beside cards, by turn
  plan: Plan | null; // null = recorded moves
  usual: Game['settings'] | null; // without the assumption; null = nothing is changed
  frame: Frame; // what the futures are gathered in
};

/** Cost: the history once with 2,000 people, and each side's thinking. */
export function startFan(past: Past, ask: Ask): { ok: true; start: Start } | { ok: false; faults: Fault[] } {
  const moment = momentOf(past, ask.turn);
  if (!moment) return { ok: false, faults: [noSuchTurn(past, ask.turn)] };
  const before = assuming(moment.before, ask);
  const refused = firstRefusal(before, ask);
  if (refused) return { ok: false, faults: [refused] };
  const { scenario } = past.content;
  const twin = twinOf(before);
  const start: Start = {
    game: twin.game,
    changes: [...ask.changes],
    recorded: past.record.turns.map((_, i) => chosenBy((side) => recordedMoves(past, i + 1, side))),
    decided: past.record.turns.map(decisionsOf),
    plan: null,
    usual:
      ask.changes.length > 0 || ask.assumption
        ? { ...twin.game.settings, assumption: moment.before.settings.assumption }
        : null,
    frame: {
      turn: ask.turn,
      turns: Math.max(1, Math.min(ask.turns ?? scenario.turns, scenario.turns - ask.turn + 1)),
      indicators: past.content.indicators.map(({ id, min, max, over }) => ({ id, min, max, over })),
      run: lastOf(before).indicators,
      offsets: offsetsOf(before, twin.measured),
    },
  };
  return { ok: true, start: ask.policy === 'recorded' ? start : { ...start, plan: planFrom(start) } };
}

/** The same game, where something else is assumed of people from its open turn on. */
function assuming(before: Game, { turn, assumption }: Ask): Game {
  if (!assumption) return before;
  return { ...before, settings: { ...before.settings, assumption: { ...assumption, from: turn } } };
}

function noSuchTurn(past: Past, turn: number): Fault {
  return { code: 'no-such-turn', path: 'turn', expected: `1–${livedTurns(past)}`, found: String(turn) };
}

function firstRefusal(before: Game, ask: Ask): Fault | null {
  const game = copy(before);
  for (const change of ask.changes) {
    const fault = change.turn === ask.turn ? chooseChanged(game, change) : null;
    if (fault) return fault;
  }
  return null;
}

function chosenBy(moves: (side: (typeof SIDES)[number]) => Move[]): Game['chosen'] {
  return { regime: moves('regime'), civil: moves('civil') };
}

function lastOf(game: Game): Report {
  return game.reports[game.reports.length - 1] ?? game.start;
}

/** The same history lived by fewer people; purses, machines and all that is on its way are the run's. */
function twinOf(before: Game): { game: Game; measured: Report } {
  const settings = { ...before.settings, people: Math.min(PEOPLE, before.settings.people) };
  const twin = setup(before.content, settings);
  for (const { moves, decisions, events } of before.reports) {
    for (const side of SIDES) twin.chosen[side] = [...moves[side]];
    twin.decided = [...decisions];
    resolve(twin, { events, bare: true });
  }
  const reports = before.reports.map((report) => ({ ...report, weeks: [], outages: [], news: [] }));
  const { society, witnesses } = twin; // people of the run are nobody here
  return { game: { ...copy(before), settings, society, witnesses, reports }, measured: lastOf(twin) };
}

/** Crowds and other counts of a turn start anew in every turn: only what stands at a turn's end is moved. */
function offsetsOf(before: Game, twin: Report): Record<string, number> {
  const run = lastOf(before);
  return Object.fromEntries(
    before.content.indicators.map(({ id, over }) => [
      id,
      over === 'end' ? (run.indicators[id] ?? 0) - (twin.indicators[id] ?? 0) : 0,
    ]),
  );
}

/** Both sides think when the turn in question is over. */
function planFrom(start: Start): Plan {
  const game = copy(start.game);
  chooseGiven(game, start);
  resolve(game);
  return { regime: planOf(game, 'regime'), civil: planOf(game, 'civil') };
}

/** One future, to the fan's last turn, or to the fall of the regime; some also as it would be without the change. */
export function liveFuture(start: Start, number: number): Future {
  const { values, ending } = lifeOf(start, number);
  if (!start.usual || number % PAIRED !== 0) return { number, values, ending };
  const game = { ...start.game, settings: start.usual };
  return { number, values, ending, unchanged: lifeOf({ ...start, game, changes: [] }, number) };
}

function lifeOf(start: Start, number: number): Life {
  const game = withLuck(copy(start.game), number);
  const first = game.turn;
  const order = start.plan && tastedPlan(start.plan, { seed: start.game.settings.seed, turn: first }, number);
  const values: number[][] = [];
  for (let turn = first; turn < first + start.frame.turns; turn++) {
    if (turn === first || !order) chooseGiven(game, start);
    else chooseOwn(game, start, order);
    const { indicators } = resolve(game, { bare: true });
    values.push(game.content.indicators.map(({ id }) => indicators[id] ?? 0));
    if (isOver(game)) break;
  }
  return { values, ending: isOver(game) ? endingOf(game) : '' };
}

/** What the question says, else what the players of this future want. */
function chooseOwn(game: Game, start: Start, order: Order): void {
  for (const side of SIDES) if (!chooseChange(game, start, side)) choosePlanned(game, side, order);
}

/** Dice of its own from here on; who the people are was thrown long ago. */
function withLuck(game: Game, number: number): Game {
  const seed = luckBits(game.settings.seed, game.turn, FUTURE, number);
  const makeup = { ...game.society.makeup, seed };
  return { ...game, settings: { ...game.settings, seed }, society: { ...game.society, makeup } };
}

/** What the question says, else what the record says. */
function chooseGiven(game: Game, start: Start): void {
  for (const side of SIDES)
    if (!chooseChange(game, start, side))
      for (const move of start.recorded[game.turn - 1]?.[side] ?? []) play(game, move);
  for (const decision of start.decided[game.turn - 1] ?? []) decide(game, decision);
}

function chooseChange(game: Game, start: Start, side: Change['side']): boolean {
  const change = start.changes.find((c) => c.turn === game.turn && c.side === side);
  if (change) chooseChanged(game, change);
  return change !== undefined;
}
