// The first frame of a connection: who comes in, and how. After it only letters are read.
import { z } from 'zod';
import { settingSchema } from '../session/lesson/messages.ts';

const language = z.enum(['kk', 'ru', 'en']);
export const helloSchema = z.union([
  z.strictObject({ open: settingSchema.omit({ seed: true }), language }),
  z.strictObject({ code: z.string().max(12), language }),
  z.strictObject({ key: z.string().max(64) }), // back to the own seat
  z.strictObject({ recovery: z.string().max(32) }), // the teacher, from paper
]);
export type Hello = z.infer<typeof helloSchema>;
export type Welcome = { code: string; key: string; recovery?: string };
export type No =
  | 'no-such-lesson'
  | 'no-such-seat'
  | 'bad-setting'
  | 'too-many'
  | 'bad-message'
  | 'elsewhere'
  | 'removed';

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** Reads a frame; undefined if it is no JSON, or holds a key that no message has any use for. */
export function frameOf(text: string): unknown {
  try {
    let clean = true;
    const value: unknown = JSON.parse(text, (key, part: unknown) => {
      if (FORBIDDEN.has(key)) clean = false;
      return part;
    });
    return clean ? value : undefined;
  } catch {
    return undefined;
  }
}

/** A code as it is meant: spaces and small letters do not matter. */
export const tidyCode = (code: string): string => code.replace(/[\s-]/g, '').toUpperCase();
