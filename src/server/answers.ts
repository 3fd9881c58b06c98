// Answers to *why?* for a class: the turn is run once per side and turn, in a thread, by whoever asks first; the others read
// of the same runs. Kept until the next turn, and no longer.
import { holderOf } from '../session/lesson/device.ts';
import { type Ask, type Asked, type Asker, answerOf, askedOf } from '../session/lesson/inquiry.ts';
import type { Lesson } from '../session/lesson/state.ts';
import type { Runs } from '../session/why.ts';
import type { Workshop } from './workshop.ts';

/** Null where the runs could not be made. */
export function openAnswers(
  lesson: Lesson,
  workshop: Pick<Workshop, 'why'>,
): (person: string, ask: Ask) => Promise<Asked | null> {
  let kept: { game: object; bySide: Map<Asker, Promise<Runs | null>> } | null = null;

  const runsOf = (side: Asker): Promise<Runs | null> => {
    const { game } = lesson.match;
    if (kept?.game !== game) kept = { game, bySide: new Map() };
    const { bySide } = kept;
    const known = bySide.get(side);
    if (known) return known;
    const made = workshop.why(lesson, side).then(
      (told) => ('code' in told ? null : told),
      () => null,
    );
    bySide.set(side, made);
    void made.then((runs) => runs || bySide.delete(side)); // another time it may be
    return made;
  };

  return async (id, ask) => {
    const person = holderOf(lesson, id);
    const side = person ? askedOf(lesson, person, ask) : 'not-yours';
    if (side === 'not-yours' || side === 'not-now') return { id: ask.id, no: side };
    const { game } = lesson.match;
    const runs = await runsOf(side);
    const now = holderOf(lesson, id);
    if (game !== lesson.match.game || !now || now !== person || askedOf(lesson, now, ask) !== side)
      return { id: ask.id, no: 'not-now' };
    return runs && answerOf(lesson, ask, runs);
  };
}
