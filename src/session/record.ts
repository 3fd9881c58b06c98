// The record: everything that causes a history, and the hashes it must give. Same record, same history, anywhere.
// A record may come from a stranger's file: it is read with care, and what is wrong with it is said with its place.
import { z } from 'zod';
import type { Fault } from '../content/fault.ts';
import { parseJson } from '../content/json.ts';
import { shaped } from '../content/shape.ts';
import { ASSUMPTION_IDS, ASSUMPTIONS, MODEL, PRESETS } from '../engine/game.ts';
import { MOST_BRANCHES } from './branches.ts';

export const FORMAT = 1; // of records; a newer one is refused, an older one is migrated
export const MAX_RECORD_BYTES = 2 * 1024 * 1024;

const move = z.strictObject({
  seat: z.string().max(64),
  card: z.string().max(64),
  region: z.string().max(64).optional(),
  claim: z.string().max(64).optional(),
  off: z.literal(true).optional(),
});
const id = z.string().max(64);
const voice = z.strictObject({
  region: id,
  stakeGroup: id.optional(),
  urge: z.number().min(-1).max(1),
  share: z.number().min(0).max(1),
});
/** What was decided beside cards. */
export const decisionSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('stake'),
    seat: id,
    question: id,
    region: id.optional(),
    guess: z.enum(['less', 'same', 'more']),
  }),
  z.strictObject({ kind: z.literal('pledge'), seat: id, pledge: id }),
  z.strictObject({ kind: z.literal('aim'), seat: id, aim: id }),
  z.strictObject({ kind: z.literal('account'), seat: id, region: id, tone: z.enum(['honest', 'rosy']) }),
  z.strictObject({ kind: z.literal('inject'), event: id }),
  z.strictObject({ kind: z.literal('voices'), voices: z.array(voice).max(200) }),
]);
const turn = z.strictObject({
  regime: z.array(move).max(20),
  civil: z.array(move).max(20),
  decisions: z.array(decisionSchema).max(100).optional(), // absent = none beside cards
  hash: z.string().max(64),
});
/** A marked assumption of the model with another value, between those that are as easy to defend. */
export const assumptionSchema = z
  .strictObject({ id: z.enum(ASSUMPTION_IDS), value: z.number(), from: z.int().min(1).max(200) })
  .refine(({ id, value }) => value >= ASSUMPTIONS[id].low && value <= ASSUMPTIONS[id].high, { path: ['value'] });
/** Another history of the same game that was kept: what was changed, and its turns from the first that differs. */
const kept = z.strictObject({
  changes: z
    .array(
      z.strictObject({
        turn: z.int().min(1).max(200),
        side: z.enum(['regime', 'civil']),
        moves: z.array(move).max(20),
      }),
    )
    .max(20),
  assumption: assumptionSchema.optional(),
  deciders: z.enum(['recorded', 'greedy']), // who decided what was not changed
  from: z.int().min(1).max(200),
  turns: z.array(turn).min(1).max(200),
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
    force: z.enum(['off', 'on']).optional(),
    preset: z.enum(PRESETS).optional(),
    assumption: assumptionSchema.optional(),
  }),
  players: z.strictObject({ regime: z.string().max(32), civil: z.string().max(32) }), // person, or a computer player's id
  turns: z.array(turn).max(200),
  ended: z.literal(true).optional(), // a lesson that was ended before its last turn: there is nothing to go on with
  branches: z.array(kept).max(MOST_BRANCHES).optional(), // kept in the debrief; they are no part of the history
});
export type GameRecord = z.infer<typeof recordSchema>;
export type KeptBranch = z.infer<typeof kept>;

export type RecordRead = { ok: true; record: GameRecord } | { ok: false; faults: Fault[] };

/** Reads a record from a file's text or from data. `file` names it in the faults. */
export function readRecord(given: unknown, file = 'record'): RecordRead {
  const refuse = (fault: Fault): RecordRead => ({ ok: false, faults: [{ ...fault, file }] });
  const text = textOf(given);
  if (text === null) return refuse({ code: 'record-foreign' });
  const parsed = parseJson(text, MAX_RECORD_BYTES);
  if (!parsed.ok) return refuse(brokenOff(parsed.fault, text));
  const stranger = strangeness(parsed.value);
  if (stranger) return refuse(stranger);
  const { value, faults } = shaped(recordSchema, parsed.value, file);
  return value ? { ok: true, record: value } : { ok: false, faults };
}

/** Data from elsewhere takes the same way as a file, so that it passes the same checks. */
export function textOf(given: unknown): string | null {
  if (typeof given === 'string') return given;
  try {
    return JSON.stringify(given) ?? null;
  } catch {
    return null; // a circle, or a number too large for JSON: no record
  }
}

/** A text that ends before its data does was cut off; anything else that is no JSON stays what it is. */
function brokenOff(fault: Fault, text: string): Fault {
  const whole = text.trim();
  const found = fault.found ?? '';
  const atEnd = found === '' || (!whole.endsWith('}') && (found.startsWith('"') || whole.endsWith(found)));
  return fault.code === 'not-json' && whole.startsWith('{') && atEnd ? { ...fault, code: 'record-cut' } : fault;
}

/** Is it a record at all, and one of these rules? */
function strangeness(value: unknown): Fault | null {
  const kind = z.object({ format: z.number(), model: z.string(), turns: z.unknown() }).safeParse(value);
  if (!kind.success || !/^zheli-\d+$/.test(kind.data.model)) return { code: 'record-foreign' };
  const { format, model } = kind.data;
  if (format > FORMAT) return { code: 'record-newer', path: 'format', expected: `≤ ${FORMAT}`, found: String(format) };
  if (versionOf(model) > versionOf(MODEL))
    return { code: 'record-newer', path: 'model', expected: MODEL, found: model };
  if (model !== MODEL) return { code: 'record-older', path: 'model', expected: MODEL, found: model };
  return null;
}

function versionOf(model: string): number {
  return Number(model.slice('zheli-'.length));
}
