// Turns in real threads: the same result as on the spot, the loop goes on meanwhile, and a thread that dies loses nothing.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { houseFiles } from '../../src/cli/files.ts';
import { openWorkshop } from '../../src/server/workshop.ts';
import { openLog } from '../../src/session/lesson/log.ts';
import { digest } from '../../src/session/lesson/reading.ts';
import { closeTurn, openLesson } from '../../src/session/lesson/state.ts';
import { makeTurn } from '../../src/session/lesson/turn.ts';
import { CONTENT, choosing, replayed, SETTING, seated } from '../session/lesson/classes.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'zheli-workshop-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function due(deputy: 'greedy' | 'random' = 'random') {
  const { lesson } = choosing(seated({ deputy })).keeper;
  for (const person of lesson.people.values()) person.here = person.role === 'host'; // computers play
  closeTurn(lesson);
  return lesson;
}

test('a turn in a thread is the turn on the spot, and the loop is free meanwhile', async () => {
  const workshop = openWorkshop(1);
  const lesson = due('greedy');
  const here = makeTurn(lesson);
  await workshop.turn(lesson); // the thread is warm
  let rounds = 0;
  const clock = setInterval(() => rounds++, 1);
  const there = await workshop.turn(lesson);
  clearInterval(clock);
  workshop.close();
  if ('code' in there) throw new Error(JSON.stringify(there));
  expect(there.report.hash).toBe(here.report.hash);
  expect(there.deeds).toEqual(here.deeds);
  expect(rounds).toBeGreaterThan(10); // on the spot it would be none
}, 60_000);

test('scenarios are checked and logs are read there', async () => {
  const workshop = openWorkshop(1);
  const one = choosing(seated({ deputy: 'random' }, 3));
  one.can('p1', { type: 'go-on' });
  const content = await workshop.check(houseFiles(), 'first-steps');
  expect(content?.hash).toBe(CONTENT.hash);
  expect(await workshop.check({}, 'first-steps')).toBeNull();
  const read = await workshop.read(CONTENT, { opening: one.opening, entries: one.disk, snapshots: new Map() });
  if ('code' in read) throw new Error(JSON.stringify(read));
  expect(digest(read)).toBe(digest(replayed(one.opening, one.disk)));
  const fresh = openLog(SETTING, CONTENT.hash, 0);
  const empty = await workshop.read(CONTENT, { opening: fresh, entries: [], snapshots: new Map() });
  if ('code' in empty) throw new Error(JSON.stringify(empty));
  expect(digest(empty)).toBe(digest(openLesson(CONTENT, fresh)));
  workshop.close();
}, 60_000);

test.each([
  [1, 'is done by the next'],
  [2, 'is done by the one after'],
  [9, 'is given up in the end, and others are done'],
])(
  'a job whose thread dies %i times %s',
  async (deaths) => {
    process.env.MORTAL = path.join(folder, `mortal-${deaths}`);
    writeFileSync(process.env.MORTAL, String(deaths));
    const workshop = openWorkshop(1, new URL('./mortal.ts', import.meta.url));
    const lesson = due();
    const [one, other] = await Promise.all([workshop.turn(lesson), workshop.turn(lesson)]);
    if (deaths > 3) {
      expect([one, other]).toEqual([
        { code: 'thread-died', found: 'turn' },
        { code: 'thread-died', found: 'turn' },
      ]);
      writeFileSync(process.env.MORTAL, '0');
    } else
      for (const made of [one, other]) expect(made).toMatchObject({ report: { hash: makeTurn(lesson).report.hash } });
    expect(await workshop.check({}, 'nowhere')).toBeNull();
    workshop.close();
  },
  60_000,
);
