// A turn of a lesson resolves: the sides' decisions, what the teacher brought in and what the citizens said go into the
// rules together. Nothing of the lesson changes here; the result is taken over when it stands in the log.
import {
  accountsByRule,
  copy,
  decide as decideBeside,
  type Game,
  type Report,
  resolve,
  SIDES,
  sideOf,
} from '../../engine/game.ts';
import type { Stumbled } from '../choose.ts';
import { voicesOf } from './citizens.ts';
import { decide } from './decide.ts';
import { type Deed, isDeputised, type Lesson } from './state.ts';

export type Made = {
  game: Game;
  report: Report;
  deeds: Deed[];
  idle: Game; // the run with nobody playing, as far as the game
  stumbles: Stumbled[];
  bytes?: Uint8Array; // its snapshot for the disk, where a thread made it
};

/** By what stood when choosing ended. The same lesson makes the same turn, in any thread. */
export function makeTurn(now: Lesson): Made {
  const lesson: Lesson = { ...now, ...now.closed, match: { ...now.match, stumbles: [] } };
  const game = copy(lesson.match.game);
  const deeds: Deed[] = [];
  for (const side of SIDES) {
    const { moves, byComputer, beside = [] } = decide(lesson, side);
    game.chosen[side] = moves;
    for (const decision of [...lesson.beside, ...beside])
      if ('seat' in decision && sideOf(game, decision.seat) === side) decideBeside(game, decision);
    for (const { seat, move } of byComputer) deeds.push({ turn: game.turn, seat, move });
  }
  for (const event of lesson.injected) decideBeside(game, { kind: 'inject', event });
  const voices = voicesOf(lesson);
  if (voices.length > 0) decideBeside(game, { kind: 'voices', voices });
  for (const account of accountsByRule(game)) if (isDeputised(lesson, account.seat)) decideBeside(game, account);
  const report = resolve(game);
  return { game, report, deeds, idle: idleBeside(lesson, game), stumbles: lesson.match.stumbles };
}

/** Carried on turn by turn, so that the debrief waits for nothing. */
function idleBeside({ match }: Lesson, game: Game): Game {
  if (match.idle.reports.length >= game.reports.length) return match.idle; // a turn that is played again
  const idle = copy(match.idle);
  while (idle.reports.length < game.reports.length) resolve(idle);
  return idle;
}
