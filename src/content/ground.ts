// What a historical statement outside of an event rests on: where it stands written, of when it is, whether it is disputed.
// A statement known from memory alone cannot be written down here: it is no ground.
import { z } from 'zod';

const REMEMBERED = /^memory\b/;

export const ground = z.strictObject({
  source: z
    .string()
    .min(4)
    .refine((text) => !REMEMBERED.test(text), 'a source in writing, not memory'), // an address, a name, or a name with its address in brackets
  date: z.string().regex(/^\d{4}(-\d\d(-\d\d)?)?$/, 'YYYY, YYYY-MM or YYYY-MM-DD'), // of what is stated; of the work where the statement is an opinion
  disputed: z.boolean().optional(), // other sources say otherwise
});
export type Ground = z.infer<typeof ground>;
export type Standing = 'found' | 'disputed' | 'sought';

/** Sources in writing, without what somebody only remembers. */
export const written = (sources: readonly string[]): string[] => sources.filter((one) => !REMEMBERED.test(one));

/** How sure a statement is: written down and agreed, written down and contested, or not found in writing yet. */
export function standing(sources: readonly string[], disputed: boolean): Standing {
  if (written(sources).length === 0) return 'sought';
  return disputed ? 'disputed' : 'found';
}

/** Something of it, its day, is known from memory alone. */
export const isPartRemembered = (sources: readonly string[]): boolean => written(sources).length < sources.length;
