// One group playing one game: takes requests from outside, checks each, lets the computer players choose, resolves turns,
// keeps the record. Solo, hot-seat and computers among themselves are the same session. It knows no screen, socket or store.
// Requests are answered one after another, in the order they came.
import type { Fault } from '../content/fault.ts';
import { type Files, load } from '../content/load.ts';
import type { Content } from '../content/schema.ts';
import { shaped } from '../content/shape.ts';
import {
  copy,
  countsAlike,
  decide,
  finish,
  type Game,
  leadOf,
  play,
  type Report,
  resolve,
  setup,
  takeBack,
  undo,
  view,
} from '../engine/game.ts';
import type { Effort } from '../players/search.ts';
import { forecast } from './forecast.ts';
import { hintFor } from './hint.ts';
import { inquire } from './inquiry.ts';
import {
  endTurn,
  filesOf,
  freshGames,
  idleBehind,
  isDue,
  isOver,
  type Match,
  openMatch,
  persons,
  phaseOf,
  playersOf,
  recordOf,
  rivalOf,
  stageOf,
} from './match.ts';
import { type Answer, type Push, type Request, request as requestSchema } from './messages.ts';
import { PHASES } from './phases.ts';
import { type Outside, type Progress, startProgress } from './progress.ts';
import { type GameRecord, readRecord } from './record.ts';
import { readRemains } from './remains.ts';
import { cleaned, cleanedDecision, misfits, peopleFault, presetFault, replayRecord } from './replay.ts';
import { salvage } from './salvage.ts';

export type SessionOptions = {
  files: (scenario: string) => Promise<Files>; // texts of the deck and of this scenario, by path below scenarios/
  push: (push: Push) => void;
  pause?: () => Promise<void>; // lets other things happen; given, the session works ahead between requests
  now?: () => number; // milliseconds
  effort?: Effort; // how hard a hint is thought out; absent = as hard as the player `good` thinks
  alike?: () => boolean; // does this machine count as the histories were made? (tests put another in)
};
export type Session = { ask(request: unknown): Promise<Answer> };

/** What a request may cost before it is worth a word of progress. */
const MS_PER_PERSON_WEEK = 0.0003;
const WARM_UP_WEEKS = 26;

type Play = {
  match: Match | null;
  outside: Outside;
  files: SessionOptions['files'];
  alike: () => boolean;
  effort: Effort | undefined;
};

export function openSession(options: SessionOptions): Session {
  const outside: Outside = {
    push: options.push,
    pause: options.pause ?? (() => Promise.resolve()),
    now: options.now ?? (() => performance.now()),
  };
  const session: Play = {
    match: null,
    outside,
    files: options.files,
    alike: options.alike ?? countsAlike,
    effort: options.effort,
  };
  let last: Promise<unknown> = Promise.resolve();
  const queue = <T>(job: () => Promise<T>): Promise<T> => {
    const result = last.then(job);
    last = result.catch(() => {});
    return result;
  };
  const workAhead = (): void => {
    if (!options.pause || !session.match || idleBehind(session.match) === 0) return;
    queue(async () => {
      await outside.pause();
      if (session.match && idleBehind(session.match) > 0) resolve(session.match.idle);
    }).then(workAhead, () => {});
  };
  return {
    ask: (given) =>
      queue(() => answer(session, given)).then((said) => {
        workAhead();
        return said;
      }),
  };
}

/** A bug must not end the game: it is told, and the match stays as it was before the request. */
async function answer(session: Play, given: unknown): Promise<Answer> {
  const { value: request, faults } = shaped(requestSchema, given, 'request');
  if (!request) return { ok: false, faults };
  const before = session.match;
  const kept = before && { ...before };
  try {
    return barred(session.match, request) ?? (await act(session, request));
  } catch (error) {
    session.match = kept;
    return {
      ok: false,
      faults: [{ code: 'unexpected', found: error instanceof Error ? error.message : String(error) }],
    };
  }
}

function barred(match: Match | null, request: Request): Answer | null {
  const side = 'side' in request ? request.side : 'regime';
  const rule = PHASES[phaseOf(match, side)][request.type];
  if (rule === true) return null;
  return rule === 'game-over' ? { ok: false, refusal: { code: rule } } : { ok: false, faults: [{ code: rule }] };
}

function act(session: Play, request: Request): Answer | Promise<Answer> {
  if (request.type === 'open') return open(session, request);
  if (request.type === 'resume') return resume(session, request.record);
  if (request.type === 'salvage') return openRemains(session, request.record);
  const { match } = session;
  if (!match) return { ok: false, faults: [{ code: 'no-game' }] };
  switch (request.type) {
    case 'play':
      return take(match, request);
    case 'undo':
      return takeMoveBack(match, request);
    case 'decide':
      return settle(match, request);
    case 'ready':
      match.ready = { ...match.ready, [request.side]: true };
      return goOn(session, match);
    case 'forecast':
      return foresee(session, match, request);
    case 'hint':
      return advise(session, match, request);
    case 'why':
      return explain(session, match, request);
    case 'debrief':
      return debrief(match);
    default:
      return request satisfies never;
  }
}

