// When something may happen: a condition in the data, held against the game as it stood at the end of the last turn.
// Left out: anything that no one could know or that data did not say; conditions have no side effects.
import type { Requirement } from '../content/schema.ts';
import { isTooFew } from './base.ts';
import { monthOf, weekOfTurn } from './calendar.ts';
import type { Game, Report, Side } from './state.ts';

/** Who asks: the region of the move ("target"), if there is one. */
export type Asking = { region?: string | undefined };

/** The last report, or the measurement before turn 1. */
export function lastReport(game: Game): Report {
  return game.reports[game.reports.length - 1] ?? game.start;
}

export function holds(requirement: Requirement, game: Game, asking: Asking): boolean {
  if ('all' in requirement) return requirement.all.every((r) => holds(r, game, asking));
  if ('any' in requirement) return requirement.any.some((r) => holds(r, game, asking));
  if ('not' in requirement) return !holds(requirement.not, game, asking);
  if ('indicator' in requirement && requirement.inRegions !== undefined)
    return game.content.regions.filter(({ id }) => holdsNow(game, requirement, id)).length >= requirement.inRegions;
  if ('indicator' in requirement) return holdsNow(game, requirement, place(requirement.region, asking));
  if ('resource' in requirement)
    return within(resourceNow(game, requirement.resource, place(requirement.region, asking)), requirement);
  if ('lever' in requirement)
    return within(leverNow(game, requirement.lever, place(requirement.region, asking)), requirement);
  if ('happened' in requirement) return happened(game, requirement.happened, requirement.withinTurns);
  if ('played' in requirement) return played(game, requirement, asking);
  if ('standing' in requirement) return game.standing.some((s) => s.card === requirement.standing);
  const month = monthOf(game.content, weekOfTurn(game.content, game.turn));
  return month >= requirement.from && (requirement.to === undefined || month <= requirement.to);
}

/** What rests on too few people is neither high nor low. */
function holdsNow(game: Game, asked: { indicator: string } & Bounds, region: string | undefined): boolean {
  const report = lastReport(game);
  const values = region === undefined ? report.indicators : (report.regions[region] ?? {});
  if (isTooFew(game.content, asked.indicator, { people: game.settings.people, values, region })) return false;
  return within(indicatorNow(game, asked.indicator, region), asked);
}

function place(region: string | undefined, asking: Asking): string | undefined {
  return region === 'target' ? asking.region : region;
}

type Bounds = { atLeast?: number | undefined; atMost?: number | undefined };
function within(value: number, bounds: Bounds): boolean {
  return value >= (bounds.atLeast ?? Number.NEGATIVE_INFINITY) && value <= (bounds.atMost ?? Number.POSITIVE_INFINITY);
}

export function indicatorNow(game: Game, id: string, region: string | undefined): number {
  const report = lastReport(game);
  return (region === undefined ? report.indicators[id] : report.regions[region]?.[id]) ?? 0;
}

/** A regional resource without a region is asked as the mean over regions. */
export function resourceNow(game: Game, id: string, region: string | undefined): number {
  const points = game.regionResources[id];
  if (!points) return game.resources[id] ?? 0;
  if (region !== undefined) return points[regionIndex(game, region)] ?? 0;
  let sum = 0;
  for (const value of points) sum += value;
  return sum / points.length;
}

function leverNow(game: Game, id: string, region: string | undefined): number {
  const column = game.columns.get(id);
  if (!column) return 0;
  return column[region === undefined || column.length === 1 ? 0 : regionIndex(game, region)] ?? 0;
}

export function regionIndex(game: Game, region: string): number {
  return game.content.regions.findIndex((r) => r.id === region);
}

function happened(game: Game, event: string, withinTurns: number | undefined): boolean {
  const since = game.turn - (withinTurns ?? game.turn);
  return game.happened.some((h) => h.event === event && h.turn >= since);
}

type Played = {
  played: string;
  side?: Side | undefined;
  withinTurns?: number | undefined;
  region?: string | undefined;
};
/** Resolved in an earlier turn; switching off is no play. */
function played(game: Game, asked: Played, asking: Asking): boolean {
  const since = game.turn - (asked.withinTurns ?? game.turn);
  const region = place(asked.region, asking);
  return game.reports.some(
    (report) =>
      report.turn >= since &&
      (['regime', 'civil'] as const).some(
        (side) =>
          (asked.side === undefined || asked.side === side) &&
          report.moves[side].some(
            (m) => m.card === asked.played && !m.off && (region === undefined || m.region === region),
          ),
      ),
  );
}
