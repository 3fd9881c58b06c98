// What a scenario may say. Written once: types are inferred, files are checked against it, the editor's JSON Schemas are
// generated from it (scenarios/schema). Structure and numbers only; every word stands in locales/ under the same id.
import { z } from 'zod';
import { type ArticleEntry, articleEntry } from './article.ts';
import { type Effect, effect, figure, type Said } from './effect.ts';
import { ground } from './ground.ts';
import { id, month, type Requirement, requirement, share, side } from './requirement.ts';
import { type Fuse, fuse, type Omen, omen, type Pledge, pledge, type Question, question } from './stakes.ts';

export type { Effect, Requirement, Said };

const day = z
  .string()
  .regex(/^(19|20)\d\d-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/, 'a date as YYYY-MM or YYYY-MM-DD');
const source = z.string().min(3); // address or short name of where a number or fact comes from; "chosen so that …" if tuned

// ---------------------------------------------------------------- the deck
export const leverEntry = z.strictObject({
  id,
  scope: z.enum(['nation', 'region', 'platform']),
  unit: z.string().min(1), // "share", "index", "hazard" …
  min: z.number(),
  max: z.number(),
  start: z.number(), // January 2004
  public: z.boolean(), // may both sides read it?
  source,
});
export const indicatorEntry = z.strictObject({
  id,
  unit: z.enum(['share', 'people', 'percent', 'index', 'hours', 'tenge', 'places', 'points']),
  min: z.number().nullable(), // null = no bound on this side
  max: z.number().nullable(),
  over: z.enum(['end', 'sum', 'peak']), // of a turn's weeks: last week, added up, or the highest week
  regional: z.boolean(),
  better: z.enum(['high', 'low', 'none']), // how a change is coloured; never a judgement of persons
  knownTo: z.array(side), // who may see it during play; [] = only the debrief
  diagnostic: z.boolean().optional(), // for experiments, not on any dashboard
  base: z.strictObject({ indicator: id, people: z.int().min(1) }).optional(), // a ratio among those whom that indicator counts; among fewer people of the model it tells nothing
});
export const resourceEntry = z.strictObject({
  id,
  side: side.nullable(), // whose purse; null = both see it
  start: z.int(),
  min: z.int(),
  max: z.int(),
  regional: z.boolean(),
  incomeTurn: z.int().optional(), // paid at the start of each turn after the first
  incomeLeast: z.int().min(0).optional(), // points: what a turn brings never falls below this, whatever its lines; absent = no such floor
  stakes: z.literal(true).optional(), // its side stakes from this purse on the question of the turn
  source,
});
/** One line of a receipt: computed only from what the seat may see. `worth` points when `when` holds. */
export const incomeLine = z.strictObject({
  id, // words: deck.income.<id>
  resource: id,
  worth: z.int(),
  when: requirement.optional(),
  fell: z.strictObject({ indicator: id, atLeast: z.number().optional(), lessThan: z.number().optional() }).optional(), // fall since last turn, share
  perStanding: z.strictObject({ side, atMost: z.int() }).optional(), // per standing machine of that side, at most so many points
});
export const platformEntry = z.strictObject({
  id,
  from: month,
  audience: z.array(z.tuple([z.int(), share])).min(1), // [year, share of people online]; in between: straight line; before `from`: 0
  news: z.boolean(), // independent news (counts to independent-blocked) or social (counts to phiSoc)
  source,
});
export const claimEntry = z.strictObject({
  id,
  official: share, // size of the official version on the story scale 0–1
  independent: share, // size of the independent version
  rumour: share.optional(), // size of a version that is passed on without a source; absent = there is none
  officialFigure: figure,
  independentFigure: figure,
  rumourFigure: figure.optional(),
  range: z.tuple([z.number(), z.number()]).optional(), // lowest and highest number that any source gives, in what the claim counts
  truth: z.enum(['official', 'independent']).nullable(), // the version that holds in the game; null = nobody knows. Only a proof and the debrief open it
  trueFigure: z.string().nullable(), // null = unknown
  sources: z.array(z.strictObject({ who: z.enum(['official', 'independent', 'rumour']), address: z.string() })),
});
/** One star of an office's private objective: everything given must hold when the last turn is over. */
export const star = z.strictObject({
  when: requirement.optional(), // region "target" = the office's own region
  since: z.strictObject({ indicator: id, atLeast: z.number().optional(), atMost: z.number().optional() }).optional(), // change since the start
  plays: z // of these cards by anybody, over the game
    .strictObject({ cards: z.array(id).min(1), atLeast: z.int().optional(), atMost: z.int().optional() })
    .optional(),
});
export const seatEntry = z.strictObject({
  id,
  side,
  leads: z.boolean(), // sees what its side sees; the others see what stands below
  reports: z.literal(true).optional(), // reports a region upwards, honestly or rosily
  rosy: requirement.optional(), // when its report turns rosy while nobody has decided on it; only what the office itself may read, "target" = its own region
  home: z.array(id).min(1).optional(), // its own region: the first of these that the scenario has
  knows: z.array(id).optional(), // indicators, in the nation and every region
  knowsAtHome: z.array(id).optional(), // indicators of its own region, however hidden elsewhere
  purses: z.array(id).optional(), // resources of its side, beside what is public
  cards: z.array(id).min(3).optional(), // what its hand of three is drawn from
  against: z.array(id).optional(), // cards it warns of when it advises
  temptation: z.array(id).optional(), // cards that serve it and not its country
  stars: z.array(star).length(3).optional(), // its private objective
  aims: z
    .array(z.strictObject({ id, stars: z.array(star).length(3) }))
    .min(2)
    .optional(), // instead of `stars`: one of these is dealt in secret at the start (words: seats.<seat>.aims.<id>)
});