function stages(match: Match): Answer {
  const stages: Extract<Answer, { type: 'stage' }>['stages'] = {};
  for (const side of persons(match)) stages[side] = stageOf(match, side);
  const stumbles = match.stumbles.map(({ found: _found, ...stumble }) => stumble);
  return { ok: true, type: 'stage', stages, record: recordOf(match), ...(stumbles.length > 0 && { stumbles }) };
}

async function contentOf(session: Play, scenario: string): Promise<{ content: Content } | { faults: Fault[] }> {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(scenario)) return { faults: [{ code: 'unknown-scenario', found: scenario }] };
  if (!session.alike()) return { faults: [{ code: 'other-arithmetic' }] };
  const files = await session.files(scenario).catch(() => null);
  if (!files) return { faults: [{ code: 'network', found: scenario }] }; // the only cause known: they could not be fetched
  const loaded = load(files, scenario);
  return loaded.ok ? { content: loaded.content } : { faults: loaded.faults };
}

async function open(session: Play, request: Extract<Request, { type: 'open' }>): Promise<Answer> {
  const read = await contentOf(session, request.scenario);
  if ('faults' in read) return { ok: false, faults: read.faults };
  const { people: range } = read.content.scenario;
  const people = request.people ?? range.default;
  if (people < range.min || people > range.max)
    return { ok: false, faults: [peopleFault(read.content, people, 'people')] };
  const { supply = 'itu', events = 'history', seed } = request;
  const force = request.force === 'on' ? { force: request.force } : {};
  const { preset } = request;
  const unknown = presetFault(read.content, preset, 'preset');
  if (unknown) return { ok: false, faults: [unknown] };
  startProgress(session.outside, { what: 'setup', of: 1 }, people * WARM_UP_WEEKS * MS_PER_PERSON_WEEK);
  await session.outside.pause();
  const { game, untouched } = freshGames(read.content, {
    people,
    seed,
    supply,
    events,
    ...force,
    ...(preset && { preset }),
  });
  const match = openMatch(game, request.players, untouched);
  const said = await goOn(session, match);
  session.match = match;
  return said;
}

async function resume(session: Play, given: unknown): Promise<Answer> {
  const read = readRecord(given);
  if (!read.ok) return { ok: false, faults: read.faults };
  const { record } = read;
  const players = playersOf(record);
  if (!players) return { ok: false, faults: [{ code: 'wrong-value', file: 'record', path: 'players' }] };
  const found = await contentOf(session, record.scenario);
  const faults = 'faults' in found ? found.faults : misfits(found.content, record);
  if ('faults' in found || faults.length > 0)
    return { ok: false, faults: faults.map((f) => ({ file: 'record', ...f })) };
  const { game: started, untouched } = freshGames(found.content, record.settings);
  const game = started.turn === 1 ? started : setup(found.content, record.settings); // the record holds the turns before a preset too
  const run = await rerun(session, game, record);
  if (run.faults.length > 0) return { ok: false, faults: run.faults };
  const match = openMatch(game, players, untouched);
  match.before = run.before;
  match.branches = record.branches;
  if (record.ended && !isOver(match)) return openEnded(session, match, record);
  const said = await goOn(session, match);
  session.match = match;
  return said;
}

/** What was played of a lesson that was ended early; no game is open then. */
async function openEnded(session: Play, match: Match, record: GameRecord): Promise<Answer> {
  await idleReports(session, match);
  session.match = null;
  return { ok: true, type: 'salvaged', debrief: filesOf(match, null), record };
}

/** A record that cannot be gone on from: its files are opened as far as they are true, and no game is open then. */
async function openRemains(session: Play, given: unknown): Promise<Answer> {
  const read = readRemains(given);
  if (!read.ok) return { ok: false, faults: read.faults };
  const { record } = read.remains;
  const found = await contentOf(session, record.scenario);
  if ('faults' in found) return { ok: false, faults: found.faults.map((f) => ({ file: 'record', ...f })) };
  const expected = record.settings.people * record.turns.length * found.content.scenario.weeksPerTurn;
  const job = { what: 'replay' as const, of: record.turns.length };
  const progress = startProgress(session.outside, job, expected * MS_PER_PERSON_WEEK);
  const said = await salvage(found.content, read.remains, async (done) => {
    progress.step(done);
    await session.outside.pause();
  });
  if (!said.ok) return { ok: false, faults: said.faults };
  session.match = null;
  return { ok: true, type: 'salvaged', ...said.salvaged };
}

