// The same record again, or with something changed: the root of replays, of *why?* and of *what if?*. Luck does not
// depend on what was played, so two runs differ only by what was changed. Left out: who decides; the caller brings moves.
import type { Content } from '../content/schema.ts';
import { decide } from './decisions.ts';
import { play } from './moves.ts';
import { setup } from './setup.ts';
import { type Decision, type Game, type Move, type Refusal, type Settings, SIDES, type Side } from './state.ts';
import { resolve } from './turn.ts';

export type Turn = Record<Side, readonly Move[]> & { decisions?: readonly Decision[] };

/** Chooses a turn's moves for both sides; the first refusal, if any. */
export function chooseAll(game: Game, turn: Turn): { move: Move; refusal: Refusal } | null {
  for (const side of SIDES)
    for (const move of turn[side]) {
      const refusal = play(game, move);
      if (refusal) return { move, refusal };
    }
  return null;
}

/** Plays turns from the start. A move that is not legal in the changed history is left out. */
export function rerun(content: Content, settings: Settings, turns: readonly Turn[]): Game {
  const game = setup(content, settings);
  for (const turn of turns) {
    for (const side of SIDES) for (const move of turn[side]) play(game, move);
    for (const decision of turn.decisions ?? []) decide(game, decision);
    resolve(game);
  }
  return game;
}
