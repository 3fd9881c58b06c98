// Answers the questions of a debrief: why, what if, how many ways it might have gone. It is opened with one record, lives
// it once, and then answers many questions; what it has worked out once it keeps. It speaks in plain data, so that it can
// sit in a worker: every question has a number, and its answer, its progress and its pieces carry the same number.
// Several questions are worked on in turn, a little each; any of them can be stopped.
import type { Fault } from '../content/fault.ts';
import type { Content } from '../content/schema.ts';
import {
  type Assuming,
  copy,
  endingOf,
  firstTurn,
  type Game,
  isOver,
  leadOf,
  legalMoves,
  type Move,
  type Offer,
  partOf,
  play,
  type Side,
} from '../engine/game.ts';
import type { ComputerId } from '../players/player.ts';
import { playerOf } from '../players/roster.ts';
import { type History, reliveBranch } from './branches.ts';
import { type Difference, runDifference, whyDifferent } from './difference.ts';
import { type Ask, liveFuture, type Start, startFan } from './fan.ts';
import type { Future } from './gather.ts';
import { type Beside, isSameCountry, layBeside, runMirror } from './mirror.ts';
import { type Moment, screensOf } from './moment.ts';
import { livedTurns, momentOf, type Past, relive, reportsOf } from './past.ts';
import { type Reasons, type Recalled, reasonsOf, remembers } from './reasons.ts';
import type { GameRecord, KeptBranch } from './record.ts';
import { cleaned, replayRecord } from './replay.ts';
import { runShares, type Shares, whyShared } from './shares.ts';
import { type Lives, runLives, whySpan } from './span.ts';
import { type WatchedWeek, watchTurn } from './watch.ts';
import { type Branch, type Branched, type Change, type Deciders, runBranch } from './whatif.ts';
import { findPerson, type Whom } from './whom.ts';
import { bare, type Figures, faultsOf, type Question, type Runs, runTurn, type Why, why } from './why.ts';

type Deciding = Record<'regime' | 'civil', 'recorded' | ComputerId>;
export type Told = {
  from: number;
  record: GameRecord;
  turns: Figures[]; // [0] before turn 1
  dropped: Branch['dropped'];
  ending: string; // empty where the record stops before the end
};
export type Mirrored = {
  beside: Beside[]; // the record (one) and the other game
  turns: Figures[]; // of the other game, [0] before turn 1
  ending: string; // of the other game; empty where it stops before the end
};
type Indicators = Figures['indicators'];
export type Watched = { index: number | null; weeks: WatchedWeek[] }; // null: there is nobody like that

export type Wish =
  | { type: 'open'; record: GameRecord } // must come first
  | { type: 'why'; turn: number; question: Question }
  | { type: 'shares'; turn: number; question: Question } // the same, with what was made in company divided
  | { type: 'span'; from: number; to: number; question: Question } // over several turns; 0 = before turn 1
  | { type: 'offers'; turn: number; side: Side; beside: Move[] } // what else could have been played beside these moves
  | { type: 'branch'; changes: Change[]; deciders: Deciding; assumption?: Assuming | undefined }
  | { type: 'kept'; branch: KeptBranch } // a branch that was kept with the record
  | { type: 'apart'; one: History; other: History } // their numbers, from the first turn that differs
  | { type: 'difference'; one: History; other: History; turn: number; question: Question }
  | { type: 'mirror'; against: Deciding | { record: GameRecord } } // others in the seats, or another game of this country
  | { type: 'moment'; turn: number } // both sides' screens as they chose, and the weeks that followed
  | { type: 'reasons'; turn: number; side: Side } // what a computer player thought as it chose
  | { type: 'watch'; whom: Whom } // one person, week by week
  | { type: 'start'; ask: Ask }
  | { type: 'live'; start: Start; from: number; until: number; every: number }; // needs no record
export type Wishes = { id: number; wish: Wish } | { id: number; stop: true };

