// The fall of the regime: looked for at the end of every week. Where a scenario has an event for it, that event happens in
// the week it falls, and the game ends with the turn. Left out: who follows; a fall is not automatically better.
import { falls } from '../society/fall.ts';
import { almanacOf } from './almanac.ts';
import { happen } from './events.ts';
import type { Game } from './state.ts';

/** Cohesion of a country whose scenario keeps no such purse. */
const USUAL_COHESION = 60;

/** Lets the event of the fall happen if the regime falls now. `without`: events that do not happen in this run. */
export function lookForFall(game: Game, week: number, without: readonly string[]): void {
  const { fall } = almanacOf(game.content);
  if (!fall || without.includes(fall.id) || hasFallen(game)) return;
  if (falls(game.society, game.levers, game.resources.cohesion ?? USUAL_COHESION)) happen(game, fall, week);
}

export function hasFallen(game: Game): boolean {
  const { fall } = almanacOf(game.content);
  return fall !== undefined && game.happened.some((h) => h.event === fall.id);
}
