// What an office decides beside cards in a class: a stake on the question of the turn, a promise, its own aim, the tone of
// its region's report. Where several offices sit on a side, stakes and promises are its lead's; aim and report are its own.
import { type Decision, decide, type Game, leadOf, type Refusal, sideOf, takeBack } from '../../engine/game.ts';
import { cleanedDecision } from '../replay.ts';
import type { RefusalCode, Spoken } from './messages.ts';
import type { Lesson, Person } from './state.ts';

type Wish = Extract<Spoken, { type: 'decide' }>;

/** The game with what was decided this turn; only to be looked at. */
export function gameBeside<G extends Game>(game: G, lesson: Pick<Lesson, 'beside'>): G {
  return { ...game, decided: [...game.decided, ...lesson.beside] };
}

export function besideFault(lesson: Lesson, person: Person, wish: Wish): RefusalCode | null {
  const seat = person.seat ?? '';
  const { game } = lesson.match;
  const side = sideOf(game, seat);
  if (!side || lesson.deputies.has(seat) || wish.decision.seat !== seat) return 'not-yours';
  if (!isOwnAffair(wish.decision) && seat !== leadOf(game, side)) return 'not-yours';
  return refused(lesson, person, wish) ? 'not-legal' : null;
}

/** What an office decides for itself, beside what its lead decides for the side. */
export const isOwnAffair = ({ kind }: Pick<Decision, 'kind'>): boolean => kind === 'account' || kind === 'aim';

/** Why the rules refuse it, or null. */
export function refused(lesson: Lesson, person: Person, { decision, back }: Wish): Refusal | null {
  const side = sideOf(lesson.match.game, person.seat ?? '') ?? 'regime';
  const { game } = lesson.match;
  const on = gameBeside({ ...game, chosen: { ...game.chosen, [side]: lesson.drafts.get(person.id) ?? [] } }, lesson);
  const clean = cleanedDecision(decision);
  return back ? takeBack(on, clean) : decide(on, clean);
}

/** Lived: a newer decision of a kind stands in the place of the older one. */
export function decideBeside(lesson: Lesson, { decision, back }: Wish): void {
  const on = gameBeside(lesson.match.game, lesson);
  const clean = cleanedDecision(decision);
  if (back) takeBack(on, clean);
  else decide(on, clean);
  lesson.beside = on.decided;
}