export type Answers = {
  open: { lived: number; fault: Fault | null }; // how many turns of the record could be lived
  why: Why;
  shares: { why: Why; orders: number; exact: boolean };
  span: Why;
  offers: Offer[];
  branch: Told;
  kept: Told;
  apart: { one: Indicators[]; other: Indicators[] };
  difference: Why;
  mirror: Mirrored;
  moment: Moment;
  reasons: Reasons;
  watch: Watched;
  start: Start;
  live: null; // the futures came as pieces
};
export type Answer = Answers[keyof Answers];
export type Word =
  | { id: number; progress: { done: number; of: number } }
  | { id: number; future: Future }
  | { id: number; answer: Answer }
  | { id: number; faults: Fault[] }
  | { id: number; stopped: true };

export type OracleOptions = {
  content: (scenario: string) => Promise<{ content: Content } | { faults: Fault[] }>;
  say: (word: Word) => void;
  pause: () => Promise<void>; // lets messages in
};

class Stopped extends Error {}
type Said<T> = { ok: true; value: T } | { ok: false; faults: Fault[] };

export function openOracle(options: OracleOptions): (wishes: Wishes) => Promise<void> {
  const stopped = new Set<number>();
  const kept: Kept = { runs: new Map(), shares: new Map(), lives: new Map(), differences: new Map(), minds: new Map() };
  let past: Promise<Said<Past>> = Promise.resolve({ ok: false, faults: [{ code: 'no-game' }] });

  const job = (id: number): Job => ({
    say: options.say,
    id,
    step: async () => {
      await options.pause();
      if (stopped.delete(id)) throw new Stopped();
    },
  });
  const open = async (record: GameRecord, now: Job): Promise<Said<Past>> => {
    const found = await options.content(record.scenario);
    if ('faults' in found) return { ok: false, faults: found.faults };
    const value = await relive(found.content, record, async (done, of) => {
      options.say({ id: now.id, progress: { done, of } });
      await options.pause();
    });
    return { ok: true, value };
  };
  const answer = async (id: number, wish: Wish): Promise<Said<Answer>> => {
    const now = job(id);
    if (wish.type === 'live') return live(wish, now);
    if (wish.type === 'open') past = open(wish.record, now);
    const lived = await past;
    if (!lived.ok) return lived;
    if (wish.type === 'open') return { ok: true, value: { lived: livedTurns(lived.value), fault: lived.value.fault } };
    return consult(lived.value, wish, { ...now, kept });
  };
  return async (wishes) => {
    const { id } = wishes;
    if ('stop' in wishes) return void stopped.add(id);
    try {
      const said = await answer(id, wishes.wish);
      options.say(said.ok ? { id, answer: said.value } : { id, faults: said.faults });
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
      options.say({ id, stopped: true });
    }
    stopped.delete(id);
  };
}

type Job = { id: number; say: OracleOptions['say']; step: () => Promise<void> };
/** What was worked out before, or is just being. */
type Kept = {
  runs: Map<number, Promise<Runs>>;
  shares: Map<number, Promise<Shares>>;
  lives: Map<'all', Promise<Lives>>;
  differences: Map<string, Promise<Said<Difference>>>;
  minds: Map<string, Promise<Recalled | null>>; // of computer players, by side and turn
};

/** Works a thing out once, even if it is asked for again meanwhile. If the first who asked gives up, the next one works. */
async function once<Key, T>(kept: Map<Key, Promise<T>>, key: Key, work: () => Promise<T>): Promise<T> {
  for (let found = kept.get(key); found; found = kept.get(key)) {
    try {
      return await found;
    } catch {
      if (kept.get(key) === found) kept.delete(key);
    }
  }
  const working = work();
  kept.set(key, working);
  try {
    return await working;
  } catch (error) {
    if (kept.get(key) === working) kept.delete(key);
    throw error;
  }
}

type Consulted = Exclude<Wish, { type: 'open' | 'live' }>;
type Now = Job & { kept: Kept };

async function consult(past: Past, wish: Consulted, now: Now): Promise<Said<Answer>> {
  switch (wish.type) {
    case 'why':
      return whyTurn(past, wish, now);
    case 'shares':
      return whyShares(past, wish, now);
    case 'span':
      return whyTurns(past, wish, now);
    case 'offers':
      return offers(past, wish);
    case 'branch':
      return branch(past, wish, now);
    case 'kept':
      return kept(past, wish, now);
    case 'apart':
      return apart(past, wish, now);
    case 'difference':
      return difference(past, wish, now);
    case 'mirror':
      return mirror(past, wish, now);
    case 'moment':
      return moment(past, wish);
    case 'reasons':
      return reasons(past, wish, now);
    case 'watch':
      return { ok: true, value: await paced(watchOne(past, wish.whom), now) };
    case 'start':
      return start(past, wish.ask);
    default:
      return wish satisfies never;
  }
}

