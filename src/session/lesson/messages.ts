// What travels between a class and its lesson. Every message is checked here, strictly, before anything reads it.
import { z } from 'zod';
import type { Refusal } from '../../engine/game.ts';
import { IDEAS } from '../inventory.ts';
import { decisionSchema, recordSchema } from '../record.ts';

const id = z.string().max(64);
const person = z.string().regex(/^p\d{1,4}$/);
const move = recordSchema.shape.turns.element.shape.regime.element;
const [stake, pledge, aim, account] = decisionSchema.options;
const decision = z.discriminatedUnion('kind', [stake, pledge, aim, account]); // what an office decides; the rest is the house's
const language = z.enum(['kk', 'ru', 'en']);

export const ROLES = ['host', 'office', 'citizen', 'observer', 'screen', 'guest'] as const;
export type Role = (typeof ROLES)[number]; // guest = came in, has not sat down yet
export const TONES = ['praise', 'neutral', 'complain', 'criticise', 'silent'] as const;
/** What a citizen may do beyond words; `appeal` = a complaint through e-government. */
export const ACTS = ['sign', 'attend', 'appeal'] as const;
export type Act = (typeof ACTS)[number];
export type Tone = (typeof TONES)[number];
/** When a sheet of the concept inventory is handed in. */
export const TIMES = ['before', 'after'] as const;
export type Time = (typeof TIMES)[number];
/** Ready-made lines of a pupil to the teacher. */
export const HELP = ['stuck', 'what-now', 'other-seat', 'too-hard', 'technical', 'break'] as const;
/** Ready-made lines between offices, to the own side or to the other; each reader reads them in the own language. */
export const PHRASES = ['offer', 'demand', 'warn', 'ask', 'promise', 'agree', 'no'] as const;

const CROWD = 60; // of one class, with a reserve
const countsSchema = z.strictObject({
  praise: z.int().min(0).max(CROWD),
  neutral: z.int().min(0).max(CROWD),
  complain: z.int().min(0).max(CROWD),
  criticise: z.int().min(0).max(CROWD),
  silent: z.int().min(0).max(CROWD),
});
const actsSchema = z.strictObject({
  sign: z.int().min(0).max(CROWD),
  attend: z.int().min(0).max(CROWD),
  appeal: z.int().min(0).max(CROWD),
});
export type Counts = z.infer<typeof countsSchema>;

const seatTaken = { role: z.enum(['office', 'citizen', 'observer', 'screen', 'guest']), seat: id.optional() };

const about = { card: id.optional(), region: id.optional(), claim: id.optional() };

/** From people of the class. */
const spoken = [
  z.strictObject({ type: z.literal('sit'), ...seatTaken }),
  z.strictObject({ type: z.literal('language'), language }),
  z.strictObject({ type: z.literal('share'), ...seatTaken }), // a further pupil takes a seat at this device
  z.strictObject({ type: z.literal('hand-over'), to: person.nullable() }), // a shared device is uncovered for one of its people; null = covered
  z.strictObject({ type: z.literal('propose'), move }),
  z.strictObject({ type: z.literal('withdraw'), index: z.int().min(0).max(20) }),
  z.strictObject({ type: z.literal('vote'), on: z.boolean() }), // a team at one device votes by show of hands; off = what it came to stands
  z.strictObject({ type: z.literal('hands'), index: z.int().min(0).max(20), count: z.int().min(0).max(CROWD) }),
  z.strictObject({ type: z.literal('decide'), decision, back: z.literal(true).optional() }), // beside cards; back = taken back
  z.strictObject({ type: z.literal('support'), seat: id, on: z.boolean() }), // back a proposal; the lead of the authorities picks
  z.strictObject({ type: z.literal('ready'), on: z.boolean() }),
  z.strictObject({ type: z.literal('post'), tone: z.enum(TONES) }),
  z.strictObject({ type: z.literal('pass'), claim: id.nullable() }),
  z.strictObject({ type: z.literal('act'), act: z.enum(ACTS).nullable() }),
  z.strictObject({ type: z.literal('guess'), percent: z.int().min(0).max(100) }),
  z.strictObject({
    type: z.literal('hand-in'), // a sheet of the concept inventory: form a before the lesson, form b after it
    time: z.enum(TIMES),
    answers: z.partialRecord(z.enum(IDEAS), z.int().min(0).max(3)),
  }),
  z.strictObject({ type: z.literal('help'), phrase: z.enum(HELP) }),
  z.strictObject({
    type: z.literal('say'),
    phrase: z.enum(PHRASES),
    to: z.enum(['own', 'other']).optional(),
    ...about,
  }),
  z.strictObject({ type: z.literal('start') }),
  z.strictObject({ type: z.literal('next') }), // briefing → choosing, report → next turn
  z.strictObject({ type: z.literal('pause') }),
  z.strictObject({ type: z.literal('resume') }),
  z.strictObject({ type: z.literal('lock'), on: z.boolean() }),
  z.strictObject({ type: z.literal('kick'), person }),
  z.strictObject({ type: z.literal('minute'), by: z.union([z.literal(-1), z.literal(1)]) }),
  z.strictObject({ type: z.literal('go-on') }), // without the slow ones
  z.strictObject({ type: z.literal('move'), person, ...seatTaken }),
  z.strictObject({ type: z.literal('swap'), one: person, other: person }),
  z.strictObject({ type: z.literal('deputy'), seat: id, on: z.boolean() }),
  z.strictObject({ type: z.literal('inject'), event: id }),
  z.strictObject({ type: z.literal('step-back') }),
  z.strictObject({ type: z.literal('reveal') }),
  z.strictObject({ type: z.literal('answered'), person }), // a call for help was dealt with
  z.strictObject({ type: z.literal('paper'), on: z.boolean() }), // ballots are counted by hand from now on
  z.strictObject({ type: z.literal('votes'), move, votes: z.int().min(0).max(CROWD) }), // ballots that name or back this card
  z.strictObject({
    type: z.literal('posts'),
    posts: countsSchema,
    acts: actsSchema.optional(),
    guess: z.int().min(0).max(100).nullable(),
  }), // of citizens on paper; guess = the middle one
  z.strictObject({ type: z.literal('end') }), // to the debrief now
  z.strictObject({ type: z.literal('close') }),
] as const;

