// Several boards of one class from one console: every lesson that this device teaches keeps its key on a shelf of its own.
export type Taught = { code: string; shelf: string };

const LIST = 'zheli.boards';
const NOW = 'zheli.board-now';
export const FIRST = 'zheli.class'; // shelf of a pupil's seat, and of a teacher's first board
const MOST = 6;

const isTaught = (one: unknown): one is Taught =>
  typeof one === 'object' && one !== null && 'code' in one && 'shelf' in one && typeof one.shelf === 'string';

/** Boards whose keys are still on this device. */
export function boards(): Taught[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(LIST) ?? '[]');
    return Array.isArray(list) ? list.filter(isTaught).filter(({ shelf }) => localStorage.getItem(shelf)) : [];
  } catch {
    return [];
  }
}

function write(list: readonly Taught[], now: string): void {
  try {
    localStorage.setItem(LIST, JSON.stringify(list.slice(-MOST)));
    localStorage.setItem(NOW, now);
  } catch {
    // Storage is blocked: one board, as long as the page.
  }
}

/** Where a new lesson's key goes: the first shelf that no other board stands on. */
export function freeShelf(): string {
  const taken = boards().map((one) => one.shelf);
  const shelves = [FIRST, ...Array.from({ length: MOST }, (_, n) => `zheli.board-${n + 2}`)];
  return shelves.find((shelf) => !taken.includes(shelf)) ?? FIRST;
}

/** This board is looked at now. A board that is known keeps its place in the row. */
export function noteBoard(board: Taught): void {
  const all = boards();
  const known = all.find((one) => one.shelf === board.shelf);
  if (known?.code === board.code && shelfNow() === board.shelf) return;
  write(known ? all.map((one) => (one === known ? board : one)) : [...all, board], board.shelf);
}

export function dropBoard(shelf: string): void {
  const rest = boards().filter((one) => one.shelf !== shelf);
  write(rest, rest.at(-1)?.shelf ?? FIRST);
}

/** The shelf to come back to after a reload. */
export function shelfNow(): string {
  try {
    return localStorage.getItem(NOW) ?? FIRST;
  } catch {
    return FIRST;
  }
}
