// The pure rooms (society, engine, players) know no clock, no dice, no screen, no machine and no arithmetic that differs
// between machines: otherwise the same record would not give the same history. Looked for in syntax trees, not in text.
import { describe, expect, test } from 'vitest';
import { isNode, lineOf, type Node, PURE, parse, roomOf, type Source, sources, type Trespass, walk } from './source.ts';

/** Exact on every machine by the language's definition. The rest of Math (exp, log, pow, sin, hypot, random …) is not. */
const EXACT = ['abs', 'ceil', 'clz32', 'floor', 'fround', 'imul', 'max', 'min', 'round', 'sign', 'sqrt', 'trunc'];
/** What the language itself offers and is the same everywhere. Every other name that nobody declared is a trespass. */
// biome-ignore format: one list
const LANGUAGE = [
  'Array', 'ArrayBuffer', 'BigInt', 'BigInt64Array', 'BigUint64Array', 'Boolean', 'DataView', 'Error', 'Float32Array', 'Float64Array',
  'Infinity', 'Int16Array', 'Int32Array', 'Int8Array', 'JSON', 'Map', 'Math', 'NaN', 'Number', 'Object', 'RangeError', 'Set', 'String',
  'Symbol', 'TypeError', 'Uint16Array', 'Uint32Array', 'Uint8Array', 'Uint8ClampedArray', 'isFinite', 'isNaN', 'parseFloat', 'parseInt',
  'undefined', 'arguments', 'WeakMap', 'WeakSet',
];
// biome-ignore format: one list
const DICE_AND_SOCKETS = [
  'document', 'window', 'navigator', 'localStorage', 'sessionStorage', 'indexedDB', 'WebSocket', 'fetch', 'XMLHttpRequest', 'process', 'console',
];
const LOCAL = /^(localeCompare|toLocale.*|normalize)$/; // depends on the machine's language

const text = (node: unknown): string => (isNode(node) && typeof node.name === 'string' ? node.name : '');

/** Names that a file declares anywhere: imports, variables, parameters, functions, types. */
function declared(source: Source): Set<string> {
  const own = new Set<string>();
  const pattern = (node: unknown): void => {
    if (!isNode(node)) return;
    if (node.type === 'Identifier') own.add(text(node));
    if (node.type === 'ObjectPattern')
      for (const one of list(node.properties)) pattern(one.type === 'RestElement' ? one.argument : one.value);
    if (node.type === 'ArrayPattern') for (const one of list(node.elements)) pattern(one);
    if (node.type === 'AssignmentPattern') pattern(node.left);
    if (node.type === 'RestElement') pattern(node.argument);
  };
  walk(source.program, (node) => {
    if (/^Import.*Specifier$/.test(node.type)) pattern(node.local);
    if (node.type === 'VariableDeclarator') pattern(node.id);
    if (/^(Function|ArrowFunction|Class)/.test(node.type)) {
      pattern(node.id);
      for (const one of list(node.params)) pattern(one);
    }
    if (node.type === 'CatchClause') pattern(node.param);
  });
  return own;
}

const list = (value: unknown): Node[] => (Array.isArray(value) ? value.filter(isNode) : []);

/** An identifier that is read as a value: no key, no member name, no type, no label. */
function read(node: Node, parents: readonly Node[]): boolean {
  const parent = parents[0];
  if (node.type !== 'Identifier' || parent === undefined) return false;
  if (/^TS/.test(parent.type) && !/^TS(As|Satisfies|NonNull)Expression$/.test(parent.type)) return false;
  if (parent.type === 'MemberExpression' && parent.property === node && parent.computed !== true) return false;
  if (/Property|MethodDefinition/.test(parent.type) && parent.key === node && parent.computed !== true) return false;
  return !/^(Import|Export)|^(Labeled|Break|Continue)Statement$|^MetaProperty$/.test(parent.type);
}

