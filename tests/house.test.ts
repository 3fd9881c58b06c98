// The house: who may lean on whom, how things are called, how long a file may grow. house.md and ARCHITECTURE.md say it in words.
// Every lock is first shown to catch a trespass, then held against the source.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  files,
  imports,
  isNode,
  lineOf,
  type Node,
  PURE,
  parse,
  roomOf,
  type Source,
  sources,
  type Trespass,
  target,
  walk,
} from './source.ts';

type Rights = { rooms: string[]; types: string[]; packages: string[]; node?: boolean };

const ROOMS: Record<string, Rights> = {
  content: { rooms: [], types: [], packages: ['zod'] },
  society: { rooms: [], types: ['content'], packages: [] },
  engine: { rooms: ['society'], types: ['content'], packages: [] },
  players: { rooms: ['society', 'engine'], types: ['content'], packages: [] },
  session: { rooms: ['content', 'society', 'engine', 'players'], types: [], packages: ['zod'] },
  server: { rooms: ['content', 'session'], types: [], packages: ['sirv', 'qr', 'ws', 'zod'], node: true },
  client: {
    rooms: ['content', 'session'],
    types: ['engine'],
    packages: [
      '@fontsource-variable/literata',
      '@fontsource-variable/onest',
      'd3-scale',
      'd3-shape',
      'i18next',
      'idb',
      'lucide-react',
      'phaser',
      'qr',
      'react',
      'react-dom',
      'react-i18next',
      'topojson-client',
      'zod',
      'zustand',
    ],
  },
  cli: {
    rooms: ['content', 'society', 'engine', 'players', 'session', 'server'],
    types: ['client'],
    packages: ['commander', 'qr'],
    node: true,
  },
};
const DOOR = 'src/engine/game.ts'; // the one file that gathers a room's exports
const LONGEST = 400; // lines of a file
const WIDEST = 4; // parameters of a function; the aim is three
const UNWELCOME = /^(levels?|npcs?|ticks?|stats?|managers?|service|handlers?|utils?|common|helpers?)$/i;
/** A d3 scale calls its marks ticks, and so does everybody who draws an axis. */
const WELCOME: Record<string, RegExp> = { 'src/client/charts/': /^ticks?$/i };

const packageOf = (from: string): string =>
  from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/');
const wing = (file: string): string => /^src\/client\/(panels|scenes)\//.exec(file)?.[1] ?? '';

function arrows(source: Source): Trespass[] {
  const room = roomOf(source.path);
  const rights = ROOMS[room];
  if (rights === undefined) return [`${source.path} stands in no room of the house`];
  return imports(source).flatMap(({ from, types, line }) => {
    const place = `${source.path}:${line}`;
    if (from.startsWith('node:')) return rights.node ? [] : [`${place} ${room} knows no Node: ${from}`];
    if (from.startsWith('virtual:'))
      return room === 'client' ? [] : [`${place} ${from} exists only in the client's build`];
    if (!from.startsWith('.'))
      return rights.packages.includes(packageOf(from))
        ? []
        : [`${place} ${room} may not import the package ${packageOf(from)}`];
    const to = target(source, from);
    const other = roomOf(to);
    if (!/\.(tsx?|js|json|css|svg|woff2|png|webp)$/.test(from)) return [`${place} write the file's ending: ${from}`];
    if (wing(source.path) !== '' && wing(to) !== '' && wing(to) !== wing(source.path))
      return [`${place} client/${wing(source.path)} and client/${wing(to)} never meet: ${from}`];
    if (other === room) return [];
    if (other === '')
      return PURE.some((one) => one === room) ? [`${place} ${room} imports no file outside the rooms: ${from}`] : [];
    if (rights.rooms.includes(other)) return other === 'engine' ? door(place, to, types) : [];
    if (rights.types.includes(other))
      return types ? [] : [`${place} ${room} may take only types from ${other}: use import type`];
    return [`${place} ${room} may not import ${other}: ${from}`];
  });
}

