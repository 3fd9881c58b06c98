// Why did a computer player choose so? It is put before the same screen once more and says what it thought. Only if it
// chooses the same again are these the reasons of then; a player that has changed since has other reasons.
import { copy, leadOf, type Side, view } from '../engine/game.ts';
import { PLAYER_IDS } from '../players/player.ts';
import { playerOf } from '../players/roster.ts';
import type { Thought } from '../players/thought.ts';
import { letChoose } from './choose.ts';
import { gameBefore, type Past } from './past.ts';
import { recordedMoves } from './whatif.ts';

/** Of a turn and a side; `silent`: this player never says what it thinks. */
export type Reasons =
  | { kind: 'person' | 'silent' | 'changed'; thought: null }
  | { kind: 'told'; thought: Pick<Thought, 'expected' | 'feared' | 'second'> };

/** Null for a turn that was not lived. Cost: one decision of the player, up to some seconds for one that searches. */
export function reasonsOf(past: Past, turn: number, side: Side): Reasons | null {
  const id = PLAYER_IDS.find((one) => one === past.record.players[side]);
  if (!id) return { kind: 'person', thought: null };
  const before = gameBefore(past, turn);
  if (!before) return null;
  const game = copy(before);
  const player = playerOf(id, past.content, past.record.settings.seed);
  letChoose(game, side, player);
  const text = (moves: readonly object[]): string => JSON.stringify(moves);
  const chosen = view(game, leadOf(game, side)).chosen;
  if (text(chosen) !== text(recordedMoves(past, turn, side))) return { kind: 'changed', thought: null };
  const thought = player.thought?.() ?? null;
  if (!thought) return { kind: 'silent', thought: null };
  const { expected, feared, second } = thought;
  return { kind: 'told', thought: { expected, feared, second } };
}
