// Games kept on this device. A save is the record and enough beside it to list it; the game itself is computed again from
// the record. What the browser does not take lives in memory until the page closes, and the reader is told. Two tabs may
// play the same game on: neither writes over what the other has played.
import type { Side } from '../engine/game.ts';
import type { GameRecord } from '../session/messages.ts';
import type { Draft } from './draft.ts';
import { browserShelf, type Shelf } from './shelf.ts';

export type Save = {
  id: string;
  scenario: string;
  sides: Side[]; // played by persons
  turn: number; // turns resolved
  turns: number;
  saved: number; // ms since 1970
  record: GameRecord;
  draft?: Draft; // what was chosen in the open turn
};

/** How keeping went: in the browser, only in memory because it is blocked, or full. */
export type Kept = 'kept' | 'blocked' | 'full';
/** Under `id` the game is kept from now on: another than before when a second tab has played the old one on. */
export type Keeping = { how: Kept; id: string };

const memory = new Map<string, Save>(); // what the browser did not take
let shelf: Shelf = browserShelf;

/** For tests: another place to keep games. */
export function keepOn(other: Shelf): void {
  shelf = other;
  memory.clear();
}

export function newSaveId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(6));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const isFull = (error: unknown) => error instanceof DOMException && error.name === 'QuotaExceededError';

/** Do the first turns of the longer record give the shorter one? Hashes of a turn hold all that went before it. */
function leadsTo(shorter: GameRecord, longer: GameRecord): boolean {
  const last = shorter.turns.length;
  return last === 0 || longer.turns[last - 1]?.hash === shorter.turns[last - 1]?.hash;
}

/** What is put where `stored` stands: the game played on, nothing when more is kept already, or a game of its own. */
function beside(stored: Save | undefined, save: Save): Save | null {
  if (!stored || leadsTo(stored.record, save.record)) return save;
  if (leadsTo(save.record, stored.record)) return null;
  return { ...save, id: newSaveId() };
}

/** Keeps a save; whatever the browser says, it is at least in memory. */
export async function keep(save: Save): Promise<Keeping> {
  try {
    const put = await shelf.put(save.id, (stored) => beside(stored, save));
    memory.delete(save.id);
    return { how: 'kept', id: put?.id ?? save.id };
  } catch (error) {
    memory.set(save.id, save);
    return { how: isFull(error) ? 'full' : 'blocked', id: save.id };
  }
}

/** All saves, the latest first; `inMemory` marks those that end with the page. */
export async function listSaves(): Promise<(Save & { inMemory: boolean })[]> {
  const stored = await shelf.all().catch(() => []);
  const all = new Map(stored.map((save) => [save.id, { ...save, inMemory: false }]));
  for (const save of memory.values()) all.set(save.id, { ...save, inMemory: true });
  return [...all.values()].sort((a, b) => b.saved - a.saved);
}

/** Does the browser let this page look into what is kept? Where it does not, an empty list means nothing. */
export const isShelfOpen = (): Promise<boolean> =>
  shelf.all().then(
    () => true,
    () => false,
  );

/** Deletes a game; the room that this makes goes to those which wait in memory. True when nothing waits any more. */
export async function forget(id: string): Promise<boolean> {
  memory.delete(id);
  await shelf.remove(id).catch(() => undefined);
  for (const save of [...memory.values()]) await keep(save);
  return memory.size === 0;
}

/** Would closing the page lose a game? */
export const anyInMemory = (): boolean => memory.size > 0;

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