/** Where and when a card is measured alone, and what its design wants to see. Written by hand. */
export const trial = z.strictObject({
  scenario: id,
  turn: z.int().min(1), // played in this turn; before it both sides do what is documented, after it nobody acts
  turns: z.int().min(1).max(13).optional(), // turns lived before it is measured; absent = the longest certain delay and one more
  region: id.optional(), // of the move, where the card asks for one; where `here` looks
  beside: z.strictObject({ card: id, region: id.optional(), ago: z.int().min(0).max(4) }).optional(), // played in both countries, so many turns earlier: what the card works on
  aims: z
    .array(
      z.strictObject({
        indicator: id, // or a resource of its own side: an organiser's own field is organisation
        sign: z.enum(['up', 'down']),
        here: z.literal(true).optional(), // looked at in the region of the move
        alone: z.enum(['small', 'luck', 'answer', 'company', 'purse']).optional(), // why it cannot be told of the card alone: lost among other changes; luck decides; needs what others do; works on what another card brings; moves a purse only
      }),
    )
    .min(1),
});
export type Trial = z.infer<typeof trial>;
/** How an indicator answered, over the runs. Written by `npm run measure`, never by hand. */
export const response = z.strictObject({
  indicator: id,
  here: z.literal(true).optional(),
  median: z.number(), // change against the same weeks without the card, in the indicator's unit
  low: z.number(), // tenth of a hundred runs
  high: z.number(), // ninetieth
  agree: share, // of the runs that went the way the design wants
});
export type Response = z.infer<typeof response>;

export const card = z.strictObject({
  id,
  design: z.string().regex(/^[RC]\d\d[a-z]?$/), // number in the design tables
  side,
  cost: z.partialRecord(z.enum(['treasury', 'capital', 'energy']), z.int().min(0).max(10)),
  target: z.enum(['nation', 'region']),
  claim: z.array(id).optional(), // the move names one of these claims
  platform: id.optional(), // the platform this card is about
  public: z.boolean(), // seen by everybody once resolved; a secret card is opened in the debrief
  standing: z.boolean().optional(), // a machine that runs until switched off (free)
  once: z.boolean().optional(), // can be played only once in a game
  reform: z.union([z.literal(true), z.strictObject({ with: z.array(id).min(1) })]).optional(), // counts as a reform in the civil mandate (game.md, section 6): by itself, or once these cards were played too
  gravity: z.enum(['prison', 'force']).optional(), // a card that jails (medal at most silver) or hurts (no medal)
  requires: requirement.optional(), // only what its own side may know
  discounts: z
    .array(
      z.strictObject({
        when: requirement,
        cost: z.partialRecord(z.enum(['treasury', 'capital', 'energy']), z.int().min(-5).max(5)),
        free: z.literal(true).optional(), // while it holds, what it names may cost nothing; absent = never less than one
      }),
    )
    .optional(),
  effects: z.array(effect).min(1),
  forecast: z.array(id).min(1).max(3), // indicators shown before committing; known to its side
  coverage: z.array(z.enum(['state', 'independent'])).optional(), // which front page tells of it (words: cards.<id>.state / .independent); public cards only
  claims: z.array(z.string().regex(/^A([1-9]|[12]\d|30)$/)).optional(), // claims of the article
  trial: trial.optional(), // how it is measured alone
  grounds: z.array(ground).min(1).optional(), // of what its words say happened; absent = they tell of nothing that happened
  measured: z.strictObject({ runs: z.int().min(1), people: z.int().min(200), responses: z.array(response) }).optional(),
});
export type Card = z.infer<typeof card>;

