// Where scenarios from files lie, beside the lessons that play them: each once, however many lessons carry it, and as long as
// one does. One that no lesson was opened with is swept out.
import type { DatabaseSync } from 'node:sqlite';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

export type Bundles = {
  keepBundle(hash: string, text: string, at: number): void; // ms since 1970
  bundle(hash: string): string | null;
  forgetBundles(before: number): void; // kept before, and carried by no lesson
};

export const BUNDLES = `
  create table if not exists bundle (hash text primary key, kept integer not null, text blob not null);
  create table if not exists carried (
    lesson text primary key references lesson (id) on delete cascade, bundle text not null references bundle (hash));
`;
/** Deletes what no lesson carries; a further condition may follow. */
export const UNUSED = 'delete from bundle where hash not in (select bundle from carried)';

export function bundlesIn(db: DatabaseSync): Bundles {
  return {
    keepBundle(hash, text, at) {
      const sql = 'insert into bundle (hash, kept, text) values (?, ?, ?) on conflict (hash) do update set kept = ?';
      db.prepare(sql).run(hash, at, deflateRawSync(text), at);
    },
    bundle(hash) {
      const found = db.prepare('select text from bundle where hash = ?').get(hash);
      return found?.text instanceof Uint8Array ? inflateRawSync(found.text).toString('utf8') : null;
    },
    forgetBundles(before) {
      db.prepare(`${UNUSED} and kept < ?`).run(before);
    },
  };
}
