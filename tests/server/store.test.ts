// What is kept of a lesson goes away: on request at once, and by itself after thirty days. Nothing of it stays behind.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, expect, test } from 'vitest';
import { openStore } from '../../src/server/store.ts';
import { KEPT_DAYS, link, openLog } from '../../src/session/lesson/log.ts';

const DAY = 86_400_000;
const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A store with two lessons: the first opened thirty-one days before the second. */
function twoLessons() {
  const folder = mkdtempSync(path.join(tmpdir(), 'zheli-store-'));
  folders.push(folder);
  const store = openStore(folder);
  const setting = {
    scenario: 'first-steps',
    seed: 1,
    minutes: 45,
    offices: 'leads',
    deputy: 'idle',
    language: 'kk',
  } as const;
  const now = 100 * DAY;
  for (const [id, code, at] of [
    ['old', 'AAAAAA', now - (KEPT_DAYS + 1) * DAY],
    ['new', 'BBBBBB', now],
  ] as const) {
    const opening = openLog(setting, 'hash', at);
    store.open({ id, code, opening });
    const message = { type: 'join', person: 'p1', language: 'kk', host: true } as const;
    store.append(id, link(opening, { from: 'house', id: `house-of-${id}`, at, message }));
    store.addKey(`key-of-${id}`, { lesson: id, person: 'p1' }, 'seat');
  }
  /** Rows of every table that name the lesson. */
  const rows = (id: string): number => {
    const db = new DatabaseSync(path.join(folder, 'lessons.sqlite'), { readOnly: true });
    const tables = db.prepare("select name from sqlite_master where type = 'table'").all();
    const found = tables.flatMap(({ name }) => db.prepare(`select * from "${name}"`).all());
    db.close();
    return found.filter((row) => JSON.stringify(row).includes(id)).length;
  };
  return { store, now, rows, folder };
}

test('a lesson is deleted thirty days after it was opened, another is left alone', () => {
  const { store, now, rows } = twoLessons();
  expect(rows('old')).toBeGreaterThan(2);
  const kept = rows('new');
  expect(store.forgetOld(now - KEPT_DAYS * DAY)).toBe(1);
  expect(rows('old')).toBe(0);
  expect(rows('new')).toBe(kept);
  expect(store.read('old')).toBeNull();
  expect(store.keyOf('key-of-old')).toBeNull();
  expect(store.keyOf('key-of-new')).not.toBeNull();
  store.close();
});

test('a lesson that is deleted now leaves no row, no code and no key', () => {
  const { store, rows, folder } = twoLessons();
  store.forget('new');
  expect(rows('new')).toBe(0);
  expect(store.lessonOf('BBBBBB')).toBeNull();
  expect(store.keyOf('key-of-new')).toBeNull();
  expect(store.lessonOf('AAAAAA')).toBe('old');
  const files = readdirSync(folder).map((file) => readFileSync(path.join(folder, file)));
  expect(files.some((bytes) => bytes.includes('house-of-new'))).toBe(false); // nor in what lies free on the disk
  store.close();
});
