// What is at stake beside cards: the question of the turn, settled by a count that everybody may read, and the fuse of each
// region. Words stand in locales/<language>/deck.json under the same ids. Played by src/engine/questions.ts and fuses.ts.
import { z } from 'zod';
import { id, requirement } from './requirement.ts';

/** Less, the same or more than last turn? The count settles it. */
export const question = z.strictObject({
  id, // words: deck.questions.<id>
  count: id, // an indicator both sides may read, as measured for a turn
  of: z.enum(['level', 'growth']), // compared with last turn: the count itself, or how much it grew
  where: z.strictObject({ indicator: id, among: z.int().min(1).max(16) }).optional(), // asked of a region: one of so many in which this public indicator stands highest, in turns; absent = the nation
  when: requirement.optional(), // what both sides may know; absent = always
  margin: z.number().positive(), // in the count's unit: a smaller difference is "the same"
  marginShare: z.number().min(0).max(1).optional(), // or this share of what it is compared with, if that is more
});
export type Question = z.infer<typeof question>;

/** What a side is tested by when a large event comes: so many of these hold at the end of that turn. */
const trials = z.array(z.strictObject({ id, when: requirement })).length(3); // words: deck.trials.<id>; what the side may know
/** A large event is rumoured a turn before and tests both sides: all three hold = held, two = shaken, fewer = broken. */
export const omen = z.strictObject({
  id, // words: deck.omens.<id>
  events: z.array(id).min(1), // what it foretells; never an event in which people are hurt
  trials: z.strictObject({ regime: trials, civil: trials }),
});
export type Omen = z.infer<typeof omen>;

/** A public promise of a side, for half the game. Judged by what it played, and never by what nobody can see. */
export const pledge = z.strictObject({
  id, // words: deck.pledges.<id>
  side: z.enum(['regime', 'civil']),
  plays: z // of these cards by its side while the promise runs; offered where the scenario has one of them
    .strictObject({
      cards: z.array(id).min(1),
      atLeast: z.int().min(1).max(4).optional(),
      atMost: z.int().min(0).max(4).optional(),
    })
    .refine((one) => (one.atLeast === undefined) !== (one.atMost === undefined), 'atLeast or atMost'),
});
export type Pledge = z.infer<typeof pledge>;

/** How near a region is to more than talk, read from public signs alone. Tested in file order; the last one always holds. */
export const fuse = z.strictObject({
  id, // words: deck.fuses.<id>
  when: requirement.nullable(), // indicators both sides may read, of region "target"; null = always
});
export type Fuse = z.infer<typeof fuse>;
