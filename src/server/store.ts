// What the server keeps, in one SQLite file of the data folder: lessons, their logs, and whose key opens which seat.
// A row is on the disk before anybody hears of it. Keys are kept as hashes alone.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type Entry, entrySchema, type Opening, openingSchema } from '../session/lesson/log.ts';
import { BUNDLES, type Bundles, bundlesIn, UNUSED } from './shelf.ts';

export type Key = { lesson: string; person: string };
export type Kept = { id: string; code: string; opening: Opening; entries: Entry[]; snapshots: Map<number, Uint8Array> };
export type Store = Bundles & {
  open(lesson: { id: string; code: string; opening: Opening }): void;
  append(lesson: string, entry: Entry): void;
  keep(lesson: string, seq: number, snapshot: Uint8Array): void; // of the turn that entry took over
  read(lesson: string): Kept | null;
  lessonOf(code: string): string | null;
  addKey(hash: string, key: Key, kind: 'seat' | 'recovery'): void;
  keyOf(hash: string): Key | null;
  keepKeys(key: Key, hashes: readonly string[]): void; // of a seat, no others
  forget(lesson: string): void;
  forgetOld(before: number): number; // lessons opened before; how many
  close(): void;
};

const TABLES = `
  pragma journal_mode = wal;
  pragma synchronous = full;
  pragma foreign_keys = on;
  pragma secure_delete = on;
  create table if not exists lesson (id text primary key, code text not null unique, opened integer not null, opening text not null);
  create table if not exists entry (
    lesson text not null references lesson (id) on delete cascade,
    seq integer not null, sender text not null, letter text not null, entry text not null,
    primary key (lesson, seq), unique (lesson, sender, letter));
  create table if not exists snapshot (
    lesson text not null references lesson (id) on delete cascade, seq integer not null, bytes blob not null,
    primary key (lesson, seq));
  create table if not exists key (
    hash text primary key, lesson text not null references lesson (id) on delete cascade,
    person text not null, kind text not null);
`;

export function openStore(folder: string): Store {
  mkdirSync(folder, { recursive: true });
  const db = new DatabaseSync(path.join(folder, 'lessons.sqlite'));
  db.exec(TABLES + BUNDLES);
  const row = (sql: string, ...values: string[]): Record<string, unknown> | undefined => db.prepare(sql).get(...values);
  const append = db.prepare('insert into entry (lesson, seq, sender, letter, entry) values (?, ?, ?, ?, ?)');
  return {
    open({ id, code, opening }) {
      const insert = db.prepare('insert into lesson (id, code, opened, opening) values (?, ?, ?, ?)');
      const { brought } = opening.setting;
      db.exec('begin');
      try {
        insert.run(id, code, opening.at, JSON.stringify(opening));
        if (brought) db.prepare('insert into carried (lesson, bundle) values (?, ?)').run(id, brought);
        db.exec('commit');
      } catch (error) {
        db.exec('rollback'); // a lesson without its scenario is none
        throw error;
      }
    },
    append(lesson, entry) {
      append.run(lesson, entry.seq, entry.from, entry.id, JSON.stringify(entry));
    },
    keep(lesson, seq, bytes) {
      db.prepare('insert or replace into snapshot (lesson, seq, bytes) values (?, ?, ?)').run(lesson, seq, bytes);
    },
    read(id) {
      const lesson = row('select code, opening from lesson where id = ?', id);
      if (!lesson) return null;
      const rows = db.prepare('select entry from entry where lesson = ? order by seq').all(id);
      const shots = db.prepare('select seq, bytes from snapshot where lesson = ?').all(id);
      return {
        id,
        code: String(lesson.code),
        opening: openingSchema.parse(JSON.parse(String(lesson.opening))),
        snapshots: new Map(
          shots.flatMap(({ seq, bytes }) => (bytes instanceof Uint8Array ? [[Number(seq), bytes]] : [])),
        ),
        entries: rows.map((r) => entrySchema.parse(JSON.parse(String(r.entry)))),
      };
    },
    lessonOf(code) {
      const found = row('select id from lesson where code = ?', code);
      return found ? String(found.id) : null;
    },
    addKey(hash, { lesson, person }, kind) {
      db.prepare('insert into key (hash, lesson, person, kind) values (?, ?, ?, ?)').run(hash, lesson, person, kind);
    },
    keyOf(hash) {
      const found = row('select lesson, person from key where hash = ?', hash);
      return found ? { lesson: String(found.lesson), person: String(found.person) } : null;
    },
    keepKeys({ lesson, person }, hashes) {
      const known = db
        .prepare("select hash from key where lesson = ? and person = ? and kind = 'seat'")
        .all(lesson, person);
      for (const { hash } of known)
        if (!hashes.includes(String(hash))) db.prepare('delete from key where hash = ?').run(String(hash));
    },
    ...bundlesIn(db),
    forget(lesson) {
      const carried = row('select bundle from carried where lesson = ?', lesson);
      db.prepare('delete from lesson where id = ?').run(lesson);
      if (carried) db.prepare(`${UNUSED} and hash = ?`).run(String(carried.bundle));
      db.exec('pragma wal_checkpoint(truncate)'); // nothing of it is left in the journal either
    },
    forgetOld(before) {
      return Number(db.prepare('delete from lesson where opened < ?').run(before).changes);
    },
    close() {
      db.close();
    },
  };
}
