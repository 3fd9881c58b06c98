// The log of a lesson: every accepted message once, numbered, each chained to the one before. The lesson is what the log
// gives when it is read again; nothing else is kept.
import { z } from 'zod';
import type { Fault } from '../../content/fault.ts';
import { canonical, hashOfText } from '../../content/hash.ts';
import { type Message, notedSchema, settingSchema, spokenSchema } from './messages.ts';

export const KEPT_DAYS = 30; // a lesson is kept so long after it was opened, and no longer

const head = {
  seq: z.int().min(0), // 0 = the opening
  at: z.number(), // ms since 1970, the house's clock
  before: z.string().max(16), // hash of the entry before
  hash: z.string().max(16),
};
export const openingSchema = z.strictObject({ ...head, setting: settingSchema, content: z.string().max(64) });
export const entrySchema = z.strictObject({
  ...head,
  from: z.string().max(8), // a person's id, or house
  id: z.string().max(40), // made by the sender
  message: z.union([spokenSchema, notedSchema]),
});
export type Opening = z.infer<typeof openingSchema>;
export type Entry = z.infer<typeof entrySchema>;
export type Head = { seq: number; hash: string };
export type Draft = { from: string; id: string; at: number; message: Message };

const hashOf = (entry: object): string => hashOfText(canonical({ ...entry, hash: undefined }));

export function openLog(setting: Opening['setting'], content: string, at: number): Opening {
  const entry = { seq: 0, at, before: '', setting, content };
  return { ...entry, hash: hashOf(entry) };
}

export function link(last: Head, draft: Draft): Entry {
  const entry = { ...draft, seq: last.seq + 1, before: last.hash };
  return { ...entry, hash: hashOf(entry) };
}

/** The first place where the chain is broken, or null. */
export function brokenLink(opening: Opening, entries: readonly Entry[]): Fault | null {
  let last: Head = opening;
  if (hashOf(opening) !== opening.hash) return { code: 'record-differs', path: 'entry 0' };
  for (const entry of entries) {
    if (entry.seq !== last.seq + 1 || entry.before !== last.hash || hashOf(entry) !== entry.hash)
      return { code: 'record-differs', path: `entry ${entry.seq}` };
    last = entry;
  }
  return null;
}
