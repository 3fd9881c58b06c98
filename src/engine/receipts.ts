// A receipt: why a purse holds what it holds. One line a cause, four lines a purse; what is left over is told as one sum, so
// that the lines always add up to what the purse got or lost.
import type { Receipt } from './state.ts';

/** Lines of one purse that a player reads in a turn. */
export const LINES = 4;

/** What one cause took and gave is one line; what comes to nothing is none. */
export function inOneLine(receipts: readonly Receipt[]): Receipt[] {
  const lines: Receipt[] = [];
  for (const { resource, id, worth } of receipts) {
    const line = lines.find((one) => one.resource === resource && one.id === id);
    if (line) line.worth += worth;
    else lines.push({ resource, id, worth });
  }
  return lines.filter((line) => line.worth !== 0);
}

/** At most four lines a purse: the largest stay, in their order; the others become one, `others`. */
export function inFewLines(receipts: readonly Receipt[]): Receipt[] {
  const lines = inOneLine(receipts);
  const purses = [...new Set(lines.map((line) => line.resource))];
  return purses.flatMap((purse) => shortened(lines.filter((line) => line.resource === purse)));
}

function shortened(lines: readonly Receipt[]): Receipt[] {
  if (lines.length <= LINES) return [...lines];
  const largest = [...lines].sort((a, b) => Math.abs(b.worth) - Math.abs(a.worth)).slice(0, LINES - 1);
  const rest = lines.filter((line) => !largest.includes(line)).map((line) => ({ ...line, id: 'others' }));
  return [...lines.filter((line) => largest.includes(line)), ...inOneLine(rest)];
}
