// Strict reading of JSON: the same text gives the same fault everywhere, with its line and column. Refuses what
// JSON.parse lets pass and a data file never needs: keys twice, keys that reach into prototypes, very deep nesting.
import type { Fault } from './fault.ts';

export const MAX_BYTES = 512 * 1024; // of one file
export const MAX_DEPTH = 12; // arrays and objects inside each other
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);
const SPACE = /[ \t\r\n]*/y;
const NUMBER = /-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/y;
const STRING = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;
const WORDS: readonly [string, boolean | null][] = [
  ['true', true],
  ['false', false],
  ['null', null],
];

export type Parsed = { ok: true; value: unknown } | { ok: false; fault: Fault };

class Stop extends Error {
  readonly fault: Fault;
  constructor(fault: Fault) {
    super(fault.code);
    this.fault = fault;
  }
}
type Reader = { text: string; at: number };

/** Reads one JSON text. The fault's path is "line L, column C" for syntax, else the place inside the data. */
export function parseJson(text: string, most: number = MAX_BYTES): Parsed {
  const bytes = text.length > most ? text.length : new TextEncoder().encode(text).length;
  if (bytes > most) return { ok: false, fault: { code: 'too-large', expected: `≤ ${most}`, found: String(bytes) } };
  const reader: Reader = { text: text.startsWith('\ufeff') ? text.slice(1) : text, at: 0 };
  try {
    const value = readValue(reader, '', 0);
    skip(reader);
    if (reader.at < reader.text.length) throw stop(reader, '');
    return { ok: true, value };
  } catch (error) {
    if (error instanceof Stop) return { ok: false, fault: error.fault };
    throw error;
  }
}

function stop(reader: Reader, expected: string): Stop {
  const before = reader.text.slice(0, reader.at).split('\n');
  const path = `line ${before.length}, column ${(before[before.length - 1]?.length ?? 0) + 1}`;
  const found = reader.text.slice(reader.at, reader.at + 12).split('\n')[0] ?? '';
  return new Stop({ code: 'not-json', path, ...(expected ? { expected } : {}), found });
}

function match(reader: Reader, pattern: RegExp): string | null {
  pattern.lastIndex = reader.at;
  const found = pattern.exec(reader.text)?.[0];
  if (found === undefined) return null;
  reader.at += found.length;
  return found;
}

function skip(reader: Reader): void {
  match(reader, SPACE);
}

function takes(reader: Reader, sign: string): boolean {
  skip(reader);
  if (reader.text[reader.at] !== sign) return false;
  reader.at++;
  return true;
}

function readValue(reader: Reader, path: string, depth: number): unknown {
  if (depth > MAX_DEPTH) throw new Stop({ code: 'too-deep', path, expected: `≤ ${MAX_DEPTH}` });
  if (takes(reader, '{')) return readObject(reader, path, depth);
  if (takes(reader, '[')) return readArray(reader, path, depth);
  if (reader.text[reader.at] === '"') return readString(reader);
  for (const [word, value] of WORDS)
    if (reader.text.startsWith(word, reader.at)) {
      reader.at += word.length;
      return value;
    }
  const number = match(reader, NUMBER);
  if (number === null) throw stop(reader, 'value');
  return finite(Number(number), path, number);
}

function finite(value: number, path: string, text: string): number {
  if (!Number.isFinite(value)) throw new Stop({ code: 'out-of-range', path, found: text });
  return value;
}

function readString(reader: Reader): string {
  const text = match(reader, STRING);
  if (text === null) throw stop(reader, '"');
  return JSON.parse(text);
}

function readArray(reader: Reader, path: string, depth: number): unknown[] {
  const list: unknown[] = [];
  if (takes(reader, ']')) return list;
  do list.push(readValue(reader, `${path}[${list.length}]`, depth + 1));
  while (takes(reader, ','));
  if (!takes(reader, ']')) throw stop(reader, ', ]');
  return list;
}

function readObject(reader: Reader, path: string, depth: number): Record<string, unknown> {
  const entries = new Map<string, unknown>();
  if (takes(reader, '}')) return {};
  do {
    skip(reader);
    const key = readString(reader);
    const place = path ? `${path}.${key}` : key;
    if (FORBIDDEN.has(key)) throw new Stop({ code: 'forbidden-key', path: place, found: key });
    if (entries.has(key)) throw new Stop({ code: 'duplicate-key', path: place, found: key });
    if (!takes(reader, ':')) throw stop(reader, ':');
    entries.set(key, readValue(reader, place, depth + 1));
  } while (takes(reader, ','));
  if (!takes(reader, '}')) throw stop(reader, ', }');
  return Object.fromEntries(entries);
}