/** What a room to the right runs of the rules comes through the door, or from one of the two tools beside it. */
const door = (place: string, to: string, types: boolean): Trespass[] =>
  types || [DOOR, 'src/engine/rerun.ts'].includes(to) ? [] : [`${place} the rules have one door, ${DOOR}: ${to}`];

function circles(all: Source[]): Trespass[] {
  const edges = new Map(
    all.map((one) => [
      one.path,
      imports(one)
        .filter((edge) => !edge.types && edge.from.startsWith('.'))
        .map((edge) => target(one, edge.from)),
    ]),
  );
  const done = new Set<string>();
  const found: Trespass[] = [];
  const visit = (file: string, trail: string[]): void => {
    if (trail.includes(file)) {
      found.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
      return;
    }
    if (done.has(file)) return;
    for (const next of edges.get(file) ?? []) visit(next, [...trail, file]);
    done.add(file);
  };
  for (const file of edges.keys()) visit(file, []);
  return found;
}

const bodyOf = (source: Source): Node[] =>
  Array.isArray(source.program.body) ? source.program.body.filter(isNode) : [];
const nameOf = (node: unknown): string => (isNode(node) && typeof node.name === 'string' ? node.name : '');

/** Names that other files can import. */
function exported(source: Source): { name: string; line: number }[] {
  return bodyOf(source).flatMap((node) => {
    if (node.type !== 'ExportNamedDeclaration') return [];
    const line = lineOf(source, node.start);
    const declaration = isNode(node.declaration) ? node.declaration : undefined;
    if (declaration === undefined)
      return (Array.isArray(node.specifiers) ? node.specifiers.filter(isNode) : []).map((one) => ({
        name: nameOf(one.exported),
        line,
      }));
    if (declaration.type !== 'VariableDeclaration') return [{ name: nameOf(declaration.id), line }];
    return (Array.isArray(declaration.declarations) ? declaration.declarations.filter(isNode) : []).map((one) => ({
      name: nameOf(one.id),
      line,
    }));
  });
}

const words = (name: string): string[] => name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').split(/[^A-Za-z0-9]+/);

function names(source: Source): Trespass[] {
  const found: Trespass[] = [];
  const welcome = Object.entries(WELCOME).find(([folder]) => source.path.startsWith(folder))?.[1];
  const bad = (word: string): boolean => UNWELCOME.test(word) && welcome?.test(word) !== true;
  const segments = source.path
    .split('/')
    .slice(1)
    .map((one) => one.replace(/\.tsx?$/, ''));
  for (const segment of segments)
    if (words(segment).some(bad)) found.push(`${source.path} find a better name than "${segment}"`);
  for (const { name, line } of exported(source))
    if (words(name).some(bad)) found.push(`${source.path}:${line} find a better name than "${name}"`);
  const base = path.posix.basename(source.path).replace(/\.tsx?$/, '');
  const component = /^[A-Z]|^use[A-Z]/.test(base); // or a hook, which React wants to be called so
  if (component && !exported(source).some((one) => one.name === base))
    found.push(`${source.path} exports nothing called ${base}`);
  if (component && roomOf(source.path) !== 'client') found.push(`${source.path} only the client has components`);
  if (source.path.endsWith('.tsx') && !component && base !== 'main')
    found.push(`${source.path} a component's file is called like the component`);
  if (base === 'index') found.push(`${source.path} no index files`);
  if (!component && !/^[a-z0-9]+(\.fast)?$/.test(base))
    found.push(`${source.path} a module is called by one lower-case noun`);
  return found;
}

