// The browser's own store of games (IndexedDB) behind a door of four words, so that what is kept can be tested without it.
// A browser may refuse at once (no such thing here), later (blocked by the reader), or take all away in mid-game: every
// word answers with a rejected promise then, and the next word tries to open the store anew.
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Files } from '../content/load.ts';
import type { BundleWords } from '../content/pack.ts';
import type { Save } from './saves.ts';

export type Shelf = {
  /** All games, in no order. */
  all(): Promise<Save[]>;
  /** In one step that no other tab can interrupt: what stands under this id is looked at, and the answer is put. */
  put(id: string, decide: (stored: Save | undefined) => Save | null): Promise<Save | null>;
  remove(id: string): Promise<void>;
};

/** A scenario that was brought from a file, as it was found sound. */
export type Brought = { id: string; files: Files; words: BundleWords };

interface Schema extends DBSchema {
  saves: { key: string; value: Save };
  brought: { key: string; value: Brought };
  guest: { key: string; value: Brought };
}

let database: Promise<IDBPDatabase<Schema>> | null = null;
const shut = () => {
  database = null;
};

function open(): Promise<IDBPDatabase<Schema>> {
  database ??= openDB<Schema>('zheli', 3, {
    upgrade: (db, from) => {
      if (from < 1) db.createObjectStore('saves', { keyPath: 'id' });
      if (from < 2) db.createObjectStore('brought', { keyPath: 'id' });
      if (from < 3) db.createObjectStore('guest', { keyPath: 'id' });
    },
    blocking: (_, __, event) => {
      // Another tab brings a newer version: let it, and open again when needed.
      if (event.target instanceof IDBDatabase) event.target.close();
      shut();
    },
    terminated: shut,
  });
  database.catch(shut);
  return database;
}

/** A store that was cleared or closed under our hands refuses once; opened anew it works again. */
async function withStore<T>(use: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
  try {
    return await use(await open());
  } catch (error) {
    const closed = error instanceof DOMException && ['InvalidStateError', 'AbortError'].includes(error.name);
    if (!closed) throw error;
    shut();
    return use(await open());
  }
}

export const browserShelf: Shelf = {
  all: () => withStore((db) => db.getAll('saves')),
  put: (id, decide) =>
    withStore(async (db) => {
      const step = db.transaction('saves', 'readwrite');
      const save = decide(await step.store.get(id));
      const written = save ? step.store.put(save) : undefined;
      await Promise.all([written, step.done]);
      return save;
    }),
  remove: (id) => withStore((db) => db.delete('saves', id)),
};

/** Scenarios from files. A browser that keeps nothing answers each word with a rejected promise. */
export const broughtShelf = {
  all: (): Promise<Brought[]> => withStore((db) => db.getAll('brought')),
  get: (id: string): Promise<Brought | undefined> => withStore((db) => db.get('brought', id)),
  put: (one: Brought): Promise<unknown> => withStore((db) => db.put('brought', one)),
  remove: (id: string): Promise<void> => withStore((db) => db.delete('brought', id)),
};

/** The scenario that a lesson brought to this device, for its workers: one at a time, and in no list. */
export const guestShelf = {
  get: (id: string): Promise<Brought | undefined> => withStore((db) => db.get('guest', id)),
  put: (one: Brought): Promise<void> =>
    withStore(async (db) => {
      const step = db.transaction('guest', 'readwrite');
      await Promise.all([step.store.clear(), step.store.put(one), step.done]);
    }),
};
