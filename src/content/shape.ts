// From what the schema checker says to faults a person can act on: a code, the place, what was expected, what stood there.
import type { z } from 'zod';
import type { Fault } from './fault.ts';

type Issue = z.core.$ZodIssue;

/** Checks one file's data against its schema. */
export function shaped<T>(schema: z.ZodType<T>, data: unknown, file: string): { value: T | null; faults: Fault[] } {
  const result = schema.safeParse(data);
  if (result.success) return { value: result.data, faults: [] };
  return { value: null, faults: result.error.issues.flatMap((issue) => faultsOf(issue, [], data, file)) };
}

/** cards[3].effects[0].lever */
export function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return text ? `${text}.${String(step)}` : String(step);
  }, '');
}

function faultsOf(issue: Issue, above: readonly PropertyKey[], data: unknown, file: string): Fault[] {
  const path = [...above, ...issue.path];
  const found = shown(at(data, path));
  const fault = (code: string, expected?: string): Fault => ({
    code,
    file,
    path: pathText(path),
    ...(expected === undefined ? {} : { expected }),
    ...(found === undefined ? {} : { found }),
  });
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ code: 'unknown-key', file, path: pathText([...path, key]), found: key }));
    case 'invalid_type':
      return [fault(at(data, path) === undefined ? 'missing-key' : 'wrong-type', issue.expected)];
    case 'too_small':
      return [fault('out-of-range', `≥ ${issue.minimum}`)];
    case 'too_big':
      return [fault('out-of-range', `≤ ${issue.maximum}`)];
    case 'invalid_value':
      return [fault(at(data, path) === undefined ? 'missing-key' : 'wrong-value', issue.values.join(' | '))];
    case 'invalid_union':
      return fromUnion(issue, path, data, file) ?? [fault('wrong-value', unionKeys(issue))];
    case 'invalid_key':
      return [fault('unknown-key', issue.issues[0]?.message)];
    case 'invalid_format':
      return [fault('wrong-format', issue.message)];
    default:
      return [fault('wrong-value', issue.message)];
  }
}

/** Of a union's branches, the one the writer most likely meant: it knows all keys, or most of them. */
function fromUnion(
  issue: z.core.$ZodIssueInvalidUnion,
  path: PropertyKey[],
  data: unknown,
  file: string,
): Fault[] | null {
  const value = at(data, path);
  if (value === null || typeof value !== 'object' || issue.errors.length === 0) return null;
  const branches = issue.errors.map((issues) => ({ issues, off: issues.reduce((sum, i) => sum + distance(i), 0) }));
  const nearest = branches.reduce((best, branch) => (branch.off < best.off ? branch : best));
  return nearest.issues.flatMap((inner) => faultsOf(inner, path, data, file));
}

function distance(issue: Issue): number {
  if (issue.code === 'unrecognized_keys') return 4 * issue.keys.length;
  return issue.path.length <= 1 && issue.code === 'invalid_type' ? 3 : 1;
}

function unionKeys(issue: z.core.$ZodIssueInvalidUnion): string {
  const discriminator = issue.discriminator;
  return discriminator ?? issue.message;
}

function at(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data;
  for (const step of path) {
    if (value === null || typeof value !== 'object') return undefined;
    value = Object.entries(value).find(([key]) => key === String(step))?.[1];
  }
  return value;
}

const SHOWN = 60; // characters of a found value
function shown(value: unknown): string | undefined {
  const text = JSON.stringify(value);
  if (text === undefined) return undefined;
  return text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text;
}
