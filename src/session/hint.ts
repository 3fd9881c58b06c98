// What a good computer player would do in a person's place: worked out from what that person's seat sees, never from the
// true country, and so it can be wrong. A learner asks for it; nothing in the game changes by asking.
import { copy, leadOf, type Side, undo, view } from '../engine/game.ts';
import { playerOf } from '../players/roster.ts';
import type { Effort } from '../players/search.ts';
import type { Thought } from '../players/thought.ts';
import type { Match } from './match.ts';

/** Thinks the open turn through from its beginning, whatever is chosen already; kept until the turn is over. */
export function hintFor(
  match: Match,
  side: Side,
  watch: (done: number, of: number) => void = () => {},
  effort?: Effort,
): Thought | null {
  const kept = match.hints[side];
  if (kept?.turn === match.game.turn) return kept;
  const game = copy(match.game);
  const seat = leadOf(game, side);
  for (let chosen = game.chosen[side].length; chosen > 0; chosen--) undo(game, seat, chosen - 1);
  const player = playerOf('good', game.content, game.settings.seed, effort);
  player(view(game, seat), watch);
  const thought = player.thought?.() ?? null;
  if (thought) match.hints = { ...match.hints, [side]: thought };
  return thought;
}