function shape(source: Source): Trespass[] {
  const found: Trespass[] = [];
  const lines = source.code.split('\n').length;
  if (lines > LONGEST) found.push(`${source.path} has ${lines} lines; split it before ${LONGEST}`);
  for (const node of bodyOf(source))
    if (node.type === 'ExportDefaultDeclaration')
      found.push(`${source.path}:${lineOf(source, node.start)} no default exports`);
  const gathers =
    bodyOf(source).length > 0 &&
    bodyOf(source).every((node) => /^Export(Named|All)Declaration$/.test(node.type) && isNode(node.source));
  if (gathers && source.path !== DOOR) found.push(`${source.path} only passes exports on: no barrels`);
  for (const comment of source.comments)
    if (/\b(TODO|FIXME|XXX|HACK)\b/.test(comment.value))
      found.push(
        `${source.path}:${lineOf(source, comment.start)} an issue, not a ${comment.value.trim().slice(0, 20)}`,
      );
  return found;
}

/** Rules of the pure rooms alone: a heading that says what it is in the subject; no cast, no `!`, no `any`; few parameters. */
function manners(source: Source): Trespass[] {
  const found: Trespass[] = [];
  const room = roomOf(source.path);
  const heading = source.code.split('\n').findIndex((line) => !line.startsWith('//'));
  if (room !== 'players' && (heading < 1 || heading > 12))
    found.push(`${source.path} opens with a heading of a few lines: what it is in the subject`);
  walk(source.program, (node) => {
    const place = `${source.path}:${lineOf(source, node.start)}`;
    const type = node.typeAnnotation;
    if (node.type === 'TSAsExpression' && !(isNode(type) && isNode(type.typeName) && nameOf(type.typeName) === 'const'))
      found.push(`${place} no "as"`);
    if (node.type === 'TSNonNullExpression') found.push(`${place} no "!"`);
    if (node.type === 'TSAnyKeyword') found.push(`${place} no "any"`);
    if (
      /Function(Declaration|Expression)$/.test(node.type) &&
      Array.isArray(node.params) &&
      node.params.length > WIDEST
    )
      found.push(
        `${place} ${nameOf(node.id) || 'a function'} takes ${node.params.length} parameters; the house stops at ${WIDEST}`,
      );
  });
  return found;
}

const house = sources();
const pure = house.filter((one) => PURE.some((room) => room === roomOf(one.path)));