/** From the house that carries the lesson: what happened around it. Never taken from a client. */
const noted = [
  z.strictObject({
    type: z.literal('join'),
    person,
    language,
    host: z.literal(true).optional(),
    bot: z.literal(true).optional(),
  }),
  z.strictObject({ type: z.literal('gone'), person }),
  z.strictObject({ type: z.literal('back'), person }),
  z.strictObject({ type: z.literal('time-up'), turn: z.int() }),
  z.strictObject({ type: z.literal('resolved'), turn: z.int(), hash: z.string().max(64) }),
] as const;

export const spokenSchema = z.discriminatedUnion('type', spoken);
export const notedSchema = z.discriminatedUnion('type', noted);
export type Spoken = z.infer<typeof spokenSchema>;
export type Noted = z.infer<typeof notedSchema>;
export type Message = Spoken | Noted;

/** What a client sends: its own id of the message makes a repeat harmless; `as` = who says it, of those who share the device. */
export const letterSchema = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9_-]{8,40}$/),
  as: person.optional(),
  message: spokenSchema,
});

/** Simulated people that a lesson may have: more would keep a class waiting. */
export const MOST_PEOPLE = 20_000;
/** How a lesson is set up; fixed before anybody comes in. */
export const settingSchema = z.strictObject({
  scenario: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(64),
  brought: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .optional(), // the scenario came in a file, which the house keeps under this hash; absent = one of the house
  seed: z.int().min(0).max(4294967295),
  people: z.int().min(200).max(MOST_PEOPLE).optional(),
  minutes: z.union([z.literal(45), z.literal(90)]),
  preset: z.enum(['45', '90']).optional(), // the part of the scenario that is played; absent = all of it
  size: z.int().min(2).max(40).optional(), // pupils the teacher expects; in a rehearsal, computer pupils
  given: z
    .array(z.enum(['regime', 'civil']))
    .max(2)
    .optional(), // sides that a computer plays from the start
  rehearsal: z.literal(true).optional(), // the class is made of computer pupils
  devices: z.enum(['none', 'team', 'each']).optional(), // absent = one each; none: paper and the teacher's computer
  offices: z.enum(['leads', 'all']), // two offices that decide alone, or all eight
  deputy: z.enum(['idle', 'random', 'history', 'greedy']), // who plays for an office without people
  language,
});
export type Setting = z.infer<typeof settingSchema>;

/** Why a letter was refused; words: class.refusals.<code>. */
export const REFUSALS = [
  'not-yours',
  'deputised', // a computer plays for the office
  'not-now',
  'paused',
  'closed',
  'removed',
  'unknown-person',
  'unknown-seat',
  'seat-full',
  'class-full',
  'locked',
  'not-legal',
  'nothing-there',
  'already-ready',
  'handed-in',
  'unanswered', // a sheet without the four that count
  'unknown-event',
  'unknown-claim',
  'summoned', // called in: no post this turn
  'one-card', // of an office where several sit on a side
  'not-in-hand',
  'covered', // a shared device, and it is another's turn at it, or nobody's
  'one-seat', // of a device, where each pupil has one
  'device-full',
  'vote-full',
  'bad-message',
  'too-fast',
] as const;
export type RefusalCode = (typeof REFUSALS)[number];
export type Reply =
  | { id: string; ok: true; seq: number }
  | { id: string; ok: false; code: RefusalCode; refusal?: Refusal }; // refusal: what the rules say