export const event = z.strictObject({
  id,
  design: z.string().regex(/^(V\d\d|X\d\d)$/),
  date: day.nullable(), // null = no date of its own (a follow-up or a what-if event)
  contentNote: z.boolean().optional(), // people were hurt: note, pause, skip
  falls: z.literal(true).optional(), // happens in the week the regime falls, and then only; the game ends with that turn
  requires: requirement.optional(),
  hazard: z
    .strictObject({
      perYear: z.number().min(0).max(12), // rate while it is possible
      from: month.optional(),
      to: month.optional(),
      when: requirement.optional(), // what the country must be like; history mode does not ask
    })
    .optional(), // what-if mode
  effects: z.array(effect),
  coverage: z.array(z.enum(['state', 'independent'])).min(1),
  claims: z.array(z.string().regex(/^A([1-9]|[12]\d|30)$/)).optional(),
  sources: z.array(z.string()).min(1), // addresses; shown to the reader
});
export type Event = z.infer<typeof event>;

export const region = z.strictObject({
  id,
  population: z.int().min(1), // census 2009, people
  urban: share,
  ages: z.tuple([share, share, share, share]), // 15–24, 25–34, 35–54, 55+; sum 1
  wealth: z.number().min(-0.5).max(0.5), // added to the wealth draw of its people
  city: z.boolean(),
  source,
});

export const ending = z.strictObject({
  id,
  when: requirement.nullable(), // tested in file order; null = always (the last one)
  shock: id.optional(), // event that strikes a second run of the year after: what the ending hides
  percentiles: z.record(id, z.int().min(0).max(100)).optional(), // indicator or resource of `when` → its bound is this percentile of bot games at their end; written by `npm run pars`
});
export const MEDALS = ['none', 'bronze', 'silver', 'gold'] as const;
export type MedalName = (typeof MEDALS)[number];
/** What an ending allows at best, whatever the ledgers say; a side that is not named may have gold. */
export const endingEntry = z.strictObject({ id, best: z.partialRecord(side, z.enum(MEDALS)) });
export type EndingEntry = z.infer<typeof endingEntry>;
/** Strengths of computer players that pars are measured for. */
export const STRENGTHS = ['random', 'greedy', 'good', 'elite'] as const;
export type Strength = (typeof STRENGTHS)[number];
export const par = z.strictObject({
  mean: z.number(), // of equals at all levels
  deviation: z.number().positive(),
  provisional: z.boolean(),
  equals: z
    .strictObject({ random: z.number(), greedy: z.number(), good: z.number(), elite: z.number().optional() })
    .optional(), // middle of games between two of that level; elite absent = as good
});

