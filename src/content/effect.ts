// What a card or an event moves: levers, purses, claims, machines, messages, other events. Never an indicator: those are
// only measured.
import { z } from 'zod';
import { id, requirement, share } from './requirement.ts';

export const figure = z.string().nullable(); // as reported, e.g. "16"; null = none was given
/** What speakers say of a claim instead of what the deck says: sizes on the story scale 0–1, figures as reported. */
const said = z.strictObject({
  official: share.exactOptional(),
  independent: share.exactOptional(),
  rumour: share.exactOptional(), // passed on without a source
  officialFigure: figure.exactOptional(),
  independentFigure: figure.exactOptional(),
  rumourFigure: figure.exactOptional(),
});
export type Said = z.infer<typeof said>;
const timing = {
  chance: share.optional(), // drawn from the game's luck; absent = certain
  when: requirement.optional(), // checked as the effect starts
  documented: z.literal(true).optional(), // what the record says, as the size of a rally: only where events follow history
  delayTurns: z.int().min(0).max(12).optional(), // absent = 0: starts with the weeks of this turn
  delayWeeks: z.int().min(0).max(52).optional(), // weeks after the start of that turn, cut short to end within it (events: after the event's own week, however long)
};
export const effect = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('lever'),
    lever: id,
    region: z.union([id, z.array(id).min(1)]).optional(), // region id(s), "target" (the move's region) or "all"; regional levers only
    platform: id.optional(), // platform id or "target"; lever platform-blocked only
    op: z.enum(['add', 'multiply', 'set']),
    value: z.number(), // in the lever's unit
    rampWeeks: z.int().min(1).max(520).optional(), // grows evenly to its value over so many weeks
    lastsWeeks: z.int().min(1).max(520).optional(), // absent = until reversed
    halfLifeWeeks: z.number().min(1).max(520).optional(), // fades by half in so many weeks
    ...timing,
  }),
  z.strictObject({
    kind: z.literal('resource'),
    resource: id,
    region: z.union([id, z.array(id).min(1)]).optional(), // as above; regional resources only
    add: z.int().min(-100).max(100), // points
    ...timing,
  }),
  z.discriminatedUnion('does', [
    z.strictObject({
      kind: z.literal('claim'), // a claim is told for the first time, or taken up again
      does: z.literal('create'),
      claim: id,
      region: z.union([id, z.literal('nation')]), // what it is about
      now: said.optional(), // what is said at first, where the deck gives what is said in the end
      ...timing,
    }),
    z.strictObject({
      kind: z.literal('claim'), // a speaker changes a version; what nobody told cannot be changed
      does: z.literal('amend'),
      claim: id,
      now: said,
      ...timing,
    }),
    z.strictObject({
      kind: z.literal('claim'), // an outlet that carries the independent version is blocked
      does: z.literal('block'),
      claim: id, // "told" = the one told last that is still in dispute
      share: share, // of those who would have read it in the news
      lastsWeeks: z.int().min(1).max(520),
      ...timing,
    }),
    z.strictObject({
      kind: z.literal('claim'), // a claim already told is proved or leaked, and told again
      does: z.enum(['verify', 'leak']),
      claim: id, // "target" = the move's claim, "told" as above
      ...timing,
    }),
  ]),
  z.strictObject({ kind: z.literal('event'), event: id, ...timing }), // another event follows
  z.strictObject({ kind: z.literal('switch-off'), card: id, ...timing }), // a standing card of either side ends
  z.strictObject({
    kind: z.literal('rumour'), // a message runs from phone to phone for some days
    start: share, // of the people, who begin to pass it on
    days: z.int().min(1).max(7),
    denialDay: z.int().min(0).max(7), // day of the official denial, from 0; believed by those who trust the state's version
    claim: id.optional(), // whose version without a source the message is; those it reaches may believe it
    ...timing,
  }),
]);
export type Effect = z.infer<typeof effect>;
