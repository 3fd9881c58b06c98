// The article against a run: each of its claims is held against what was played, what happened and what was measured. A
// claim is supported, contradicted or not tested here, with the turn that shows it and the number that was read.
// Left out: proof and luck. One run speaks to a claim; what would have happened without is asked elsewhere (*why?*).
import type { ArticleCause, Finding } from '../content/article.ts';
import { monthOf, weekOfTurn } from './calendar.ts';
import { endingOf } from './endings.ts';
import { isOver } from './moves.ts';
import { type Game, type Report, SIDES } from './state.ts';

export type Verdict = 'supported' | 'contradicted' | 'not-tested';
/** What showed it: a turn, and the indicator's value or change that was read. */
export type Shown = {
  turn: number;
  indicator?: string;
  value?: number; // at that turn, or a change
  change?: true; // value is a difference
  beside?: 'idle'; // … of differences: less the change in the run with nobody playing
  cause?: string; // card, event or claim that brought it
  also?: Shown[]; // the other halves, where two or more things had to hold together
};
/** A run and its twin with nobody playing. */
type Run = { game: Game; idle: readonly Report[] };
export type Judged = { claim: string; verdict: Verdict } & Partial<Shown>;

/** A1 … A30, in order. `idle` = reports of the same seed with nobody playing; without them some claims are not tested. */
export function judgeArticle(game: Game, idle: readonly Report[] = []): Judged[] {
  const run: Run = { game, idle };
  return game.content.article.flatMap((entry): Judged[] => {
    if (entry.kind !== 'claim') return [];
    const against = entry.contradicted ? find(entry.contradicted, run) : null;
    if (against) return [{ claim: entry.id, verdict: 'contradicted', ...against }];
    const found = find(entry.supported, run);
    return [found ? { claim: entry.id, verdict: 'supported', ...found } : { claim: entry.id, verdict: 'not-tested' }];
  });
}

/** What the article leaves out, and the turn of this run that shows it, if any. */
export function silencesOf(game: Game): { id: string; seen: Shown | null }[] {
  return game.content.article.flatMap((entry) =>
    entry.kind === 'silent' ? [{ id: entry.id, seen: find(entry.seen, { game, idle: [] }) }] : [],
  );
}

/** Does it hold, and what shows it? null = it does not, or the run has nothing to say. */
function find(finding: Finding, run: Run): Shown | null {
  if ('all' in finding) {
    const parts = finding.all.map((part) => find(part, run));
    const shown = parts.filter((part) => part !== null);
    return shown.length === parts.length ? together(shown) : null;
  }
  if ('any' in finding) {
    for (const part of finding.any) {
      const shown = find(part, run);
      if (shown) return shown;
    }
    return null;
  }
  if ('occurs' in finding) return turnsOf(finding.occurs, run.game)[0] ?? null;
  if ('absent' in finding) return findAbsent(finding.absent, run.game);
  if ('ending' in finding) return findEnding(finding.ending, run.game);
  return 'at' in finding ? findLevel(finding, run.game) : findChange(finding, run);
}

/** What is read of a number stands first; what shows the same twice is told once. */
function together(shown: readonly Shown[]): Shown | null {
  const first = shown.find((part) => part.indicator !== undefined) ?? shown[0];
  if (!first) return null;
  const all = [first, ...shown.filter((part) => part !== first)].flatMap(({ also = [], ...part }) => [part, ...also]);
  const also = all.filter((part, at) => at > 0 && all.findIndex((one) => tellsSame(one, part)) === at);
  const { also: _also, ...bare } = first;
  return also.length > 0 ? { ...bare, also } : bare;
}

const tellsSame = (one: Shown, other: Shown): boolean =>
  one.turn === other.turn && one.indicator === other.indicator && one.cause === other.cause;

type Months = { from?: string | undefined; to?: string | undefined };
function within(game: Game, report: Report, months: Months): boolean {
  const last = monthOf(game.content, weekOfTurn(game.content, report.turn + 1) - 1);
  return (months.from === undefined || last >= months.from) && (months.to === undefined || last <= months.to);
}

/** Turns of the players' years; the year after has no players. */
function turnsPlayed(game: Game): readonly Report[] {
  return game.reports.filter((report) => report.turn <= game.content.scenario.turns);
}

function causeIn(report: Report, cause: ArticleCause): string | null {
  const moves = SIDES.flatMap((side) => report.moves[side]).filter((move) => !move.off);
  return (
    moves.find((move) => cause.played?.includes(move.card))?.card ??
    report.events.find((h) => cause.happened?.includes(h.event))?.event ??
    report.news.find((n) => n.kind === 'claim' && n.outlet === 'independent' && cause.told?.includes(n.id))?.id ??
    null
  );
}

