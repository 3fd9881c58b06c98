// Which games are played so that nobody has the better seeds.
import type { ComputerId } from '../../players/player.ts';
import type { Duel } from './duel.ts';

/** Every pair plays both sides of the same seeds; equals play every seed once. `games` is even. */
export function pairs(players: readonly ComputerId[], games: number): Duel[] {
  const all: Duel[] = [];
  players.forEach((a, index) => {
    for (let seed = 1; seed <= games; seed++) all.push({ regime: a, civil: a, seed });
    for (const b of players.slice(index + 1))
      for (let seed = 1; seed <= games / 2; seed++)
        all.push({ regime: a, civil: b, seed }, { regime: b, civil: a, seed });
  });
  return all;
}
