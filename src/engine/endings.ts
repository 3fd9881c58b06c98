// The end: which ending the run came to, and three ledgers that are always shown together: the mandate of each side,
// the people, and the truth. No ledger counts calm, crowds, blocks or arrests; survival alone is never victory.
// Formulas: game.md, section 6. Pars come frozen with the scenario.
import type { Event, IndicatorEntry, Scenario, Strength } from '../content/schema.ts';
import { firstTurn, weekOfTurn } from './calendar.ts';
import { happen } from './events.ts';
import {
  civilParts,
  civilPoints,
  counted,
  LAST_TURNS,
  mean,
  type Part,
  regimeParts,
  regimePoints,
  silenceOf,
  YEAR_AFTER,
} from './mandate.ts';
import { type Cap, hurtByOrder, type Medal, medalOf } from './medals.ts';
import { holds } from './requirements.ts';
import { copy } from './setup.ts';
import { type Game, type Report, SIDES, type Side } from './state.ts';
import { resolve } from './turn.ts';

/** The end of a game: the ending's id and the three ledgers. */
export type Finish = {
  ending: string;
  ledgers: {
    mandate: Record<Side, number>; // 0–100, 50 = par
    people: number; // 0–100, against the idle run of the same seed; 50 = par
    truth: Record<Side, number>; // 0–100
  };
  medals: Record<Side, Medal>;
  capped: Record<Side, Cap | null>; // why a medal is lower than the three ledgers give
  after: After;
  made: Record<Side, Made>;
};

/** A mandate's parts: points before the first turn and as they counted (0 to `most`), and what of their sum counts as 50. */
export type Made = {
  parts: { id: string; most: number; start: number; end: number }[];
  halved: boolean; // for the elite split
  par: number;
};

/** What the ending stored up: indicator id → value at the end, after two turns without players, and with a shock added. */
export type After = {
  turns: number; // without players
  indicators: Record<string, { end: number; after: number; shocked?: number }>;
  shock?: string; // event that struck in the second run, where the ending asks for one
};

/** What the strip of the year after shows: opinion, its voice, its crowd, and trust. */
const SHOWN_AFTER = ['true-approval', 'discontent', 'self-censorship', 'trust-state-media', 'protesters'] as const;
/** Points a ledger moves by one deviation from par. */
const POINTS_A_DEVIATION = 15;

/**
 * Settles a game whose last turn is resolved. `idle` = reports of the same seed with nobody playing. `rival` = the strength of
 * the computer player that was played against: par is then what its equal would have reached; absent = people among themselves.
 */
export function finish(game: Game, idle: readonly Report[], rival?: Strength): Finish {
  const ending = endingOf(game);
  const after = yearAfter(game);
  const change = peopleChange(game, idle);
  const people = peopleLedger(game, change);
  const mandate = { regime: 0, civil: 0 };
  for (const side of SIDES) mandate[side] = mandateOf(game, side, { after, ending, rival });
  const truth = { regime: regimeTruth(game), civil: civilTruth(game) };
  const medals: Finish['medals'] = { regime: 'none', civil: 'none' };
  const capped: Finish['capped'] = { regime: null, civil: null };
  for (const side of SIDES) {
    const lowest = Math.min(mandate[side], people, truth[side]);
    ({ medal: medals[side], cap: capped[side] } = medalOf(game, side, { lowest, change, ending }));
  }
  const made = {
    regime: madeOf(game, 'regime', { after, ending, rival }),
    civil: madeOf(game, 'civil', { after, ending, rival }),
  };
  return { ending, ledgers: { mandate, people, truth }, medals, capped, after: storedUp(game, after, ending), made };
}

/** The first ending of the scenario's list that holds. */
export function endingOf(game: Game): string {
  return game.content.scenario.endings.find((e) => e.when === null || holds(e.when, game, {}))?.id ?? '';
}

/** Two more turns with no players show what the ending stored up; a shock strikes in the first week of them. */
function yearAfter(game: Game, shock?: Event): readonly Report[] {
  const on = copy(game);
  if (shock) happen(on, shock, weekOfTurn(on.content, on.turn));
  for (let i = 0; i < YEAR_AFTER; i++) resolve(on);
  return on.reports.slice(-YEAR_AFTER);
}

function storedUp(game: Game, after: readonly Report[], ending: string): After {
  const wanted = game.content.scenario.endings.find((e) => e.id === ending)?.shock;
  const shock = game.content.events.find((e) => e.id === wanted);
  const shocked = shock ? yearAfter(game, shock) : null;
  const end = game.reports.slice(-YEAR_AFTER);
  const indicators: After['indicators'] = {};
  for (const entry of game.content.indicators.filter((i) => SHOWN_AFTER.some((id) => id === i.id)))
    indicators[entry.id] = {
      end: valueOver(end, entry),
      after: valueOver(after, entry),
      ...(shocked ? { shocked: valueOver(shocked, entry) } : {}),
    };
  return { turns: YEAR_AFTER, indicators, ...(shock ? { shock: shock.id } : {}) };
}