// ---------------------------------------------------------------- a scenario
export const documentedMove = z.strictObject({
  turn: z.int().min(1),
  seat: id,
  card: id,
  region: id.optional(),
  claim: id.optional(),
  off: z.literal(true).optional(),
  source,
});
const pars = z.strictObject({ regime: par, civil: par, people: par });
const preset = z.strictObject({
  from: z.int().min(1), // first turn that is played; what was done before it is played by history
  turns: z.int().min(1).max(60),
  par: pars.optional(), // of games of this length; absent = the scenario's
});
export const scenario = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal(1),
  id,
  start: month, // first month of turn 1
  turns: z.int().min(1).max(60),
  weeksPerTurn: z.int().min(1).max(52),
  people: z.strictObject({ default: z.int(), min: z.int().min(200), max: z.int().max(1_000_000) }),
  startOnline: share, // share online before turn 1
  supply: z.record(z.enum(['itu', 'article']), z.array(z.tuple([z.int(), z.number().min(0).max(10)])).min(1)), // supply index by year
  growth: z.array(z.tuple([z.int(), z.number().min(-50).max(50)])).min(1), // GDP growth per head by year, %
  gdp: z.array(z.tuple([z.int(), z.number().min(1).max(1e7)])).min(1), // billion tenge by year
  levers: z.record(id, z.number()).optional(), // starts that differ from the deck's (January 2004), lever id → value in its unit
  resources: z.record(id, z.int()).optional(), // starts that differ from the deck's, resource id → points
  before: z // what people bring along from the years before a later start; absent = as in January 2004
    .strictObject({
      services: share.optional(), // of people, who use state services online (absent = nobody)
      trust: share.optional(), // in state media, mean
      growth: z.number().min(-20).max(30).optional(), // GDP growth per head in the half-year before, % (absent = that of the start)
      usualGrowth: z.number().min(-20).max(30).optional(), // growth they are used to, % (absent = that of the half-year before)
      fear: z.record(id, share).optional(), // by region id; "all" = the regions not named
    })
    .optional(),
  series: z.record(id, z.array(z.tuple([z.int(), z.number()]))), // measured series drawn beside the run, indicator id → [year, value]
  regions: z.array(id).min(1), // ids of the deck
  cards: z.strictObject({ regime: z.array(id), civil: z.array(id) }),
  events: z.array(id),
  claims: z.array(id),
  ramp: z.array(z.strictObject({ cards: z.int().min(1), plays: z.int().min(1) })).min(1), // learning ramp: turn 1, 2, …; the last holds on
  first: z.strictObject({ regime: z.array(id), civil: z.array(id) }).optional(), // the cards offered while the ramp is narrow
  history: z.array(documentedMove),
  presets: z.strictObject({ '6': preset.optional(), '45': preset.optional(), '90': preset.optional() }).optional(), // minutes (a first try, a lesson, a double lesson) → turns
  par: pars, // mean and deviation of bot games, for the ledgers; written by `npm run pars`
  rivalry: z // what the other side's loss is worth to *elite*: own mandate points for one of that side's (absent: as in every scenario)
    .strictObject({ regime: z.number().min(0).max(3), civil: z.number().min(0).max(3) })
    .optional(),
  endings: z.array(ending).min(1),
  contentNote: z.boolean().optional(),
  grounds: z.array(ground.extend({ about: id })).optional(), // of what the briefings say; about: an event of the deck, or a word of `ui` origins
});
export type Scenario = z.infer<typeof scenario>;

// ---------------------------------------------------------------- all of it together, as the pure rooms use it
export type LeverEntry = z.infer<typeof leverEntry>;
export type IndicatorEntry = z.infer<typeof indicatorEntry>;
export type ResourceEntry = z.infer<typeof resourceEntry>;
export type IncomeLine = z.infer<typeof incomeLine>;
export type PlatformEntry = z.infer<typeof platformEntry>;
export type ClaimEntry = z.infer<typeof claimEntry>;
export type Star = z.infer<typeof star>;
export type SeatEntry = z.infer<typeof seatEntry>;
export type RegionEntry = z.infer<typeof region>;
export type DocumentedMove = z.infer<typeof documentedMove>;
export type Side = z.infer<typeof side>;

/** deck files by name: file name → schema of the whole file. A scenario folder may add cards.json and events.json. */
export const deckFiles = {
  levers: z.array(leverEntry),
  indicators: z.array(indicatorEntry),
  resources: z.array(resourceEntry),
  income: z.array(incomeLine),
  platforms: z.array(platformEntry),
  claims: z.array(claimEntry),
  seats: z.array(seatEntry),
  cards: z.array(card),
  events: z.array(event),
  regions: z.array(region),
  article: z.array(articleEntry),
  questions: z.array(question),
  fuses: z.array(fuse).min(1),
  endings: z.array(endingEntry),
  omens: z.array(omen),
  pledges: z.array(pledge),
} as const;

/** A checked scenario with everything it names, ready to play. Lists keep the scenario's order. */
export type Content = {
  scenario: Scenario;
  levers: LeverEntry[];
  indicators: IndicatorEntry[];
  resources: ResourceEntry[];
  income: IncomeLine[];
  platforms: PlatformEntry[];
  claims: ClaimEntry[];
  seats: SeatEntry[];
  cards: Card[];
  events: Event[];
  regions: RegionEntry[];
  questions: Question[];
  omens: Omen[];
  pledges: Pledge[];
  fuses: Fuse[]; // tell what is seen, move nothing: not in the hash
  article: ArticleEntry[]; // judges a run, never moves it: not in the hash
  endings: EndingEntry[]; // caps medals, moves nothing: not in the hash
  hash: string; // of the content above, 8 hex digits; part of every record
};
