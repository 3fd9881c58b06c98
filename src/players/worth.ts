// What a turn that was lived in imagination is worth to a side: the points its mandate counts.
import {
  civilPoints,
  type Game,
  LAST_TURNS,
  type Move,
  type Report,
  regimePoints,
  type Side,
  YEAR_AFTER,
} from '../engine/game.ts';
import type { Taste } from './characters.ts';

/**
 * Cohesion at which elites split, and above which nobody thinks of it (points). What strains the authorities stops above 25:
 * from there on only their own cards split them.
 */
const SPLIT_COHESION = 20;
const SAFE_COHESION = 28;
/** Whoever keeps to a plan sees the danger come from further off than whoever makes up its mind anew. */
const WARY_COHESION = 40;

/** Mandate points of the side at the end of a turn, and what the taste adds. */
export function worthOf(game: Game, side: Side, report: Report, taste: Taste = {}): number {
  let points =
    side === 'civil' ? civilPoints(game, report) : regimePoints(report) * hold(report.resources.cohesion ?? 0);
  for (const [indicator, weight] of Object.entries(taste)) points += weight * (report.indicators[indicator] ?? 0);
  return points;
}

/** A regime that falls apart loses half its mandate; the fear of it begins before. */
function hold(cohesion: number): number {
  return 1 - 0.5 * Math.min(1, Math.max(0, (SAFE_COHESION - cohesion) / (SAFE_COHESION - SPLIT_COHESION)));
}

/**
 * A card that takes cohesion brings it to where elites may split. Who makes up its mind anew every turn sees that on its picture
 * of the country; who keeps to a plan must be told.
 */
export function endangers({ content, resources }: Game, { card, off }: Move): boolean {
  const effects = off ? [] : (content.cards.find(({ id }) => id === card)?.effects ?? []);
  let taken = 0;
  for (const effect of effects)
    if (effect.kind === 'resource' && effect.resource === 'cohesion') taken += Math.min(0, effect.add);
  return taken < 0 && (resources.cohesion ?? WARY_COHESION) + taken < WARY_COHESION;
}

/** What a turn counts for in the mandate of a game of so many turns. */
export function weightOf(turn: number, turns: number): number {
  if (turn > turns && turn <= turns + YEAR_AFTER) return 0.5 / YEAR_AFTER;
  return turn <= turns && turn > turns - LAST_TURNS ? 0.5 / LAST_TURNS : 0;
}

/**
 * Points of the turns lived from `from` on, weighed as the mandate will weigh them. What the window still holds beyond the
 * last turn lived is taken to be like that turn, but for quarrels: these settle.
 */
export function prospect(game: Game, side: Side, from: number, taste: Taste = {}): number {
  const { turns } = game.content.scenario;
  const lived = game.reports.filter((r) => r.turn >= from);
  let left = 1;
  for (let turn = Math.max(1, turns - LAST_TURNS + 1); turn < from; turn++) left -= weightOf(turn, turns);
  let worth = 0;
  lived.forEach((report, index) => {
    const last = index === lived.length - 1;
    const weight = last ? left : weightOf(report.turn, turns);
    left -= weight;
    const on = last ? settled(game, report) : report;
    if (weight !== 0) worth += weight * worthOf(game, side, on, taste);
  });
  return worth;
}

/** Part of what could mend that does, a turn: something strains it again half of the time. */
const SETTLES = 0.5;

/** The report with the cohesion that its quarrels leave when the last turn opens. */
function settled({ content }: Game, report: Report): Report {
  const { cohesion } = report.resources;
  const mends = content.income.find(
    ({ resource, worth, when }) =>
      resource === 'cohesion' && worth > 0 && when && 'resource' in when && when.resource === 'cohesion',
  );
  if (cohesion === undefined || !mends?.when || !('atMost' in mends.when)) return report;
  const whole = (mends.when.atMost ?? 0) + 1;
  const turns = content.scenario.turns - 1 - report.turn;
  if (turns <= 0 || cohesion >= whole) return report;
  return {
    ...report,
    resources: { ...report.resources, cohesion: Math.min(whole, cohesion + SETTLES * mends.worth * turns) },
  };
}

/** What a searching player is after: its own mandate, what its taste adds, and the other side's loss. */
export type Aim = { taste: Taste; rivalry: Rivalry };
/** By side: own mandate points that a point of the other side's mandate is worth to it. */
export type Rivalry = Record<Side, number>;

/**
 * What the other side's loss is worth beside one's own gain. *Greedy* only shuns gifts; *good* looks after its own mandate, but
 * no gift is free; *elite* plays to be ahead, but not at any price: what its picture says of the other side's mandate is rough.
 * By the deviations of the pars alone, which decide who wins, a civil point would weigh .6 to 1.9 of one of the authorities'.
 */
export const RIVALRY = {
  greedy: { regime: 0.025, civil: 0.1 },
  good: { regime: 0.15, civil: 0.6 },
  elite: { regime: 0.6, civil: 1.5 }, // where the scenario names nothing else
} as const satisfies Record<string, Rivalry>;

/** Own prospect less a part of the other side's, in own mandate points: the higher mandate wins (game.md, section 6). */
export function lead(game: Game, side: Side, from: number, { taste, rivalry }: Aim): number {
  const rival: Side = side === 'regime' ? 'civil' : 'regime';
  return prospect(game, side, from, taste) - rivalry[side] * prospect(game, rival, from);
}
