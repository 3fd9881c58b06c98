// A computer player makes its choices in a game. One that breaks loses nothing: what it chose so far stands, and what
// happened is handed back to be kept.
import { decide, type Game, leadOf, play, type Refusal, type Side, view } from '../engine/game.ts';
import { MOST_MOVES, type Player, refused, type Stumble, threw } from '../players/player.ts';

/** Where a computer player broke in a match: enough to bring it about again. */
export type Stumbled = Stumble & { side: Side; player: string; seed: number };

/** Hears how far a player has thought, while it thinks. */
export type Watch = (done: number, of: number) => void;

/** Plays what the player of a side wants and decides beside cards; says where it broke or wanted more than it may. */
export function letChoose(game: Game, side: Side, player: Player, watch?: Watch): Stumble[] {
  const seat = leadOf(game, side);
  const slips: Stumble[] = [];
  const heed = (refusal: Refusal | null): boolean => {
    if (refusal) slips.push(refused(game.turn, refusal.code));
    return refusal === null;
  };
  try {
    for (let i = 0; i < MOST_MOVES; i++) {
      const move = player(view(game, seat), watch);
      if (!move || !heed(play(game, move))) break;
    }
    for (const decision of player.decide?.(view(game, seat)) ?? []) heed(decide(game, decision));
  } catch (error) {
    return [...(player.stumbles?.() ?? []), ...slips, threw(game.turn, error)];
  }
  return [...(player.stumbles?.() ?? []), ...slips];
}
