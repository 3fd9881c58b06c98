// Why did a computer player choose so? It is put before the same screen once more and says what it thought. Only if it
// chooses the same again are these the reasons of then; a player that has changed since has other reasons.
import { copy, type Game, leadOf, type Side, view } from '../engine/game.ts';
import { PLAYER_IDS, type Player } from '../players/player.ts';
import { playerOf } from '../players/roster.ts';
import type { Thought } from '../players/thought.ts';
import { letChoose } from './choose.ts';
import { gameBefore, type Past } from './past.ts';
import { recordedMoves } from './whatif.ts';

/** Of a turn and a side; `silent`: this player never says what it thinks. */
export type Reasons =
  | { kind: 'person' | 'silent' | 'changed'; thought: null }
  | { kind: 'told'; thought: Pick<Thought, 'expected' | 'feared' | 'second'> };

/** The reasons, and who gave them: to be asked about the next turn, for a player that searches remembers what it found. */
export type Recalled = { told: Reasons; player: Player | null };

/**
 * Null for a turn that was not lived. `earlier`: the player as the turn before left it, where there is one. A game that was
 * loaded goes on with players that remember nothing, so one of these is asked too. Cost: one decision of the player, two
 * where it decides differently; up to some seconds each for one that searches.
 */
export function reasonsOf(past: Past, turn: number, side: Side, earlier: Player | null = null): Recalled | null {
  const id = PLAYER_IDS.find((one) => one === past.record.players[side]);
  if (!id) return { told: { kind: 'person', thought: null }, player: null };
  const before = gameBefore(past, turn);
  if (!before) return null;
  const anew = (): Player => playerOf(id, before.content, past.record.settings.seed);
  const recorded = JSON.stringify(recordedMoves(past, turn, side));
  const agrees = (player: Player): boolean => JSON.stringify(choiceOf(before, side, player)) === recorded;
  const player = earlier ?? anew();
  if (agrees(player)) return { told: saidBy(player), player };
  const other = earlier && anew();
  if (other && agrees(other)) return { told: saidBy(other), player: other };
  return { told: { kind: 'changed', thought: null }, player };
}

/** Does what this side's player thinks hang on what it thought before? */
export function remembers(past: Past, side: Side): boolean {
  const id = PLAYER_IDS.find((one) => one === past.record.players[side]);
  return id !== undefined && playerOf(id, past.content, past.record.settings.seed).thought !== undefined;
}

function choiceOf(before: Game, side: Side, player: Player): readonly object[] {
  const game = copy(before);
  letChoose(game, side, player);
  return view(game, leadOf(game, side)).chosen;
}

function saidBy(player: Player): Reasons {
  const thought = player.thought?.() ?? null;
  if (!thought) return { kind: 'silent', thought: null };
  const { expected, feared, second } = thought;
  return { kind: 'told', thought: { expected, feared, second } };
}
