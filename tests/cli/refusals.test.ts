// What `zheli check` refuses, told in three languages: each names the file, the place and what was expected, in a sentence
// of that language, and loads nothing.
import { expect, test } from 'vitest';
import { LANGUAGES, sentence } from '../../src/cli/fault.ts';
import { languageHere } from '../../src/cli/words.ts';
import type { Fault } from '../../src/content/fault.ts';
import { load } from '../../src/content/load.ts';
import { missingWords } from '../../src/content/words.ts';
import { content, shelf } from '../shelf.ts';
import { inside } from './run.ts';

type Anything = ReturnType<typeof JSON.parse>; // a test breaks data of any shape
const good = shelf();
const FIRST = 'first-steps/scenario.json';
const entry = (list: Anything[], id: string): Anything => list.find((one) => one.id === id);

function faultsOf(file: string, change: (data: Anything) => void): readonly Fault[] {
  const data = JSON.parse(good[file] ?? 'null');
  change(data);
  return faultsIn({ ...good, [file]: JSON.stringify(data) });
}
function faultsIn(files: Record<string, string>): readonly Fault[] {
  const loaded = load(files, 'first-steps');
  expect(loaded).not.toHaveProperty('content'); // nothing half-loaded
  return loaded.ok ? [] : loaded.faults;
}

const REFUSED: [string, string, () => readonly Fault[]][] = [
  ['unknown-id', FIRST, () => faultsOf(FIRST, (d) => d.cards.civil.push('magic'))],
  [
    'impossible-requirement',
    'deck/cards.json',
    () =>
      faultsOf('deck/cards.json', (d) => {
        entry(d, 'ask-officials').requires = { indicator: 'online-share', atLeast: 1.5 };
      }),
  ],
  [
    'event-never-fires',
    'deck/events.json',
    () =>
      faultsOf('deck/events.json', (d) => {
        for (const id of JSON.parse(good[FIRST] ?? '{}').events) {
          entry(d, id).date = null;
          delete entry(d, id).hazard;
        }
      }),
  ],
  [
    'shares-do-not-add-up',
    'deck/regions.json',
    () =>
      faultsOf('deck/regions.json', (d) => {
        d[0].ages[0] += 0.2;
      }),
  ],
  [
    'out-of-range',
    FIRST,
    () =>
      faultsOf(FIRST, (d) => {
        d.levers.law = 7;
      }),
  ],
  ['forbidden-key', 'deck/seats.json', () => faultsIn({ ...good, 'deck/seats.json': '[{"__proto__": {"x": 1}}]' })],
  [
    'too-large',
    'deck/seats.json',
    () => faultsIn({ ...good, 'deck/seats.json': `["${'x'.repeat(10 * 1024 * 1024)}"]` }),
  ],
  [
    'missing-words',
    'locales/kk/deck.json',
    () => missingWords(content('first-steps'), { kk: { deck: {}, scenario: {} } }).slice(0, 1),
  ],
];

/** These say all that is wanted in their sentence. */
const SAID = ['forbidden-key', 'missing-words'];

test.each(REFUSED)('%s is told with file and place in three languages', (code, file, faults) => {
  const fault = faults().find((one) => one.code === code);
  if (!fault) throw new Error(`not refused: ${JSON.stringify(faults())}`);
  expect(file.endsWith(fault.file ?? '?')).toBe(true);
  expect(fault.expected ? fault.expected.length > 0 : SAID.includes(code)).toBe(true);
  const told = LANGUAGES.map((language) => sentence(fault, language));
  expect(new Set(told).size).toBe(LANGUAGES.length);
  for (const line of told) {
    expect(line).not.toMatch(/\[object|function|undefined/);
    expect(line).toContain(fault.file);
    if (fault.path) expect(line).toContain(fault.path);
    if (fault.expected) expect(line).toContain(fault.expected);
  }
  expect(told[0]).not.toMatch(/[а-яё]/iu);
  for (const line of told.slice(1)) expect(line).toMatch(/: [А-ЯЁӘҒҚҢӨҰҮҺІ]/u);
});

test.each([
  ['check', 'kk', 'Мұндай сценарий жоқ.'],
  ['lab', 'kk', 'Мұндай сценарий жоқ.'],
  ['check', 'ru', 'Такого сценария нет.'],
  ['lab', 'ru', 'Такого сценария нет.'],
  ['check', 'en', 'There is no such scenario.'],
])('%s names a scenario that is not there in %s', async (command, language, said) => {
  const { code, err, out } = await inside([command, 'nowhere', '--language', language]);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(said);
  expect(err).toContain('nowhere');
});

test.each([
  ['kk', 'Бұл қалтаға жазу мүмкін емес. Себебі: қалта емес, файл.'],
  ['ru', 'В эту папку не удаётся записать. Причина: это файл, а не папка.'],
  ['en', 'This folder cannot be written to. Reason: not a folder but a file.'],
])('serve refuses a file in place of a folder in %s', async (language, said) => {
  const { code, err, out } = await inside(['serve', '--data', 'package.json', '--language', language]);
  expect({ code, out, err: err.trim() }).toEqual({ code: 2, out: '', err: `package.json: ${said}` });
});

test('serve speaks the language of the machine, or English', () => {
  expect(['kk-KZ', 'ru', 'ru-KZ', 'en-GB', 'de-DE', 'und', 'C'].map(languageHere)).toEqual([
    'kk',
    'ru',
    'ru',
    'en',
    'en',
    'en',
    'en',
  ]);
});

test.each(['port-taken', 'port-forbidden', 'cannot-listen'])('%s is told in three languages', (code) => {
  const told = LANGUAGES.map((language) => sentence({ code, path: '--port 80', found: 'EADDRNOTAVAIL' }, language));
  expect(new Set(told).size).toBe(LANGUAGES.length);
  for (const line of told) expect(line).not.toContain('EADDRNOTAVAIL');
  for (const line of told.slice(1)) expect(line).toMatch(/[а-яә]/u);
  expect(told.every((line) => line.startsWith('--port 80: '))).toBe(true);
});