describe('each lock catches a trespass', () => {
  const at = (file: string, code: string): Source => parse(file, code);
  test.each([
    ['src/society/a.ts', "import { z } from 'zod';"],
    ['src/society/a.ts', "import { card } from '../content/schema.ts';"],
    ['src/society/a.ts', "import { type Card } from '../content/schema.ts';"],
    ['src/society/a.ts', "import type { Game } from '../engine/game.ts';"],
    ['src/society/a.ts', "import { readFileSync } from 'node:fs';"],
    ['src/society/a.ts', "import deck from '../../scenarios/deck/levers.json';"],
    ['src/engine/a.ts', "export { greedy } from '../players/greedy.ts';"],
    ['src/players/a.ts', "import { moves } from '../engine/moves.ts';"],
    ['src/session/a.ts', "import { serve } from '../server/serve.ts';"],
    ['src/session/a.ts', "const later = () => import('../client/store.ts');"],
    ['src/server/a.ts', "import { play } from '../engine/game.ts';"],
    ['src/client/a.ts', "import { setup } from '../engine/game.ts';"],
    ['src/client/a.ts', "new Worker(new URL('../server/serve.ts', import.meta.url));"],
    ['src/client/a.ts', "import lodash from 'lodash';"],
    ['src/client/panels/A.tsx', "import { Board } from '../scenes/Board.ts';"],
    ['src/client/scenes/A.ts', "import { Hand } from '../panels/Hand.tsx';"],
    ['src/client/a.ts', "import { store } from './store';"],
    ['src/kitchen/a.ts', 'export const a = 1;'],
  ])('arrow: %s %s', (file, code) => {
    expect(arrows(at(file, code))).toHaveLength(1);
  });
  test('arrows that are allowed', () => {
    const code =
      "import type { Card } from '../content/schema.ts'; import { step } from '../society/step.ts'; import { b } from './b.ts';";
    expect(arrows(at('src/engine/a.ts', code))).toEqual([]);
    expect(arrows(at('src/players/a.ts', "import { play } from '../engine/game.ts';"))).toEqual([]);
  });
  test('circle', () => {
    const two = [
      at('src/engine/a.ts', "import { b } from './b.ts';"),
      at('src/engine/b.ts', "import { a } from './a.ts';"),
    ];
    expect(circles(two)).toEqual(['src/engine/a.ts → src/engine/b.ts → src/engine/a.ts']);
    expect(circles([at('src/engine/a.ts', "import type { B } from './b.ts';"), two[1] as Source])).toEqual([]);
  });
  test.each([
    ['src/engine/utils.ts', 'export const a = 1;'],
    ['src/engine/index.ts', 'export const a = 1;'],
    ['src/engine/turn.ts', 'export const turnManager = 1;'],
    ['src/engine/turn.ts', 'export function tickOnce() {}'],
    ['src/engine/turn.ts', 'export type EventHandler = () => void;'],
    ['src/client/panels/hand.tsx', 'export const Hand = () => null;'],
    ['src/client/panels/Hand.tsx', 'export const Cards = () => null;'],
    ['src/engine/Turn.ts', 'export const Turn = 1;'],
    ['src/engine/turn-order.ts', 'export const a = 1;'],
  ])('name: %s %s', (file, code) => {
    expect(names(at(file, code))).toHaveLength(1);
  });
  test.each([
    ['a long file', `${'const a = 1;\n'.repeat(LONGEST + 1)}`.replaceAll('const a', () => 'var a')],
    ['a default export', 'export default 1;'],
    ['a barrel', "export * from './b.ts'; export { c } from './c.ts';"],
    ['a to-do', '// TODO later\nexport const a = 1;'],
  ])('shape: %s', (_, code) => {
    expect(shape(at('src/engine/a.ts', code))).toHaveLength(1);
  });
  test.each([
    'const b = a as string;',
    'const b = a!;',
    'const b: any = 1;',
    'function f(a: 1, b: 2, c: 3, d: 4, e: 5) {}',
  ])('manners: %s', (code) => {
    expect(manners(at('src/engine/a.ts', `// What it is.\n${code}`))).toHaveLength(1);
  });
  test('manners: heading and const', () => {
    expect(manners(at('src/engine/a.ts', 'export const a = 1;'))).toHaveLength(1);
    expect(manners(at('src/engine/a.ts', '// What it is.\nexport const a = [1] as const;'))).toEqual([]);
  });
});

describe('the house', () => {
  test('arrows', () => expect(house.flatMap(arrows)).toEqual([]));
  test('no circles', () => expect(circles(house)).toEqual([]));
  test('names', () => expect(house.flatMap(names)).toEqual([]));
  test('shapes', () => expect(house.flatMap(shape)).toEqual([]));
  test('manners of the pure rooms', () => expect(pure.flatMap(manners)).toEqual([]));
  test('imports lead to files', () => {
    const lost = house.flatMap((one) =>
      imports(one)
        .filter((edge) => edge.from.startsWith('.') && !existsSync(target(one, edge.from)))
        .map((edge) => `${one.path}:${edge.line} ${edge.from}`),
    );
    expect(lost).toEqual([]);
  });
  test('the pure rooms are typed without screen and Node', () => {
    const config = JSON.parse(readFileSync('tsconfig.pure.json', 'utf8'));
    expect(config.compilerOptions).toMatchObject({ lib: ['ES2023'], types: [] });
    expect(config.include).toEqual(PURE.map((room) => `src/${room}`));
  });
  test('words only in locales, structure only in scenarios', () => {
    expect(files('locales', /./).filter((file) => !/^locales\/(en|ru|kk)\/[a-z0-9.-]+\.json$/.test(file))).toEqual([]);
    expect(files('scenarios', /./).filter((file) => !/\.(json|md)$/.test(file))).toEqual([]);
  });
  test('every package the client uses is named in ARCHITECTURE.md', () => {
    const text = readFileSync('ARCHITECTURE.md', 'utf8');
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(Object.keys(dependencies).filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  });
});