/** Works step by step, tells how far it is, and lets others in between. */
async function paced<T>(steps: Generator<{ done: number; of: number }, T>, now: Job): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    now.say({ id: now.id, progress: step.value });
    await now.step();
  }
}

type Of<Type extends Wish['type']> = Extract<Wish, { type: Type }>;

async function whyTurn(past: Past, { turn, question }: Of<'why'>, now: Now): Promise<Said<Why>> {
  const moment = momentOf(past, turn);
  if (!moment) return noSuchTurn(past, turn);
  const faults = faultsOf(past.content, question);
  if (faults.length > 0) return { ok: false, faults };
  const runs = await once(now.kept.runs, turn, () => paced(runTurn(moment.before, moment.report), now));
  const said = why(past.content, runs, question);
  return said.ok ? { ok: true, value: said.why } : said;
}

async function whyShares(past: Past, wish: Of<'shares'>, now: Now): Promise<Said<Answers['shares']>> {
  const first = await whyTurn(past, { ...wish, type: 'why' }, now);
  const moment = momentOf(past, wish.turn);
  const runs = await now.kept.runs.get(wish.turn);
  if (!first.ok) return first;
  if (!moment || !runs) return noSuchTurn(past, wish.turn);
  const shares = await once(now.kept.shares, wish.turn, () => paced(runShares(moment.before, moment.report), now));
  const { orders, exact } = shares;
  return { ok: true, value: { why: whyShared(runs, shares, wish.question), orders, exact } };
}

function noSuchTurn(past: Past, turn: number): Said<never> {
  const expected = `1–${livedTurns(past)}`;
  return { ok: false, faults: [{ code: 'no-such-turn', path: 'turn', expected, found: String(turn) }] };
}

async function whyTurns(past: Past, { from, to, question }: Of<'span'>, now: Now): Promise<Said<Why>> {
  const faults = faultsOf(past.content, question);
  if (faults.length > 0) return { ok: false, faults };
  for (const turn of [from, to]) if (turn !== 0 && !momentOf(past, turn)) return noSuchTurn(past, turn);
  const lives = await once(now.kept.lives, 'all', () => paced(runLives(past), now));
  return { ok: true, value: whySpan(lives, question, { from, to }) };
}

async function offers(past: Past, { turn, side, beside }: Of<'offers'>): Promise<Said<Offer[]>> {
  const moment = momentOf(past, turn);
  if (!moment) return noSuchTurn(past, turn);
  const game = copy(moment.before);
  for (const move of beside) play(game, cleaned(move));
  return { ok: true, value: legalMoves(game, leadOf(game, side)) };
}

async function branch(past: Past, wish: Of<'branch'>, now: Now): Promise<Said<Told>> {
  const { changes, deciders, assumption } = wish;
  return told(await paced(runBranch(past, changes, { deciders: seated(past, deciders), assumption }), now));
}

async function kept(past: Past, { branch: wanted }: Of<'kept'>, now: Now): Promise<Said<Told>> {
  return told(
    await reliveBranch(past, wanted, async (done, of) => {
      now.say({ id: now.id, progress: { done, of } });
      await now.step();
    }),
  );
}

function told(said: Branched): Said<Told> {
  if (!said.ok) return said;
  const { from, game, dropped, record: own } = said.branch;
  return { ok: true, value: { from, record: own, dropped, ...outcomeOf(game) } };
}

function seated({ content, record }: Past, deciding: Deciding): Deciders {
  const of = (id: Deciding[Side]): Deciders[Side] =>
    id === 'recorded' ? id : playerOf(id, partOf(content, record.settings), record.settings.seed);
  return { regime: of(deciding.regime), civil: of(deciding.civil) };
}

function outcomeOf(game: Game): Pick<Told, 'turns' | 'ending'> {
  const ending = isOver(game) ? endingOf(game) : '';
  return { turns: [game.start, ...game.reports].map(bare), ending };
}

