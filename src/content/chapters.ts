// The chapters of the path for learning alone: an experiment on the living society with one slider, a short game, three
// questions. Words stand in locales/<language>/learn.json under the same ids.
import { z } from 'zod';
import { experiment } from './experiment.ts';
import { ground } from './ground.ts';

const id = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
const range = { min: z.number(), max: z.number(), step: z.number().positive(), start: z.number() }; // start: the learner's first setting

/** What the learner moves: a lever in some weeks, the share of people online, or the figure of the other account. */
const slider = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('lever'),
    lever: id,
    from: z.int().min(0),
    to: z.int().min(1).optional(),
    unit: z.enum(['share', 'index']),
    ...range,
  }),
  z.strictObject({ kind: z.literal('online'), unit: z.literal('share'), ...range }),
  z.strictObject({ kind: z.literal('account'), story: z.int().min(0), unit: z.literal('times'), ...range }), // times the least setting, the official figure
]);
export type Slider = z.infer<typeof slider>;

export const chaptersSchema = z
  .array(
    z.strictObject({
      id,
      trial: z.strictObject({
        experiment,
        slider,
        shows: z.array(id).min(1).max(2), // indicators drawn as lines over the weeks
        map: id.nullable(), // indicator drawn by region, in the last week
      }),
      episode: z.strictObject({
        scenario: id,
        preset: z.enum(['6', '45', '90']).optional(), // minutes, as the scenario offers them; absent = all of it
        side: z.enum(['regime', 'civil']),
        opponent: id,
      }),
      items: z.array(z.strictObject({ id, answers: z.literal(4), right: z.int().min(0).max(3) })).length(3),
      concepts: z.array(id).min(1), // words to look up
      source: z.string().min(4), // what to read
      grounds: z.array(ground).min(1).optional(), // of what its text says happened; absent = it tells of nothing that happened
    }),
  )
  .min(1);
export type Chapter = z.infer<typeof chaptersSchema>[number];