/** Plays the recorded turns; what differs from the record, with its place, and the game as the last turn began. */
async function rerun(session: Play, game: Game, record: GameRecord): Promise<{ faults: Fault[]; before: Game | null }> {
  const last = record.turns.length - 1;
  let before = last === 0 ? copy(game) : null;
  const { content } = game;
  const { weeksPerTurn } = content.scenario;
  const expected = record.settings.people * record.turns.length * weeksPerTurn * MS_PER_PERSON_WEEK;
  const progress = startProgress(session.outside, { what: 'replay', of: record.turns.length }, expected);
  const onTurn = async (done: number): Promise<void> => {
    if (done === last) before = copy(game);
    progress.step(done);
    await session.outside.pause();
  };
  const replayed = await replayRecord(content, record, onTurn, game);
  if (replayed.ok) return { faults: [], before };
  const path = `turns[${(replayed.turn ?? 1) - 1}].hash`;
  const differs = { code: 'record-differs', path, expected: replayed.expected, found: replayed.hash };
  return { faults: [{ file: 'record', ...(replayed.fault ?? differs) }], before };
}

function take(match: Match, { side, move }: Extract<Request, { type: 'play' }>): Answer {
  const owner = match.game.content.seats.find((seat) => seat.id === move.seat)?.side;
  const refusal = owner && owner !== side ? { code: 'not-your-card' as const } : play(match.game, cleaned(move));
  return refusal ? { ok: false, refusal } : stages(match);
}

function takeMoveBack(match: Match, { side, index }: Extract<Request, { type: 'undo' }>): Answer {
  const refusal = undo(match.game, leadOf(match.game, side), index);
  return refusal ? { ok: false, refusal } : stages(match);
}

/** Whoever decides beside cards decides for those it sits with: an office for its side, the class for nobody's. */
function settle(match: Match, { side, decision, back }: Extract<Request, { type: 'decide' }>): Answer {
  const owner = 'seat' in decision ? match.game.content.seats.find((seat) => seat.id === decision.seat)?.side : 'class';
  if (owner && owner !== side) return { ok: false, refusal: { code: 'not-your-office' } };
  const clean = cleanedDecision(decision);
  const refusal = back ? takeBack(match.game, clean) : decide(match.game, clean);
  return refusal ? { ok: false, refusal } : stages(match);
}

/** Turns resolve as long as no person is waited for. */
async function goOn(session: Play, match: Match): Promise<Answer> {
  const { people } = match.game.settings;
  const { turns, weeksPerTurn } = match.game.content.scenario;
  const alone = persons(match).length === 0;
  const perTurn = people * weeksPerTurn * MS_PER_PERSON_WEEK;
  const first = match.game.turn;
  const weeks = startProgress(
    session.outside,
    { what: 'weeks', of: alone ? turns - first + 1 : 1 },
    isDue(match) ? perTurn : 0,
  );
  while (isDue(match)) {
    const thinking = startProgress(session.outside, { what: 'thinking', of: 2 - persons(match).length });
    await endTurn(
      match,
      async (done) => {
        thinking.step(done);
        await session.outside.pause();
      },
      (done) => thinking.step(done),
    );
    weeks.step(match.game.turn - first);
    await session.outside.pause();
  }
  if (isOver(match) && !match.finish)
    match.finish = finish(match.game, await idleReports(session, match), rivalOf(match.players));
  return stages(match);
}

async function idleReports(session: Play, match: Match): Promise<Report[]> {
  const of = idleBehind(match);
  const { people } = match.game.settings;
  const expected = of * people * match.game.content.scenario.weeksPerTurn * MS_PER_PERSON_WEEK;
  const progress = startProgress(session.outside, { what: 'idle-run', of }, expected);
  for (let done = 1; idleBehind(match) > 0; done++) {
    resolve(match.idle);
    progress.step(done);
    await session.outside.pause();
  }
  return match.idle.reports;
}

function foresee(session: Play, match: Match, { side, move }: Extract<Request, { type: 'forecast' }>): Answer {
  const seen = view(match.game, leadOf(match.game, side));
  let progress: Progress | null = null;
  const ranges = forecast(match.foresight, seen, cleaned(move), (done, of) => {
    progress ??= startProgress(session.outside, { what: 'thinking', of });
    progress.step(done);
  });
  return { ok: true, type: 'forecast', forecast: ranges };
}

function advise(session: Play, match: Match, { side }: Extract<Request, { type: 'hint' }>): Answer {
  let progress: Progress | null = null;
  const watch = (done: number, of: number): void => {
    progress ??= startProgress(session.outside, { what: 'thinking', of });
    progress.step(done);
  };
  return { ok: true, type: 'hint', thought: hintFor(match, side, watch, session.effort) };
}

async function explain(session: Play, match: Match, asked: Extract<Request, { type: 'why' }>): Promise<Answer> {
  const { side, indicator, region } = asked;
  let progress: Progress | null = null;
  const said = await inquire(match, { side, question: { indicator, region } }, async (done, of) => {
    progress ??= startProgress(session.outside, { what: 'thinking', of });
    progress.step(done);
    await session.outside.pause();
  });
  return said.ok ? { ok: true, type: 'why', why: said.why } : said;
}

function debrief(match: Match): Answer {
  if (!match.finish) return { ok: false, faults: [{ code: 'not-over' }] };
  return { ok: true, type: 'debrief', debrief: filesOf(match, match.finish) };
}
