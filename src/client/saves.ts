// Games kept on this device. A save is the record and enough beside it to list it; the game itself is computed again from
// the record. Where the browser refuses storage, games live in memory until the page closes, and the reader is told.
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Side } from '../engine/game.ts';
import type { GameRecord } from '../session/messages.ts';

export type Save = {
  id: string;
  scenario: string;
  sides: Side[]; // played by persons
  turn: number; // turns resolved
  turns: number;
  saved: number; // ms since 1970
  record: GameRecord;
};

interface Shelf extends DBSchema {
  saves: { key: string; value: Save };
}

/** How keeping went: in the browser, only in memory because it is blocked, or full. */
export type Kept = 'kept' | 'blocked' | 'full';

const memory = new Map<string, Save>();
let database: Promise<IDBPDatabase<Shelf> | null> | null = null;

/** A browser may refuse at once (no such thing here) or later (blocked by the reader): both mean memory alone. */
async function opened(): Promise<IDBPDatabase<Shelf> | null> {
  try {
    return await openDB<Shelf>('zheli', 1, {
      upgrade: (db) => void db.createObjectStore('saves', { keyPath: 'id' }),
      blocking: (_, __, event) => {
        // Another tab brings a newer version: let it, and open again when needed.
        if (event.target instanceof IDBDatabase) event.target.close();
        database = null;
      },
      terminated: () => {
        database = null;
      },
    });
  } catch {
    return null;
  }
}

function open(): Promise<IDBPDatabase<Shelf> | null> {
  database ??= opened();
  return database;
}

export function newSaveId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(6));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const isFull = (error: unknown) => error instanceof DOMException && error.name === 'QuotaExceededError';

/** Keeps a save; whatever the browser says, it is at least in memory. */
export async function keep(save: Save): Promise<Kept> {
  memory.set(save.id, save);
  const db = await open();
  if (!db) return 'blocked';
  try {
    await db.put('saves', save);
    return 'kept';
  } catch (error) {
    return isFull(error) ? 'full' : 'blocked';
  }
}

/** All saves, the latest first. */
export async function listSaves(): Promise<Save[]> {
  const db = await open();
  const stored = db ? await db.getAll('saves').catch(() => []) : [];
  const all = new Map([...stored, ...memory.values()].map((save) => [save.id, save]));
  return [...all.values()].sort((a, b) => b.saved - a.saved);
}

export async function forget(id: string): Promise<void> {
  memory.delete(id);
  const db = await open();
  await db?.delete('saves', id).catch(() => undefined);
}

/** Hands the record to the reader as a file. */
export function exportRecord(record: GameRecord, name: string): void {
  saveText(`${JSON.stringify(record, null, 1)}\n`, `${name}.json`);
}

/** Hands a text to the reader as a file. */
export function saveText(text: string, name: string, type = 'application/json'): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
