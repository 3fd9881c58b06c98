// A turn of a lesson resolves: the sides' decisions, what the teacher brought in and what the citizens said go into the
// rules together. Nothing of the lesson changes here; the result is taken over when it stands in the log.
import { copy, decide as decideBeside, type Game, type Report, resolve, SIDES } from '../../engine/game.ts';
import { voicesOf } from './citizens.ts';
import { decide } from './decide.ts';
import type { Deed, Lesson } from './state.ts';

export type Made = { game: Game; report: Report; deeds: Deed[] };

export function makeTurn(lesson: Lesson): Made {
  const game = copy(lesson.match.game);
  const deeds: Deed[] = [];
  for (const side of SIDES) {
    const { moves, byComputer } = decide(lesson, side);
    game.chosen[side] = moves;
    for (const { seat, move } of byComputer) deeds.push({ turn: game.turn, seat, move });
  }
  for (const event of lesson.injected) decideBeside(game, { kind: 'inject', event });
  const voices = voicesOf(lesson);
  if (voices.length > 0) decideBeside(game, { kind: 'voices', voices });
  return { game, report: resolve(game), deeds };
}
