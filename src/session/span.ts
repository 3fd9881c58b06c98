// Why did it change over many turns? The whole game is run again without each card (all its plays) and each event, from the
// turn it first mattered, with the same luck and everybody else's moves as they were. What a cause made of a change from
// one turn to another is what it made by the later one less what it had made by the earlier. Drift is the same years with
// nobody moving and nothing happening; what causes make only in company is *together*.
import { copy, type Game, type Report, resolve, SIDES, type Side } from '../engine/game.ts';
import { type Cause, causeOfMove } from './causes.ts';
import { gameBefore, type Past, reportsOf } from './past.ts';
import { type Bar, bare, type Figures, figureOf, type Question, type Why, widestFirst } from './why.ts';

/** The whole game, run once per card and event. Plain data, worth keeping; some hundred kilobytes. */
export type Lives = {
  actual: Figures[]; // [0] before turn 1, then after every turn
  without: { cause: Omit<Cause, 'turn'>; first: number; after: Figures[] }[]; // after[0] = after turn `first`
  alone: Figures[];
};

/** Yields after every turn of every run: some ten seconds of work for a long game. */
export function* runLives(past: Past): Generator<{ done: number; of: number }, Lives> {
  const reports = reportsOf(past);
  const start = past.games[0]?.start;
  const causes = causesOfGame(reports);
  const of = reports.length + causes.reduce((sum, c) => sum + reports.length - c.first + 1, 0);
  let done = 0;
  const lived = function* (
    first: number,
    cause: Omit<Cause, 'turn'> | null,
  ): Generator<{ done: number; of: number }, Figures[]> {
    const before = gameBefore(past, first);
    const game = before && copy(before);
    const after: Figures[] = [];
    for (const report of game ? reports.slice(first - 1) : []) {
      if (game) after.push(bare(turnOfLife(game, report, cause)));
      yield { done: ++done, of };
    }
    return after;
  };
  const alone = yield* lived(1, null);
  const without: Lives['without'] = [];
  for (const { cause, first } of causes) without.push({ cause, first, after: yield* lived(first, cause) });
  const opening = start ? [bare(start)] : [];
  return { actual: [...opening, ...reports.map(bare)], without, alone: [...opening, ...alone] };
}

/** A turn of the record without a cause; without any where `cause` is null. */
function turnOfLife(game: Game, report: Report, cause: Omit<Cause, 'turn'> | null): Report {
  if (!cause) return resolve(game, { events: [], bare: true });
  const isCard = (id: string, side: Side): boolean => cause.kind === 'card' && cause.side === side && cause.id === id;
  for (const side of SIDES) game.chosen[side] = report.moves[side].filter((m) => !isCard(m.card, side));
  game.decided = [...report.decisions];
  const gone = cause.kind === 'event' ? [cause.id] : [];
  const events = report.events.filter((h) => !gone.includes(h.event));
  return resolve(game, { events, without: gone, bare: true });
}

function causesOfGame(reports: readonly Report[]): { cause: Omit<Cause, 'turn'>; first: number }[] {
  const found = new Map<string, { cause: Omit<Cause, 'turn'>; first: number }>();
  const add = (cause: Omit<Cause, 'turn'>, first: number): void => {
    const key = `${cause.kind} ${cause.side} ${cause.id}`;
    if (!found.has(key)) found.set(key, { cause, first });
  };
  for (const { turn, moves, events } of reports) {
    for (const side of SIDES)
      for (const move of moves[side]) {
        const { id, kind } = causeOfMove(move, side, turn);
        add({ id, kind, side }, turn);
      }
    for (const { event } of events) add({ id: event, kind: 'event', side: null }, turn);
  }
  return [...found.values()];
}

/** The bars of a change between the ends of two turns; `from` 0 = before turn 1. The question must have no faults (`faultsOf`). */
export function whySpan(lives: Lives, question: Question, span: { from: number; to: number }): Why {
  const at = (turn: number): number => figure(lives.actual, turn, question);
  const made = ({ first, after }: Lives['without'][number], turn: number): number =>
    turn < first ? 0 : at(turn) - figure(after, turn - first, question);
  const bars: Bar[] = widestFirst(
    lives.without.map((life) => ({
      id: life.cause.id,
      kind: life.cause.kind,
      side: life.cause.side,
      by: made(life, span.to) - made(life, span.from),
    })),
  );
  const change = at(span.to) - at(span.from);
  const drift = figure(lives.alone, span.to, question) - figure(lives.alone, span.from, question);
  const together = change - drift - bars.reduce((sum, bar) => sum + bar.by, 0);
  return {
    indicator: question.indicator,
    ...(question.region === undefined ? {} : { region: question.region }),
    turn: span.to,
    before: at(span.from),
    after: at(span.to),
    change,
    causes: [
      ...bars,
      { id: 'drift', kind: 'drift', side: null, by: drift },
      { id: 'together', kind: 'together', side: null, by: together },
    ],
  };
}

function figure(turns: readonly Figures[], index: number, question: Question): number {
  const from = turns[index];
  return from ? (figureOf(from, question) ?? 0) : 0;
}
