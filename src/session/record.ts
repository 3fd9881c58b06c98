// The record: everything that causes a history, and the hashes it must give. Same record, same history, anywhere.
import { z } from 'zod';

export const FORMAT = 1; // of records; a newer one is refused, an older one is migrated

const move = z.strictObject({
  seat: z.string().max(64),
  card: z.string().max(64),
  region: z.string().max(64).optional(),
  claim: z.string().max(64).optional(),
  off: z.literal(true).optional(),
});
export const recordSchema = z.strictObject({
  format: z.literal(FORMAT),
  model: z.string().max(32), // rules' version
  scenario: z.string().max(64),
  content: z.string().regex(/^[0-9a-f]{8,64}$/), // hash of the scenario's content
  settings: z.strictObject({
    people: z.int().min(200).max(1_000_000),
    seed: z.int().min(0).max(4294967295),
    supply: z.enum(['itu', 'article']),
    events: z.enum(['history', 'hazard']),
  }),
  players: z.strictObject({ regime: z.string().max(32), civil: z.string().max(32) }), // person, or a computer player's id
  turns: z.array(z.strictObject({ regime: z.array(move).max(20), civil: z.array(move).max(20), hash: z.string().max(64) })).max(200),
});
export type GameRecord = z.infer<typeof recordSchema>;
