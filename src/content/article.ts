// What the article claims, and how a run can speak to each claim: conditions over what was played, what happened and what
// was measured. Judged by src/engine/article.ts; the words stand in locales/<language>/article.json. A small closed
// vocabulary: a claim is data, not code. Left out: proof. A run supports or contradicts; it never proves.
import { z } from 'zod';
import { ground } from './ground.ts';

const id = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'kebab-case id');
const month = z.string().regex(/^(19|20)\d\d-(0[1-9]|1[0-2])$/, 'a month as YYYY-MM');
const window = { from: month.optional(), to: month.optional() }; // turns whose last month lies in it; absent = the whole run
const bounds = { atLeast: z.number().optional(), atMost: z.number().optional() }; // in the indicator's unit

/** A turn in which one of these cards was played, events happened or claims stood in the independent paper. */
const cause = z
  .strictObject({
    played: z.array(id).min(1).optional(),
    happened: z.array(id).min(1).optional(),
    told: z.array(id).min(1).optional(),
    ...window,
  })
  .refine((one) => one.played ?? one.happened ?? one.told, 'played | happened | told');
export type ArticleCause = z.infer<typeof cause>;

export type Finding =
  | { all: Finding[] }
  | { any: Finding[] }
  | { occurs: ArticleCause }
  | { absent: ArticleCause } // none of it came, though the scenario has it and the run covers the months
  | {
      indicator: string;
      at: 'end' | 'ever' | 'always';
      from?: string | undefined;
      to?: string | undefined;
      atLeast?: number | undefined;
      atMost?: number | undefined;
    }
  | {
      indicator: string;
      since: 'start' | ArticleCause; // change: from before the cause's turn (mean over its turns) or from before turn 1
      turns?: number | undefined; // to the end of so many turns, the cause's own included; absent = to the end of the run
      beside?: 'idle' | undefined; // less what the same turns brought with nobody playing: history's own shocks cancel out
      atLeast?: number | undefined;
      atMost?: number | undefined;
    }
  | { ending: string[] };
export const finding: z.ZodType<Finding> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(finding).min(1) }),
    z.strictObject({ any: z.array(finding).min(1) }),
    z.strictObject({ occurs: cause }),
    z.strictObject({ absent: cause }),
    z.strictObject({ indicator: id, at: z.enum(['end', 'ever', 'always']), ...window, ...bounds }),
    z.strictObject({
      indicator: id,
      since: z.union([z.literal('start'), cause]),
      turns: z.int().min(1).max(60).optional(),
      beside: z.literal('idle').optional(),
      ...bounds,
    }),
    z.strictObject({ ending: z.array(id).min(1) }),
  ]),
);

export const articleEntry = z.discriminatedUnion('kind', [
  ground.extend({ id, kind: z.literal('origin') }), // the article itself
  z.strictObject({
    id: z.string().regex(/^A([1-9]|[12]\d|30)$/, 'A1 … A30'),
    kind: z.literal('claim'),
    supported: finding,
    contradicted: finding.optional(), // asked first; absent = a run can only support the claim or not test it
  }),
  z.strictObject({
    id,
    kind: z.literal('differs'), // other sources say otherwise
    claim: z.string().regex(/^A([1-9]|[12]\d|30)$/),
    sources: z.array(z.string().min(3)).min(1),
  }),
  z.strictObject({
    id,
    kind: z.literal('silent'), // what the article leaves out
    seen: finding, // did it come in this run?
    sources: z.array(z.string().min(3)).min(1),
  }),
]);
export type ArticleEntry = z.infer<typeof articleEntry>;
