// Why did it change? The same turn is run again without each cause, with the same luck. What a cause made is the turn as it
// was less the turn without it. What the country would have done with no cause at all is the drift; what causes make only
// in company (two blocks that close the same way out) is left over as *together*, so the bars always add up to the change.
// What a side may ask while the game is on: known.ts.
import type { Fault } from '../content/fault.ts';
import type { Content } from '../content/schema.ts';
import type { Game, Report, Side } from '../engine/game.ts';
import { type Cause, causesOf, turnAlone, turnItself, turnWithout } from './causes.ts';
import { knows, seenFigures, seesIndicator } from './known.ts';

export type Figures = Pick<Report, 'indicators' | 'regions' | 'resources' | 'regionResources'>;

/** One turn, run once per cause: enough for every *why?* about it, of any indicator and region. Plain data, worth keeping. */
export type Runs = {
  turn: number;
  side: Side | null; // whose questions it answers while the game is on; null = everything opened
  before: Figures; // as the turn began
  after: Figures; // as it was
  itself: Figures; // the same, run like the others
  without: { cause: Cause; after: Figures }[];
  alone: Figures | null; // with no cause at all; null when it is for one side
};

export type Question = { indicator: string; region?: string | undefined }; // an indicator, or a resource
export type Bar = {
  id: string;
  kind: 'card' | 'event' | 'assumption' | 'together' | 'drift' | 'unknown';
  side: Side | null;
  by: number; // in the indicator's unit
  turn?: number; // of a cause from an earlier turn
  off?: true; // a machine switched off
  region?: string; // of the move
};
export type Why = {
  indicator: string;
  region?: string;
  turn: number;
  before: number;
  after: number;
  change: number;
  causes: Bar[]; // the widest first, then drift and together
};
export type Answered = { ok: true; why: Why } | { ok: false; faults: Fault[] };

/**
 * Runs the turn once per cause. `before`: the game as the turn began. Yields after every run, so that others get a turn.
 * `side`: only what this side may know while the game is on.
 */
export function* runTurn(
  before: Game,
  report: Report,
  side: Side | null = null,
): Generator<{ done: number; of: number }, Runs> {
  const { content } = before;
  const all = causesOf(before, report);
  const causes = all.filter((cause) => side === null || knows(content, side, cause));
  const of = causes.length + 1;
  const figures = (from: Report): Figures => (side === null ? bare(from) : seenFigures(content, side, bare(from)));
  const without: Runs['without'] = [];
  const alone = side === null ? figures(turnAlone(before, all)) : null;
  yield { done: 1, of };
  for (const cause of causes) {
    without.push({ cause, after: figures(turnWithout(before, report, cause)) });
    yield { done: without.length + 1, of };
  }
  return {
    turn: report.turn,
    side,
    before: figures(before.reports[before.reports.length - 1] ?? before.start),
    after: figures(report),
    itself: figures(turnItself(before, report)),
    without,
    alone,
  };
}

/** Runs to the end without pausing. */
export function finished<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

export function bare(report: Report): Figures {
  const { indicators, regions, resources, regionResources } = report;
  return { indicators, regions, resources, regionResources };
}

export function figureOf(from: Figures, { indicator, region }: Question): number | undefined {
  if (region === undefined) return from.indicators[indicator] ?? from.resources[indicator];
  return from.regions[region]?.[indicator] ?? from.regionResources[indicator]?.[region];
}

/** What is wrong with a question, in the order a reader would mend it. */
export function faultsOf(content: Content, { indicator, region }: Question): Fault[] {
  const entry = [...content.indicators, ...content.resources].find((e) => e.id === indicator);
  const regions = content.regions.map((r) => r.id);
  if (!entry) {
    const expected = [...content.indicators, ...content.resources].map((e) => e.id).join(' | ');
    return [{ code: 'unknown-indicator', path: 'indicator', expected, found: indicator }];
  }
  if (region !== undefined && !regions.includes(region))
    return [{ code: 'unknown-region', path: 'region', expected: regions.join(' | '), found: region }];
  if (region !== undefined && !entry.regional)
    return [{ code: 'not-regional', path: 'region', expected: 'nation', found: region }];
  if (region === undefined && !content.indicators.some((i) => i.id === indicator) && entry.regional)
    return [{ code: 'region-needed', path: 'region', expected: regions.join(' | ') }];
  return [];
}

/** The bars of one indicator. Runs made for a side answer only what that side may know. */
export function why(content: Content, runs: Runs, question: Question): Answered {
  const faults = faultsOf(content, question);
  if (faults.length === 0 && runs.side !== null && !seesIndicator(content, runs.side, question.indicator))
    return { ok: false, faults: [{ code: 'not-yours', path: 'indicator', found: question.indicator }] };
  return faults.length > 0 ? { ok: false, faults } : { ok: true, why: opened(runs, question) };
}

function opened(runs: Runs, question: Question): Why {
  const at = (from: Figures): number => figureOf(from, question) ?? 0;
  const change = at(runs.after) - at(runs.before);
  const bars = widestFirst(
    runs.without.map(({ cause, after }) => barOf(cause, runs.turn, at(runs.itself) - at(after))),
  );
  const drift = runs.alone ? at(runs.alone) - at(runs.before) : 0;
  const left = change - drift - bars.reduce((sum, bar) => sum + bar.by, 0);
  const rest: Bar[] = runs.alone
    ? [
        { id: 'drift', kind: 'drift', side: null, by: drift },
        { id: 'together', kind: 'together', side: null, by: left },
      ]
    : [{ id: 'unknown', kind: 'unknown', side: null, by: left }];
  return answer(runs, question, [...bars, ...rest]);
}

export function answer(runs: Pick<Runs, 'turn' | 'before' | 'after'>, question: Question, causes: Bar[]): Why {
  const before = figureOf(runs.before, question) ?? 0;
  const after = figureOf(runs.after, question) ?? 0;
  const { indicator, region } = question;
  const place = region === undefined ? {} : { region };
  return { indicator, ...place, turn: runs.turn, before, after, change: after - before, causes };
}

export function barOf(cause: Cause, turn: number, by: number): Bar {
  const { id, kind, side, region, off } = cause;
  return {
    id,
    kind,
    side,
    by,
    ...(cause.turn === turn ? {} : { turn: cause.turn }),
    ...(off ? { off } : {}),
    ...(region === undefined ? {} : { region }),
  };
}

export function widestFirst(bars: readonly Bar[]): Bar[] {
  const text = (bar: Bar): string => `${bar.kind} ${bar.id} ${bar.side} ${bar.turn} ${bar.off}`;
  return [...bars].sort((a, b) => Math.abs(b.by) - Math.abs(a.by) || (text(a) < text(b) ? -1 : 1));
}
