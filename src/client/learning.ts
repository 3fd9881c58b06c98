// How far a learner has come: which experiments were run, which answers given. Kept on this device alone, saved to a file
// or deleted when the learner wishes.
import { useSyncExternalStore } from 'react';
import { z } from 'zod';

const KEY = 'zheli.learn';
const schema = z.strictObject({
  version: z.literal(1),
  chapters: z.record(z.string(), z.strictObject({ tried: z.boolean(), answers: z.record(z.string(), z.int()) })),
});
export type Learning = z.infer<typeof schema>;
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
const listeners = new Set<() => void>();
const current = (): Learning => {
  now ??= readLearning(stored());
  return now;
};

function put(learning: Learning): void {
  now = learning;
  try {
    localStorage.setItem(KEY, JSON.stringify(learning));
  } catch {
    // Storage is blocked or full: what was learnt counts until the page closes.
  }
  for (const listener of listeners) listener();
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

export function forgetLearning(): void {
  put(NOTHING);
}

export function learningText(): string {
  return `${JSON.stringify(current(), null, 1)}\n`;
}

export function useLearning(): Learning {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, current);
}
