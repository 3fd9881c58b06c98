// Why did it change? asked from a seat while the lesson is on. A seat may ask about what stands in its own view of the last
// turn, and reads no more than its side may know of causes (known.ts). Asking changes nothing, so it stands in no log. In the
// debrief the files are open, and whoever has them asks the record itself.
import { z } from 'zod';
import { type Side, sideOf, type View } from '../../engine/game.ts';
import { seesIndicator } from '../known.ts';
import { type Question, type Runs, type Why, why } from '../why.ts';
import { look } from './looks.ts';
import type { Lesson, Person } from './state.ts';

const id = z.string().max(64);
/** A frame that asks; `id` is the asker's own and comes back with the answer. */
export const askSchema = z.strictObject({
  why: z.strictObject({
    id: z.string().regex(/^[A-Za-z0-9_-]{8,40}$/),
    indicator: id,
    region: id.optional(),
  }),
});
export type Ask = z.infer<typeof askSchema>['why'];
export type Asker = Side; // whose runs answer
export type Asked = { id: string } & ({ why: Why } | { no: 'not-yours' | 'not-now' });

/** Whose runs answer this person's question; or why there is no answer. */
export function askedOf(lesson: Lesson, person: Person, question: Question): Side | 'not-yours' | 'not-now' {
  const side = person.role === 'office' && person.seat ? sideOf(lesson.match.game, person.seat) : null;
  if (!side) return 'not-yours';
  if ((lesson.phase !== 'report' && lesson.phase !== 'choosing') || !lesson.match.before) return 'not-now';
  const { stage } = look(lesson, person, 0);
  const ofSide = seesIndicator(lesson.match.game.content, side, question.indicator); // what an office alone knows of its home is run for nobody
  return ofSide && stage && stands(stage.view, question) ? side : 'not-yours';
}

/** Does a number of this name stand in the view, of the nation or that region? */
function stands({ seen, resources, regionResources }: View, { indicator, region }: Question): boolean {
  const last = seen.at(-1);
  if (region !== undefined)
    return [last?.regions[region]?.[indicator], regionResources[indicator]?.[region]].some((n) => n !== undefined);
  return [last?.indicators[indicator], resources[indicator]].some((n) => n !== undefined);
}

/** The answer out of the runs of the person's side. */
export function answerOf({ content }: Lesson, { id: asker, indicator, region }: Ask, runs: Runs): Asked {
  const told = why(content, runs, { indicator, ...(region === undefined ? {} : { region }) });
  return told.ok ? { id: asker, why: told.why } : { id: asker, no: 'not-yours' };
}
