// The characters that a pupil may play against, by the side they lead: what players/player.ts says, without bringing the players
// to the first page (a test holds both together).
import type { Side } from '../../../engine/game.ts';
import type { PlayerId } from '../../../session/messages.ts';
import { otherSide } from '../../sides.ts';

export const CHARACTERS = {
  regime: ['technocrat', 'hardliner', 'reformer'],
  civil: ['moderate', 'radical', 'lawyer'],
} as const satisfies Record<Side, readonly PlayerId[]>;

/** The opponent for another side: a character leads its own only, and is then a thinker without a bent. */
export function fitting(opponent: PlayerId, side: Side): PlayerId {
  const others: readonly PlayerId[] = CHARACTERS[otherSide(side)];
  return others.includes(opponent) ? 'good' : opponent;
}
