// The purses. Income is worked out only from what its owner may see, so that no receipt betrays a hidden truth.
// Whole points; each resource has a floor and a cap.
import type { IncomeLine } from '../content/schema.ts';
import { holds } from './requirements.ts';
import type { Game, Receipt, Report } from './state.ts';

/** Adds points to a purse within its bounds. `places` are regions for a regional resource. Returns what really changed. */
export function pay(game: Game, resource: string, add: number, places: readonly number[]): number {
  const entry = game.content.resources.find((r) => r.id === resource);
  if (!entry) return 0;
  const bound = (points: number): number => Math.min(entry.max, Math.max(entry.min, points));
  const column = game.regionResources[resource];
  if (!column) {
    const before = game.resources[resource] ?? 0;
    game.resources[resource] = bound(before + add);
    return bound(before + add) - before;
  }
  for (const place of places) column[place] = bound((column[place] ?? 0) + add);
  return add;
}

/**
 * Pays every purse for the turn `now`, the last among the reports; the next turn is already open. A receipt tells what the
 * purse really took: what flows over a full one is nobody's income.
 */
export function payIncome(game: Game, before: Report, now: Report): Receipt[] {
  const receipts: Receipt[] = [];
  for (const resource of game.content.resources)
    if (resource.incomeTurn !== undefined && !resource.regional)
      receipts.push({ resource: resource.id, id: 'turn', worth: resource.incomeTurn });
  for (const line of game.content.income) {
    const worth = worthOf(game, line, before, now);
    if (worth !== 0) receipts.push({ resource: line.resource, id: line.id, worth });
  }
  return receipts
    .map((receipt) => ({ ...receipt, worth: pay(game, receipt.resource, receipt.worth, []) }))
    .filter((receipt) => receipt.worth !== 0);
}

function worthOf(game: Game, line: IncomeLine, before: Report, now: Report): number {
  if (line.when && !holds(line.when, game, {})) return 0;
  if (line.fell) {
    const fall = (before.indicators[line.fell.indicator] ?? 0) - (now.indicators[line.fell.indicator] ?? 0);
    if (line.fell.atLeast !== undefined && fall < line.fell.atLeast) return 0;
    if (line.fell.lessThan !== undefined && fall >= line.fell.lessThan) return 0;
  }
  if (!line.perStanding) return line.worth;
  const { side, atMost } = line.perStanding;
  const running = game.standing.filter((s) => s.side === side).length;
  return running === 0 ? 0 : Math.sign(line.worth) * Math.min(atMost, running * Math.abs(line.worth));
}

/** Regional purses by id, for a report. */
export function regionPoints(game: Game): Record<string, Record<string, number>> {
  const points: Record<string, Record<string, number>> = {};
  for (const [resource, column] of Object.entries(game.regionResources)) {
    const row: Record<string, number> = {};
    game.content.regions.forEach((region, r) => {
      row[region.id] = column[r] ?? 0;
    });
    points[resource] = row;
  }
  return points;
}