function impurities(source: Source): Trespass[] {
  const found: Trespass[] = [];
  const own = declared(source);
  walk(source.program, (node, parents) => {
    const parent = parents[0];
    const tell = (what: string) => found.push(`${source.path}:${lineOf(source, node.start)} ${what}`);
    if (read(node, parents) && !own.has(text(node))) {
      if (!LANGUAGE.includes(text(node))) tell(`${text(node)} is nothing the pure rooms know`);
      else if (text(node) === 'Math' && !exactUse(node, parent)) tell('only exact arithmetic of Math');
    }
    if (
      (node.type === 'BinaryExpression' || node.type === 'AssignmentExpression') &&
      /^\*\*/.test(String(node.operator))
    )
      tell('** is not exact');
    if (node.type === 'MemberExpression' && LOCAL.test(text(node.property)))
      tell(`${text(node.property)} depends on the machine's language`);
    if (node.type === 'ForInStatement') tell('for … in: order and inherited keys; use Object.keys or a list');
    if (node.type === 'MetaProperty' && text(node.meta) === 'import') tell('import.meta belongs to machines');
    if (node.async === true || node.type === 'AwaitExpression') tell('the pure rooms never wait');
    if (isNode(node.callee) && text(node.callee) === 'WeakRef') tell('WeakRef depends on the garbage collector');
  });
  return found;
}

const exactUse = (node: Node, parent: Node | undefined): boolean =>
  parent?.type === 'MemberExpression' &&
  parent.object === node &&
  parent.computed !== true &&
  EXACT.includes(text(parent.property));

/** The session may be checked with zod, yet it brings no dice, screens, storage or sockets of its own. */
function leaks(source: Source): Trespass[] {
  const found: Trespass[] = [];
  const own = declared(source);
  walk(source.program, (node, parents) => {
    const place = `${source.path}:${lineOf(source, node.start)}`;
    if (read(node, parents) && !own.has(text(node)) && DICE_AND_SOCKETS.includes(text(node)))
      found.push(`${place} ${text(node)}`);
    if (node.type === 'MemberExpression' && text(node.object) === 'Math' && text(node.property) === 'random')
      found.push(`${place} Math.random`);
  });
  return found;
}

describe('each lock catches a trespass', () => {
  test.each([
    'const x = Math.random();',
    'const x = Math.exp(1);',
    'const x = Math["exp"](1);',
    'const { exp } = Math;',
    'const m = Math; m.log(2);',
    'const x = Math.hypot(1, 2);',
    'const x = 2 ** 0.5;',
    'let x = 2; x **= 3;',
    'const t = Date.now();',
    'const t = performance.now();',
    'console.log(1);',
    'setTimeout(() => 1, 1);',
    'const x = globalThis.Math;',
    'const n = new Intl.NumberFormat();',
    'const a = ["b"].sort((x, y) => x.localeCompare(y));',
    'const s = (1).toLocaleString();',
    'for (const k in {}) k;',
    'const u = import.meta.url;',
    'const f = async () => 1;',
    'document.title = "x";',
    'const p = process.env;',
    'const f = { console };',
  ])('%s', (code) => {
    expect(impurities(parse('src/engine/a.ts', code))).toHaveLength(1);
  });
  test('sentences, comments, own names and exact arithmetic pass', () => {
    const code = `// Date and Math.random are named here only
      import type { Date } from './calendar.ts';
      type T = { console: string; at: Window };
      const process = 'Date.now() ** Math.exp';
      const x = { Date: 1, performance: Math.floor(Math.sqrt(2)) };
      export const y = [x.performance, process.length, Math.imul(1, 2), new Float64Array(2)];`;
    expect(impurities(parse('src/engine/a.ts', code))).toEqual([]);
  });
  test.each(['const seed = Math.random();', 'localStorage.x = 1;', 'new WebSocket("x");'])('session: %s', (code) => {
    expect(leaks(parse('src/session/a.ts', code))).toHaveLength(1);
  });
});

describe('the rooms', () => {
  const all = sources();
  test.each(PURE)('%s is pure', (room) => {
    expect(all.filter((one) => roomOf(one.path) === room).flatMap(impurities)).toEqual([]);
  });
  test('session brings no dice, screens, storage or sockets', () => {
    expect(all.filter((one) => roomOf(one.path) === 'session').flatMap(leaks)).toEqual([]);
  });
});
