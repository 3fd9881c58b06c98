// The purses. Income is worked out only from what its owner may see, so that no receipt betrays a hidden truth.
// Whole points; each resource has a floor and a cap.
import type { IncomeLine, ResourceEntry } from '../content/schema.ts';
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
 * Pays every purse for the turn `now`, the last among the reports; the next turn is already open. What a turn brings never
 * falls below the least of its purse (game.md, Economy): the line `least` makes up for it. A receipt tells what the purse
 * really took: what flows over a full one is nobody's income.
 */
export function payIncome(game: Game, before: Report, now: Report): Receipt[] {
  const purses = game.content.resources.map((resource) => ({
    id: resource.id,
    lines: linesOf(game, resource, before, now),
  }));
  return purses.flatMap(({ id, lines }) => taken(lines, pay(game, id, worth(lines), [])));
}

function linesOf(game: Game, { id, regional, ...entry }: ResourceEntry, before: Report, now: Report): Receipt[] {
  const line = (cause: string, points: number): Receipt => ({ resource: id, id: cause, worth: points });
  const lines = game.content.income
    .filter((one) => one.resource === id)
    .map((one) => line(one.id, worthOf(game, one, before, now)));
  if (entry.incomeTurn !== undefined && !regional) lines.unshift(line('turn', entry.incomeTurn));
  if (entry.incomeLeast !== undefined) lines.push(line('least', Math.max(0, entry.incomeLeast - worth(lines))));
  return lines.filter((one) => one.worth !== 0);
}

function worth(lines: readonly Receipt[]): number {
  return lines.reduce((sum, line) => sum + line.worth, 0);
}

/** The lines as the purse took them: where it was full or empty, the last ones came to less. */
function taken(lines: readonly Receipt[], points: number): Receipt[] {
  let over = worth(lines) - points;
  const kept = [...lines].reverse().map((line) => {
    const cut =
      Math.sign(line.worth) === Math.sign(over) ? Math.sign(over) * Math.min(Math.abs(over), Math.abs(line.worth)) : 0;
    over -= cut;
    return { ...line, worth: line.worth - cut };
  });
  return kept.reverse().filter((line) => line.worth !== 0);
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