function turnsOf(cause: ArticleCause, game: Game): Shown[] {
  return turnsPlayed(game).flatMap((report) => {
    const brought = within(game, report, cause) ? causeIn(report, cause) : null;
    return brought === null ? [] : [{ turn: report.turn, cause: brought }];
  });
}

/** Nothing of it came, in a finished run that has it and covers the months. */
function findAbsent(cause: ArticleCause, game: Game): Shown | null {
  const { cards, events, claims } = game.content;
  const offered =
    cards.some((c) => cause.played?.includes(c.id)) ||
    events.some((e) => cause.happened?.includes(e.id)) ||
    claims.some((c) => cause.told?.includes(c.id));
  const covered = turnsPlayed(game).filter((report) => within(game, report, cause));
  const last = covered[covered.length - 1];
  return offered && isOver(game) && last && turnsOf(cause, game).length === 0 ? { turn: last.turn } : null;
}

function findEnding(endings: readonly string[], game: Game): Shown | null {
  if (!isOver(game)) return null;
  const ending = endingOf(game);
  return endings.includes(ending) ? { turn: game.content.scenario.turns, cause: ending } : null;
}

type Bounds = { atLeast?: number | undefined; atMost?: number | undefined };
const fits = (value: number, { atLeast, atMost }: Bounds): boolean =>
  (atLeast === undefined || value >= atLeast) && (atMost === undefined || value <= atMost);

type Level = Extract<Finding, { at: unknown }>;
function findLevel(asked: Level, game: Game): Shown | null {
  const { indicator } = asked;
  const read = turnsPlayed(game).flatMap((report) => {
    const value = report.indicators[indicator];
    return value !== undefined && within(game, report, asked) ? [{ turn: report.turn, indicator, value }] : [];
  });
  const last = read[read.length - 1];
  if (!last) return null;
  if (asked.at === 'end') return fits(last.value, asked) ? last : null;
  if (asked.at === 'always') return read.every((one) => fits(one.value, asked)) ? furthest(read, asked) : null;
  const fitting = read.filter((one) => fits(one.value, asked));
  return fitting.length > 0 ? furthest(fitting, asked) : null;
}

/** The value that says most: the highest where a floor or a ceiling was asked, else the lowest. */
function furthest<T extends { value: number }>(read: readonly T[], asked: { at: string } & Bounds): T | null {
  const high = (asked.at === 'ever') === (asked.atLeast !== undefined);
  return read.reduce<T | null>(
    (best, one) => (best === null || (high ? one.value > best.value : one.value < best.value) ? one : best),
    null,
  );
}

type Change = Extract<Finding, { since: unknown }>;
function findChange(asked: Change, { game, idle }: Run): Shown | null {
  const { indicator, since } = asked;
  const causes: Shown[] = since === 'start' ? [{ turn: 1 }] : turnsOf(since, game);
  const changes = causes.flatMap((cause) => {
    const to = asked.turns === undefined ? lastTurn(game) : cause.turn + asked.turns - 1;
    const before = valueAfter(game, cause.turn - 1, indicator);
    const after = valueAfter(game, to, indicator);
    const usual = asked.beside ? changeIdle({ game, idle }, indicator, [cause.turn - 1, to]) : 0;
    if (before === undefined || after === undefined || usual === undefined) return [];
    return [{ ...cause, turn: to, value: after - before - usual }];
  });
  const first = changes[0];
  if (!first) return null;
  const value = changes.reduce((sum, one) => sum + one.value, 0) / changes.length;
  return fits(value, asked)
    ? { ...first, indicator, value, change: true, ...(asked.beside ? { beside: asked.beside } : {}) }
    : null;
}

/** The same turns with nobody playing; both runs begin alike. */
function changeIdle({ game, idle }: Run, indicator: string, [from, to]: [number, number]): number | undefined {
  const of = (turn: number) => (turn === 0 ? game.start : idle.find((r) => r.turn === turn))?.indicators[indicator];
  const before = of(from);
  const after = of(to);
  return before === undefined || after === undefined ? undefined : after - before;
}

const lastTurn = (game: Game): number => turnsPlayed(game).length;

function valueAfter(game: Game, turn: number, indicator: string): number | undefined {
  const report = turn === 0 ? game.start : turnsPlayed(game).find((r) => r.turn === turn);
  return report?.indicators[indicator];
}
