// Reads the source tree as syntax trees, so that a lock looks at code and never at a comment or a sentence in quotes.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'vite';

export type Node = { type: string; start: number; end: number; [key: string]: unknown };
export type Import = { from: string; types: boolean; line: number }; // types: erased before anything runs
export type Source = {
  path: string;
  code: string;
  program: Node;
  comments: { value: string; start: number; end: number }[];
};
export type Trespass = string; // "file:line what is wrong"

export const PURE = ['society', 'engine', 'players'] as const;

/** Every file below a folder, as slash paths from the repository's root, in alphabetical order. */
export function files(folder: string, ending: RegExp): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name).replaceAll('\\', '/'))
    .sort();
}

export function parse(file: string, code: string): Source {
  const { program, comments, errors } = parseSync(file, code);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  return { path: file, code, program: program as unknown as Node, comments };
}

export const sources = (): Source[] =>
  files('src', /\.tsx?$/)
    .filter((file) => !file.endsWith('.d.ts'))
    .map((file) => parse(file, readFileSync(file, 'utf8')));

export const lineOf = (source: Source, at: number): number => source.code.slice(0, at).split('\n').length;

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** Visits every node with the chain of its parents, nearest first. */
export function walk(
  node: Node,
  visit: (node: Node, parents: readonly Node[]) => void,
  parents: readonly Node[] = [],
): void {
  visit(node, parents);
  const chain = [node, ...parents];
  for (const value of Object.values(node)) {
    if (Array.isArray(value)) {
      for (const child of value) if (isNode(child)) walk(child, visit, chain);
    } else if (isNode(value)) walk(value, visit, chain);
  }
}

const textOf = (node: unknown): string | undefined =>
  isNode(node) && node.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined;

/** `import { type A }` is left as an empty import when types are erased: only `import type` leaves nothing. */
const erased = (node: Node): boolean => node.importKind === 'type' || node.exportKind === 'type';

/** Everything a file leans on: imports, re-exports, import(), `new URL('…', import.meta.url)` (workers), types by import(). */
export function imports(source: Source): Import[] {
  const found: Import[] = [];
  const add = (from: string | undefined, types: boolean, node: Node) => {
    if (from !== undefined) found.push({ from: from.replace(/\?.*$/, ''), types, line: lineOf(source, node.start) });
  };
  walk(source.program, (node) => {
    if (/^(Import|ExportNamed|ExportAll)Declaration$/.test(node.type)) add(textOf(node.source), erased(node), node);
    if (node.type === 'ImportExpression') add(textOf(node.source), false, node);
    if (node.type === 'TSImportType') add(textOf(node.source ?? node.argument), true, node);
    if (
      node.type === 'NewExpression' &&
      isNode(node.callee) &&
      node.callee.name === 'URL' &&
      Array.isArray(node.arguments)
    ) {
      const first = textOf(node.arguments[0]);
      if (first !== undefined && /^\.{1,2}\/.*\.(ts|tsx|js)$/.test(first)) add(first, false, node);
    }
  });
  return found;
}

/** Where a relative import leads, as a path from the repository's root. */
export const target = (source: Source, from: string): string =>
  path.posix.normalize(path.posix.join(path.posix.dirname(source.path), from));

export const roomOf = (file: string): string => /^src\/([^/]+)\//.exec(file)?.[1] ?? '';
