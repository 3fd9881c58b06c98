// A class's counts of the exit ticket, kept on the teacher's device: numbers alone, nobody's name or answer.
import { type Count, TICKET } from '../../../session/inventory.ts';

const KEY = 'zheli.totals';
export const MOST = 200; // people in a class
export type Counts = { before: Count; after: Count };
const NOTHING: Counts = { before: { of: 0, right: {} }, after: { of: 0, right: {} } };

/** What stands in the storage; what is no count of a class counts as nothing. */
export function readCounts(text: string | null): Counts {
  try {
    const read: unknown = JSON.parse(text ?? 'null');
    if (typeof read !== 'object' || read === null) return NOTHING;
    const { before, after } = read as Partial<Record<keyof Counts, unknown>>;
    return { before: countOf(before), after: countOf(after) };
  } catch {
    return NOTHING;
  }
}

const isNumber = (value: unknown, most: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most;

function countOf(given: unknown): Count {
  const { of, right } = (given ?? {}) as { of?: unknown; right?: Record<string, unknown> };
  if (!isNumber(of, MOST)) return NOTHING.before;
  const known = TICKET.flatMap((idea) => {
    const value = right?.[idea];
    return isNumber(value, of) ? [[idea, value] as const] : [];
  });
  return { of, right: Object.fromEntries(known) };
}

export function inventoryOf(): Counts {
  try {
    return readCounts(localStorage.getItem(KEY));
  } catch {
    return NOTHING;
  }
}

export function keepInventory(counts: Counts): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(counts));
  } catch {
    // Storage is blocked or full: the counts stand on the page until it is closed.
  }
}