/** The last turn's value; of what is counted by weeks, the highest turn's. */
function valueOver(reports: readonly Report[], entry: IndicatorEntry): number {
  const values = reports.map((report) => report.indicators[entry.id] ?? 0);
  if (entry.over === 'end') return values[values.length - 1] ?? 0;
  return values.reduce((most, value) => Math.max(most, value), 0);
}

type Outcome = { after: readonly Report[]; ending: string; rival: Strength | undefined };

function mandateOf(game: Game, side: Side, outcome: Outcome): number {
  if (hurtByOrder(game, side)) return 0;
  return ledger(aboveParOf(game, side, outcome));
}

/** Points of each side's mandate (0–100), before they are held against par: the laboratory sets pars by them. */
export function mandatePoints(game: Game): Record<Side, number> {
  const after = yearAfter(game);
  const ending = endingOf(game);
  return { regime: pointsOf(game, 'regime', after, ending), civil: pointsOf(game, 'civil', after, ending) };
}

function aboveParOf(game: Game, side: Side, { after, ending, rival }: Outcome): number {
  const par = game.content.scenario.par[side];
  return (pointsOf(game, side, after, ending) - middleOf(par, rival)) / par.deviation;
}

/** What equals of that strength reach; where it was not measured, or nobody's strength is known, the middle of all. */
export function middleOf({ mean, equals }: Scenario['par'][Side], level: Strength | undefined): number {
  if (level === undefined || !equals) return mean;
  return equals[level] ?? equals.good;
}

function pointsOf(game: Game, side: Side, after: readonly Report[], ending: string): number {
  const points = (report: Report): number => (side === 'regime' ? regimePoints(report) : civilPoints(game, report));
  const raw = counted(game, after, points);
  return isHalved(side, ending) ? raw / 2 : raw;
}

const isHalved = (side: Side, ending: string): boolean => side === 'regime' && ending === 'elite-split';

/** What the mandate was made of, part by part, before the first turn and as it counted. */
function madeOf(game: Game, side: Side, { after, ending, rival }: Outcome): Made {
  const partsIn = (report: Report): Part[] => (side === 'regime' ? regimeParts(report) : civilParts(game, report));
  const start = game.reports[firstTurn(game) - 2] ?? game.start;
  return {
    parts: partsIn(start).map(({ id, most, points }, nth) => ({
      id,
      most,
      start: points,
      end: counted(game, after, (report) => partsIn(report)[nth]?.points ?? 0),
    })),
    halved: isHalved(side, ending),
    par: middleOf(game.content.scenario.par[side], rival),
  };
}

/** A ledger’s points, 0–100: 50 = par, 15 for each deviation from it. */
export function ledger(deviations: number): number {
  return Math.min(100, Math.max(0, Math.floor(50 + POINTS_A_DEVIATION * deviations + 0.5)));
}

function peopleLedger({ content }: Game, change: number): number {
  const { mean: par, deviation } = content.scenario.par.people;
  return ledger((change - par) / deviation);
}

/** People: how discontent, silence and fear differ from the run in which nobody played; above 0 = less of them. */
export function peopleChange(game: Game, idle: readonly Report[]): number {
  const wellbeing = (report: Report): number =>
    3 - (report.indicators.discontent ?? 0) - silenceOf(report) - (report.indicators.fear ?? 0);
  const differences = game.reports.slice(-LAST_TURNS).flatMap((report) => {
    const same = idle.find((r) => r.turn === report.turn);
    return same ? [(wellbeing(report) - wellbeing(same)) / 3] : [];
  });
  return mean(differences);
}

/** Regime: how near its dashboard was to what people thought, over all turns. */
function regimeTruth(game: Game): number {
  const gap = mean(game.reports.map((r) => Math.abs(r.indicators['dashboard-gap'] ?? 0)));
  return Math.floor(100 * (1 - Math.min(1, gap / 0.3)) + 0.5);
}

/** Civil society: share of the disputed claims it verified; with nothing in dispute, the middle. */
function civilTruth(game: Game): number {
  const disputed = game.content.claims.filter((c) => wasTold(game, c.id));
  if (disputed.length === 0) return 50;
  const verified = disputed.filter((c) => game.reports.some((r) => r.moves.civil.some((m) => m.claim === c.id)));
  return Math.floor((100 * verified.length) / disputed.length + 0.5);
}

/** A claim was told if it stood on a front page. */
function wasTold(game: Game, claim: string): boolean {
  return game.reports.some((r) => r.news.some((n) => n.kind === 'claim' && n.id === claim));
}
