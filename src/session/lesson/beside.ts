// What an office decides beside cards in a class: a stake on the question of the turn, a promise, its own aim, the tone of
// its region's report. On paper the teacher enters what the offices said. Where several offices sit on a side, stakes and promises are its lead's; aim and report are its own.
import {
  type Decision,
  decide,
  type Game,
  leadOf,
  type Refusal,
  type Side,
  sideOf,
  takeBack,
  type View,
  view,
} from '../../engine/game.ts';
import { cleanedDecision } from '../replay.ts';
import { countedBy } from './decide.ts';
import { planOf } from './hands.ts';
import type { RefusalCode, Spoken } from './messages.ts';
import { type Lesson, officesOf, type Person } from './state.ts';

type Wish = Extract<Spoken, { type: 'decide' }>;

/** The game with what was decided this turn; only to be looked at. */
export function gameBeside<G extends Game>(game: G, lesson: Pick<Lesson, 'beside'>): G {
  return { ...game, decided: [...game.decided, ...lesson.beside] };
}

export function besideFault(lesson: Lesson, person: Person, wish: Wish): RefusalCode | null {
  const { seat } = wish.decision;
  const { game } = lesson.match;
  const side = sideOf(game, seat);
  if (!side) return 'not-yours';
  if (lesson.deputies.has(seat)) return 'deputised';
  if (person.role === 'host') {
    if (!lesson.onPaper) return 'not-yours'; // what a class with devices decides is its own
    if (wish.decision.kind === 'aim' && !drawsSlips(lesson)) return 'not-yours'; // it was chosen on a device, in secret
    if (!officesOf(lesson, side).includes(seat)) return 'unknown-seat';
  } else if (seat !== person.seat) return 'not-yours';
  if (!isOwnAffair(wish.decision) && seat !== leadOf(game, side)) return 'not-yours';
  return refused(lesson, person, wish) ? 'not-legal' : null;
}

/** What an office decides for itself, beside what its lead decides for the side. */
export const isOwnAffair = ({ kind }: Pick<Decision, 'kind'>): boolean => kind === 'account' || kind === 'aim';

/** Why the rules refuse it, or null. */
export function refused(lesson: Lesson, person: Person, { decision, back }: Wish): Refusal | null {
  const side = sideOf(lesson.match.game, decision.seat) ?? 'regime';
  const { game } = lesson.match;
  const chosen = person.role === 'host' ? (countedBy(lesson, side) ?? []) : planOf(lesson, person);
  const on = gameBeside({ ...game, chosen: { ...game.chosen, [side]: chosen } }, lesson);
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

const TONES = ['honest', 'rosy'] as const;

/** A class without devices draws its secret aims from folded slips; one that only went on with paper has chosen before. */
const drawsSlips = ({ setting }: Lesson): boolean => setting.devices === 'none';

const isSayable = ({ kind }: Decision, lesson: Lesson): boolean => kind !== 'aim' || drawsSlips(lesson);

/** What the offices of a class on paper may say beside cards: the question, and by office what its people choose from.
 *  An aim is shown at the desk by the number of its slip (slips.ts): the class reads the teacher's screen along. */
export type PaperBeside = {
  questions: Partial<Record<Side, NonNullable<View['question']>>>;
  offices: { seat: string; side: Side; may: Decision[]; said: Decision[] }[];
};

export function besideOnPaper(lesson: Lesson): PaperBeside {
  const questions: PaperBeside['questions'] = {};
  const { game } = lesson.match;
  const offices = officesOf(lesson).flatMap((seat) => {
    const side = sideOf(game, seat);
    if (!side || lesson.deputies.has(seat)) return [];
    const seen = view(gameBeside(game, lesson), seat);
    const leads = seat === leadOf(game, side);
    if (leads && seen.question) questions[side] = seen.question;
    const reports = seen.home !== null && game.content.seats.some((one) => one.id === seat && one.reports);
    const may: Decision[] = [
      ...(leads ? seen.decisions.filter((one) => !isOwnAffair(one)) : []),
      ...(reports ? TONES.map((tone): Decision => ({ kind: 'account', seat, region: seen.home ?? '', tone })) : []),
      ...(drawsSlips(lesson) ? seen.decisions.filter((one) => one.kind === 'aim') : []),
    ];
    return may.length > 0
      ? [{ seat, side, may, said: seen.decided.filter((d) => 'seat' in d && d.seat === seat && isSayable(d, lesson)) }]
      : [];
  });
  return { questions, offices };
}
