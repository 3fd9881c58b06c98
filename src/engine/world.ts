// What the year brings from outside the society: how fast access can grow, how the economy does. Given by the scenario's
// yearly series; no move changes them (levers do, on top). Left out: prices, oil, neighbours.
import type { World } from '../society/society.ts';
import { ofYear, yearOf } from './calendar.ts';
import type { Game } from './state.ts';

/** Billion tenge a year in the scenario's series. */
const BILLION = 1_000_000_000;

export function worldOf(game: Game, week: number): World {
  const { scenario } = game.content;
  const year = yearOf(game.content, week);
  return {
    supply: ofYear(scenario.supply[game.settings.supply] ?? [], year),
    growth: ofYear(scenario.growth, year),
    gdpWeek: (ofYear(scenario.gdp, year) * BILLION) / 52,
  };
}
