// `zheli check --bundle` writes a sound scenario into one file that the page takes, and nothing of one that is not.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openBundle } from '../../src/content/bundle.ts';
import { content, shelf } from '../shelf.ts';
import { inside } from './run.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'zheli-bundle-'));

test('what it writes is the scenario, with the words of its own events in three languages', async () => {
  const file = path.join(folder, 'land.json');
  const ended = await inside(['check', 'land-2016', '--bundle', file]);
  expect(ended).toMatchObject({ code: 0, err: '' });
  const deck = Object.fromEntries(Object.entries(shelf()).filter(([name]) => name.startsWith('deck/')));
  const opened = openBundle(readFileSync(file, 'utf8'), 'land.json', { deck, taken: [] });
  if (!opened.ok) throw new Error(JSON.stringify(opened.faults));
  expect(opened.content.hash).toBe(content('land-2016').hash);
  const own = JSON.parse(shelf()['land-2016/events.json'] ?? '[]').map((event: { id: string }) => event.id);
  for (const language of ['en', 'ru', 'kk'])
    expect(Object.keys(Object(opened.words[language]?.deck).events).sort()).toEqual(own.sort());
});

test('nothing is written of a scenario that is not sound', async () => {
  const own = path.join(folder, 'scenarios', 'own');
  mkdirSync(own, { recursive: true });
  const first = JSON.parse(shelf()['first-steps/scenario.json'] ?? '');
  writeFileSync(path.join(own, 'scenario.json'), JSON.stringify({ ...first, id: 'own', levers: { law: 7 } }));
  const file = path.join(folder, 'own.json');
  const ended = await inside(['check', own, '--bundle', file]);
  expect(ended.code).toBe(2);
  expect(existsSync(file)).toBe(false);
});