async function mirror(past: Past, { against }: Of<'mirror'>, now: Now): Promise<Said<Mirrored>> {
  const other =
    'record' in against
      ? await otherGame(past, against.record, now)
      : await paced(runMirror(past, seated(past, against)), now);
  if (!other) return { ok: false, faults: [{ code: 'no-past', path: 'record' }] };
  return { ok: true, value: { beside: layBeside(reportsOf(past), other.reports), ...outcomeOf(other) } };
}

/** Another game of this country, as far as it can be lived. */
async function otherGame(past: Past, record: GameRecord, now: Now): Promise<Game | null> {
  if (!isSameCountry(past.record, record)) return null;
  const run = await replayRecord(past.content, record, async (done, of) => {
    now.say({ id: now.id, progress: { done, of } });
    await now.step();
  });
  return run.game;
}

function* watchOne(past: Past, whom: Whom): Generator<{ done: number; of: number }, Watched> {
  const index = yield* findPerson(past, whom);
  const weeks: WatchedWeek[] = [];
  const of = livedTurns(past);
  for (let turn = 1; index !== null && turn <= of; turn++) {
    weeks.push(...watchTurn(past, turn, index));
    yield { done: turn, of };
  }
  return { index, weeks };
}

async function moment(past: Past, { turn }: Of<'moment'>): Promise<Said<Moment>> {
  const value = screensOf(past, turn);
  return value ? { ok: true, value } : noSuchTurn(past, turn);
}

async function difference(past: Past, wish: Of<'difference'>, now: Now): Promise<Said<Why>> {
  const faults = faultsOf(past.content, wish.question);
  if (faults.length > 0) return { ok: false, faults };
  const said = await differ(past, wish, now);
  if (!said.ok) return said;
  const value = whyDifferent(said.value, wish.question, wish.turn);
  return value ? { ok: true, value } : noSuchTurn(past, wish.turn);
}

async function reasons(past: Past, { turn, side }: Of<'reasons'>, now: Now): Promise<Said<Reasons>> {
  const [start] = past.games;
  if (!start || !momentOf(past, turn)) return noSuchTurn(past, turn);
  const first = remembers(past, side) ? Math.min(turn, firstTurn(start)) : turn;
  const value = await recalled(past, { side, turn, first, of: turn - first + 1 }, now);
  return value ? { ok: true, value: value.told } : noSuchTurn(past, turn);
}

/** A player that remembers is led through its turns one after another, through each once. */
function recalled(
  past: Past,
  { side, turn, first, of }: { side: Side; turn: number; first: number; of: number },
  now: Now,
): Promise<Recalled | null> {
  return once(now.kept.minds, `${side} ${turn}`, async () => {
    const earlier = turn > first ? await recalled(past, { side, turn: turn - 1, first, of }, now) : null;
    now.say({ id: now.id, progress: { done: turn - first, of } });
    await now.step();
    return reasonsOf(past, turn, side, earlier?.player ?? null);
  });
}

async function apart(past: Past, wish: Of<'apart'>, now: Now): Promise<Said<Answers['apart']>> {
  const said = await differ(past, wish, now);
  if (!said.ok) return said;
  const numbers = (turns: Figures[]): Indicators[] => turns.map(({ indicators }) => indicators);
  return { ok: true, value: { one: numbers(said.value.one), other: numbers(said.value.other) } };
}

function differ(past: Past, { one, other }: { one: History; other: History }, now: Now): Promise<Said<Difference>> {
  return once(now.kept.differences, JSON.stringify([one, other]), async (): Promise<Said<Difference>> => {
    const run = await paced(runDifference(past, one, other), now);
    return run.ok ? { ok: true, value: run.difference } : run;
  });
}

async function start(past: Past, ask: Ask): Promise<Said<Start>> {
  const said = startFan(past, ask);
  return said.ok ? { ok: true, value: said.start } : said;
}

/** Lives its share of the futures, and gives each away as it comes. */
async function live({ start: from, ...share }: Of<'live'>, now: Job): Promise<Said<null>> {
  for (let number = share.from; number < share.until; number += share.every) {
    now.say({ id: now.id, future: liveFuture(from, number) });
    await now.step();
  }
  return { ok: true, value: null };
}
