// What a seat had coming and what begins with the open turn. The engine's view lists what starts later; an effect that
// starts with this turn's first week has not acted yet either, so the list that a person reads keeps it until it has.
import { type Game, isOver, type View } from '../engine/game.ts';

/** The view with the side's own effects that begin in the open turn listed first, as due in this turn. */
export function withBegun(game: Game, seen: View): View {
  const begun = new Map<string, View['pending'][number]>();
  for (const { cause, side, turn, start } of isOver(game) ? [] : game.active)
    if (side === seen.side && start === game.week && turn < game.turn)
      begun.set(`${cause} ${turn}`, { card: cause, turn, due: game.turn });
  return begun.size === 0 ? seen : { ...seen, pending: [...begun.values(), ...seen.pending] };
}
