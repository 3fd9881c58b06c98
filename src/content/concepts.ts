// The concepts behind the game: what a card or an indicator is an example of. Words stand in locales/<language>/glossary.json
// under the same ids. The rules know nothing of them.
import { z } from 'zod';
import { ground } from './ground.ts';

const id = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);

export const conceptsSchema = z
  .array(
    z.strictObject({
      id,
      cards: z.array(id), // action cards that are an example of it
      indicators: z.array(id), // indicators in which it shows
      source: z.string().min(4), // where to read on: author, title, year
      grounds: z.array(ground).min(1).optional(), // of what its text says happened; absent = it tells of nothing that happened
    }),
  )
  .min(1);
export type Concept = z.infer<typeof conceptsSchema>[number];
