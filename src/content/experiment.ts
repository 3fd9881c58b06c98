// An experiment: the society run without any player, for researchers and for the stylised facts of MODEL.md.
// Structure and numbers; ids of levers and indicators are checked by whoever knows them (the command line).
import { z } from 'zod';

const id = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'kebab-case id');
const share = z.number().min(0).max(1);
const month = z.string().regex(/^(19|20)\d\d-(0[1-9]|1[0-2])$/, 'a month as YYYY-MM');
const week = z.int().min(0).max(5200);
const place = z.union([z.literal('all'), id, z.array(id).min(1)]); // regions
export const MOST_PEOPLE = 1_000_000;

/** Lever moves. `from` inclusive, `to` exclusive (absent = the end). They take the baseline's place in those weeks. */
const change = { lever: id, region: place.optional(), from: week, to: week.optional() };
const leverChange = z.union([
  z.strictObject({ ...change, value: z.number() }),
  z.strictObject({ ...change, ramp: z.tuple([z.number(), z.number()]) }), // evenly from the first value to the second
]);

export const experiment = z.strictObject({
  $schema: z.string().optional(),
  note: z.string().optional(), // for the reader of the file
  people: z.int().min(200).max(MOST_PEOPLE), // agents
  seeds: z.array(z.int().min(0).max(4294967295)).min(1).max(10_000),
  weeks: z.int().min(1).max(5200),
  start: month, // of week 0
  baseline: id.nullable(), // yearly tables and events of scenarios/experiments/baselines; null = nothing moves
  supply: z.enum(['itu', 'article']).optional(), // path of the baseline's supply index; absent = itu
  startOnline: share.optional(), // share online before week 0; absent = .02
  police: z.number().min(0).max(0.1).optional(), // share of the people; absent = .004
  levers: z.array(leverChange).max(1000),
  stories: z
    .array(z.strictObject({ official: share, independent: share, region: z.union([z.literal('nation'), id]), week }))
    .max(20)
    .optional(),
  set: z
    .array(
      z.strictObject({
        people: z.strictObject({ share, region: place.optional() }), // so many of them, evenly over sites
        state: z.enum(['online', 'vpn', 'e-service-user', 'grievance', 'legitimacy', 'trust-state']),
        value: share, // 0 or 1 for the first three
        week,
      }),
    )
    .max(1000)
    .optional(),
  record: z.array(id).min(1).max(100), // indicators
  every: z.int().min(1).max(5200), // weeks between two records; the last week is always recorded
  regions: z.boolean().optional(), // record by region too
});
export type Experiment = z.infer<typeof experiment>;

const yearly = z.array(z.tuple([z.int(), z.number()])).min(1); // [year, value], held until the next
/** What a country lived through: yearly tables, and events as levers and a story (weeks count from January of the first year). */
export const baseline = z.strictObject({
  $schema: z.string().optional(),
  source: z.string(),
  start: month,
  supply: z.strictObject({ itu: yearly, article: yearly }), // index x(y)
  growth: yearly, // GDP growth per head, %
  gdp: yearly, // billion tenge a year
  levers: z.record(id, yearly),
  events: z.array(leverChange),
  stories: z.array(z.strictObject({ official: share, independent: share, region: id, week })),
});
export type Baseline = z.infer<typeof baseline>;
export type LeverChange = z.infer<typeof leverChange>;
