// What can still be read of a record that is cut off, edited by hand or of an older format: its head, and its turns up to
// the first that makes no sense, and those behind it for what was chosen in them. Nothing is guessed: whether these turns are a history of today's rules, only living them
// again can tell (salvage.ts).
import { z } from 'zod';
import type { Fault } from '../content/fault.ts';
import { parseJson } from '../content/json.ts';
import { shaped } from '../content/shape.ts';
import { type GameRecord, MAX_RECORD_BYTES, readRecord, recordSchema, textOf } from './record.ts';

export type Remains = {
  record: Pick<GameRecord, 'scenario' | 'settings' | 'players' | 'turns'>;
  content: string; // hash of the content it was made with; empty where the record does not say
  later: readonly { turn: number; entry: GameRecord['turns'][number] }[]; // turns that can be read behind one that cannot
  faults: Fault[]; // what is wrong with the record, in the order of reading
};

const { settings, players, turns } = recordSchema.shape;
/** A head that knows less or more than today's: unknown keys are passed over, what came later has the value of before. */
const head = z.object({
  model: z.string().regex(/^zheli-\d+$/),
  scenario: z.string().max(64),
  content: z.string().max(64).default(''),
  settings: z.object({
    ...settings.shape,
    supply: settings.shape.supply.default('itu'),
    events: settings.shape.events.default('history'),
  }),
  players: z.object(players.shape).default({ regime: 'person', civil: 'person' }),
  turns: z.array(z.unknown()).max(1000),
});
const turn = z.object(turns.element.shape);

/** Reads what is left. Faults alone where not even the head can be read. */
export function readRemains(
  given: unknown,
  file = 'record',
): { ok: true; remains: Remains } | { ok: false; faults: Fault[] } {
  const whole = readRecord(given, file);
  const faults = whole.ok ? [] : whole.faults;
  const text = textOf(given) ?? '';
  const found = dataOf(text);
  const { value } = found === undefined ? { value: null } : shaped(head, found, file);
  if (!value) return { ok: false, faults };
  const read: GameRecord['turns'] = [];
  const later: { turn: number; entry: GameRecord['turns'][number] }[] = [];
  let broken = false;
  for (const [index, entry] of value.turns.entries()) {
    const made = shaped(turn, entry, file);
    if (made.value) {
      if (broken) later.push({ turn: index + 1, entry: made.value });
      else read.push(made.value);
    } else if (!broken) {
      broken = true;
      const named = faults.some((fault) => fault.path?.startsWith(`turns[${index}]`));
      if (!named) faults.push(...made.faults.map((fault) => ({ ...fault, path: `turns[${index}].${fault.path}` })));
    }
  }
  const { scenario, content } = value;
  return {
    ok: true,
    remains: {
      record: { scenario, settings: value.settings, players: value.players, turns: read },
      content,
      later,
      faults,
    },
  };
}

function dataOf(text: string): unknown {
  const parsed = parseJson(text, MAX_RECORD_BYTES);
  if (parsed.ok) return parsed.value;
  if (parsed.fault.code !== 'not-json') return undefined;
  const mended = closed(text.slice(0, offsetOf(text, parsed.fault)));
  const again = mended === null ? null : parseJson(mended, MAX_RECORD_BYTES);
  return again?.ok ? again.value : undefined;
}

/** Where the reader stopped: its place is told in lines and columns. */
function offsetOf(text: string, fault: Fault): number {
  const [line = 1, column = 1] = (/^line (\d+), column (\d+)$/.exec(fault.path ?? '') ?? []).slice(1).map(Number);
  const before = text.split('\n').slice(0, line - 1);
  return before.reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
}

/** The text up to the last whole entry of the record, or the last whole turn, with its brackets closed. */
function closed(text: string): string | null {
  const open: string[] = [];
  let kept: { at: number; open: string } | null = null;
  let inText = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (inText) {
      if (sign === '\\') at++;
      else if (sign === '"') inText = false;
      continue;
    }
    if (sign === '"') inText = true;
    else if (sign === '{' || sign === '[') open.push(sign);
    else if (sign === '}' || sign === ']') {
      open.pop();
      if (open.length <= 2) kept = { at: at + 1, open: open.join('') };
    }
  }
  if (!kept) return null;
  const ends = [...kept.open].reverse().map((sign) => (sign === '{' ? '}' : ']'));
  return text.slice(0, kept.at) + ends.join('');
}
