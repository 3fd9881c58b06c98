// How far a learner has come: which experiments were run, which answers given, and the twelve ideas before and after. Kept on this device alone, saved to a file,
// read back from one or deleted when the learner wishes.
import { useSyncExternalStore } from 'react';
import { z } from 'zod';
import type { Fault } from '../content/fault.ts';
import { parseJson } from '../content/json.ts';
import { shaped } from '../content/shape.ts';
import { FORMS, type Form, IDEAS, type Idea } from '../session/inventory.ts';

const KEY = 'zheli.learn';
const answersSchema = z.partialRecord(z.enum(IDEAS), z.int().min(0).max(3));
const sheetSchema = z.strictObject({ handedIn: z.boolean(), answers: answersSchema });
const schema = z.strictObject({
  version: z.literal(1),
  chapters: z.record(z.string(), z.strictObject({ tried: z.boolean(), answers: z.record(z.string(), z.int()) })),
  inventory: z.partialRecord(z.enum(FORMS), sheetSchema).optional(), // a is asked before the chapters, b after them
});
export type Learning = z.infer<typeof schema>;
export type Sheet = z.infer<typeof sheetSchema>;
const BLANK: Sheet = { handedIn: false, answers: {} };
const NOTHING: Learning = { version: 1, chapters: {} };

/** What stands in the storage; a damaged entry counts as nothing learnt, and is written over by the next answer. */
export function readLearning(text: string | null): Learning {
  if (text === null) return NOTHING;
  try {
    const read = schema.safeParse(JSON.parse(text));
    return read.success ? read.data : NOTHING;
  } catch {
    return NOTHING;
  }
}

function stored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

let now: Learning | null = null;
let lost = false; // the last entry could not be written
const listeners = new Set<() => void>();
const current = (): Learning => {
  now ??= readLearning(stored());
  return now;
};
const tell = (): void => {
  for (const listener of listeners) listener();
};

function put(learning: Learning): void {
  now = learning;
  try {
    localStorage.setItem(KEY, JSON.stringify(learning));
    lost = false;
  } catch {
    lost = true; // storage is blocked or full: what was learnt counts until the page closes, and the page says so
  }
  tell();
}

/** What was learnt in two places, together: what either has done is done; of two answers the later one (`b`) stands. */
export function joined(a: Learning, b: Learning): Learning {
  const chapters = { ...a.chapters };
  for (const [id, { tried, answers }] of Object.entries(b.chapters)) {
    const before = chapters[id];
    chapters[id] = { tried: tried || before?.tried === true, answers: { ...before?.answers, ...answers } };
  }
  const forms = FORMS.filter((form) => a.inventory?.[form] ?? b.inventory?.[form]);
  if (forms.length === 0) return { version: 1, chapters };
  const inventory = Object.fromEntries(forms.map((form) => [form, later(sheetOf(a, form), sheetOf(b, form))]));
  return { version: 1, chapters, inventory };
}

/** A sheet that was handed in stands; else answers of both count. */
function later(a: Sheet, b: Sheet): Sheet {
  if (b.handedIn) return b;
  return a.handedIn ? a : { handedIn: false, answers: { ...a.answers, ...b.answers } };
}

/** Another tab has written. Emptied by the reader there, it is empty here; cleared by the browser, it is written again. */
export function heard(text: string | null): void {
  const before = current();
  if (text === null) {
    put(before);
    return;
  }
  now = lost ? joined(before, readLearning(text)) : readLearning(text);
  if (lost) put(now);
  tell();
}

const chapterOf = (id: string): Learning['chapters'][string] => current().chapters[id] ?? { tried: false, answers: {} };

export function markTried(chapter: string): void {
  const before = chapterOf(chapter);
  if (!before.tried) put({ ...current(), chapters: { ...current().chapters, [chapter]: { ...before, tried: true } } });
}

export function markAnswer(chapter: string, item: string, answer: number): void {
  const before = chapterOf(chapter);
  const answers = { ...before.answers, [item]: answer };
  put({ ...current(), chapters: { ...current().chapters, [chapter]: { ...before, answers } } });
}

export const sheetOf = (learning: Learning, form: Form): Sheet => learning.inventory?.[form] ?? BLANK;
export const isFull = ({ answers }: Sheet): boolean => IDEAS.every((idea) => answers[idea] !== undefined);

/** The learning with one more answer on a sheet; a sheet that was handed in stays as it is. */
export function answered(learning: Learning, form: Form, idea: Idea, answer: number): Learning {
  const sheet = sheetOf(learning, form);
  if (sheet.handedIn) return learning;
  const answers = { ...sheet.answers, [idea]: answer };
  return { ...learning, inventory: { ...learning.inventory, [form]: { ...sheet, answers } } };
}

/** The learning with a sheet handed in; one with an empty place is not taken. */
export function handedIn(learning: Learning, form: Form): Learning {
  const sheet = sheetOf(learning, form);
  if (!isFull(sheet)) return learning;
  return { ...learning, inventory: { ...learning.inventory, [form]: { ...sheet, handedIn: true } } };
}

export const markIdea = (form: Form, idea: Idea, answer: number): void => put(answered(current(), form, idea, answer));
export const handIn = (form: Form): void => put(handedIn(current(), form));

export function forgetLearning(): void {
  put(NOTHING);
}

/** False when what was learnt lasts only until the page closes. */
export const isLearningKept = (): boolean => !lost;

/** Adds what a file holds to what is here; of two answers the one given on this device stands. Faults: nothing was taken. */
export function bringLearning(text: string): Fault[] {
  const parsed = parseJson(text);
  if (!parsed.ok) return [parsed.fault];
  const { value, faults } = shaped(schema, parsed.value, '');
  if (value) put(joined(value, current()));
  return faults;
}

export function learningText(): string {
  return `${JSON.stringify(current(), null, 1)}\n`;
}

export function useLearning(): Learning {
  return useSyncExternalStore((listener) => {
    const onStorage = ({ key, newValue }: StorageEvent) => {
      if (key === KEY || key === null) heard(newValue);
    };
    addEventListener('storage', onStorage);
    listeners.add(listener);
    return () => {
      removeEventListener('storage', onStorage);
      listeners.delete(listener);
    };
  }, current);
}
