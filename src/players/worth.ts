// What a turn that was lived in imagination is worth to a side: the points its mandate counts.
import { civilPoints, type Game, type Move, type Report, regimePoints, type Side } from '../engine/game.ts';
import type { Taste } from './characters.ts';

/** Cohesion at which elites split, and above which nobody thinks of it (points). */
const SPLIT_COHESION = 20;
const SAFE_COHESION = 40;

/** Mandate points of the side at the end of a turn, and what the taste adds. */
export function worthOf(game: Game, side: Side, report: Report, taste: Taste = {}): number {
  let points =
    side === 'civil' ? civilPoints(game, report) : regimePoints(report) * hold(report.resources.cohesion ?? 0);
  for (const [indicator, weight] of Object.entries(taste)) points += weight * (report.indicators[indicator] ?? 0);
  return points;
}

/** A regime that falls apart loses half its mandate; the fear of it begins well before. */
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
  return taken < 0 && (resources.cohesion ?? SAFE_COHESION) + taken < SAFE_COHESION;
}

/** The mandate's window: half of it the last four turns, half the two turns after the end (game.md, section 6). */
const LAST_TURNS = 4;
const YEAR_AFTER = 2;
export const AFTER = YEAR_AFTER;

function weightOf(turn: number, turns: number): number {
  if (turn > turns && turn <= turns + YEAR_AFTER) return 0.5 / YEAR_AFTER;
  return turn <= turns && turn > turns - LAST_TURNS ? 0.5 / LAST_TURNS : 0;
}

/**
 * Points of the turns lived from `from` on, weighed as the mandate will weigh them. What the window still holds beyond the
 * last turn lived is taken to be like that turn.
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
    if (weight !== 0) worth += weight * worthOf(game, side, report, taste);
  });
  return worth;
}

/** What a searching player is after: its own mandate, what its taste adds, and the other side's loss, deviation for deviation (1 = as much as its own gain). */
export type Aim = { taste: Taste; rivalry: number };

/** What a mandate point of the side weighs against the other side's: a deviation of civil society's is some two and a half of the authorities'. */
const POINT: Record<Side, number> = { regime: 1, civil: 0.4 };

/** Own prospect less a part of the other side's, in own mandate points: the higher mandate wins (game.md, section 6). */
export function lead(game: Game, side: Side, from: number, { taste, rivalry }: Aim): number {
  const rival: Side = side === 'regime' ? 'civil' : 'regime';
  const weight = (rivalry * POINT[rival]) / POINT[side];
  return prospect(game, side, from, taste) - weight * prospect(game, rival, from);
}
