// Every package that is installed has a licence that a school and a fork can live with, and every file of assets is accounted for.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { files } from './source.ts';

const GOOD = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'CC-BY-4.0',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
  'Zlib',
];
/** Tools that only build or test, used unchanged and never shipped to a browser. */
const TOOLS: Record<string, string> = {
  'axe-core': 'MPL-2.0',
  '@axe-core/playwright': 'MPL-2.0',
  lightningcss: 'MPL-2.0',
  'dictionary-en-gb': '(MIT AND BSD)', // words of SCOWL under terms like the MIT licence
};

type Package = { name: string; version: string; licence: string };

const licenceOf = (data: { license?: unknown; licenses?: unknown }): string => {
  const given = data.license ?? data.licenses ?? 'none';
  if (typeof given === 'string') return given;
  const list = Array.isArray(given) ? given : [given];
  return list.map((one) => (typeof one === 'string' ? one : String((one as { type?: string }).type))).join(' OR ');
};

function packages(folder: string): Package[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const place = path.join(folder, name);
    if (name.startsWith('.')) return [];
    if (name.startsWith('@')) return packages(place);
    const file = path.join(place, 'package.json');
    if (!existsSync(file)) return [];
    const data = JSON.parse(readFileSync(file, 'utf8'));
    return [
      { name: data.name, version: data.version, licence: licenceOf(data) },
      ...packages(path.join(place, 'node_modules')),
    ];
  });
}

/** An expression is good when one side of each OR and both sides of each AND are. */
const good = (licence: string): boolean =>
  licence
    .replace(/[()]/g, '')
    .split(/ OR /i)
    .some((choice) => choice.split(/ AND /i).every((one) => GOOD.includes(one.trim())));

const allowed = ({ name, licence }: Package): boolean =>
  good(licence) ||
  Object.entries(TOOLS).some(([tool, own]) => own === licence && (name === tool || name.startsWith(`${tool}-`)));

test('an expression of licences is read', () => {
  expect(good('(MIT OR GPL-3.0)')).toBe(true);
  expect(good('MIT AND GPL-3.0')).toBe(false);
  expect(good('none')).toBe(false);
  expect(allowed({ name: 'somebody', version: '1', licence: 'MPL-2.0' })).toBe(false);
});

test('licences of the installed packages', () => {
  const all = packages('node_modules');
  expect(all.length).toBeGreaterThan(50);
  expect(all.filter((one) => !allowed(one)).map((one) => `${one.name} ${one.version}: ${one.licence}`)).toEqual([]);
});

test('no tool with a narrower licence is shipped', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(Object.keys(dependencies).filter((name) => name in TOOLS)).toEqual([]);
});

test('every file of assets is named in assets/README.md, and every name there is a file', () => {
  const text = readFileSync('assets/README.md', 'utf8');
  const there = files('assets', /./)
    .filter((file) => file !== 'assets/README.md')
    .map((file) => file.slice('assets/'.length));
  expect(there.filter((file) => !text.includes(`\`${file}\``))).toEqual([]);
  const told = [...text.matchAll(/^\| `([^`]+\.\w+)`/gm)].map((found) => found[1] ?? '');
  expect(told.filter((file) => !there.includes(file))).toEqual([]);
});
