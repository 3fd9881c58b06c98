// A moment of the past as both sides had it before them: each side's own view as it chose, and the public faces of the weeks
// that followed. Left out: what nobody could see; that is in the debrief's reports.
import { leadOf, SIDES, type Side, type View, view } from '../engine/game.ts';
import { gameBefore, livedTurns, type Past } from './past.ts';

export type Moment = {
  turn: number;
  screens: Record<Side, View>; // as the turn was open, nothing chosen yet
  weeks: View['weeks']; // of the turn itself
};

/** Null for a turn that was not lived. */
export function screensOf(past: Past, turn: number): Moment | null {
  if (!Number.isInteger(turn) || turn < 1 || turn > livedTurns(past)) return null;
  const [before, after] = [gameBefore(past, turn), gameBefore(past, turn + 1)];
  if (!before || !after) return null;
  const [regime, civil] = SIDES.map((side) => view(before, leadOf(before, side)));
  if (!regime || !civil) return null;
  return { turn, screens: { regime, civil }, weeks: view(after, leadOf(after, 'regime')).weeks };
}
