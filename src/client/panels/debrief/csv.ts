// The run as tables for a spreadsheet: a byte-order mark so that Cyrillic is read rightly, semicolons, the decimal sign of the
// reader's language, and no cell that a spreadsheet would run as a formula. Columns are the ids of the data, in every language.
import type { Content } from '../../../content/schema.ts';
import type { Move } from '../../../engine/game.ts';
import type { Files } from '../../../session/messages.ts';
import { saveText } from '../../saves.ts';
import { SIDES } from '../../sides.ts';
import type { Stop } from './run.ts';

export type Cell = string | number | null;
const BOM = '\ufeff';

/** One cell. Text that begins like a formula gets an apostrophe before it; numbers stay numbers. */
export function cellText(cell: Cell, decimal: ',' | '.'): string {
  if (cell === null) return '';
  if (typeof cell === 'number')
    return Number.isFinite(cell) ? String(Number(cell.toPrecision(8))).replace('.', decimal) : '';
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[";\n\r']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function csvText(rows: readonly (readonly Cell[])[], decimal: ',' | '.'): string {
  return `${BOM}${rows.map((row) => row.map((cell) => cellText(cell, decimal)).join(';')).join('\r\n')}\r\n`;
}

/** card, card@region, card:claim; a minus behind = switched off. */
export function moveText(move: Move): string {
  return `${move.card}${move.region ? `@${move.region}` : ''}${move.claim ? `:${move.claim}` : ''}${move.off ? ' off' : ''}`;
}

/** One row per side and turn: its moves, the events of the turn, every indicator and purse of the nation. */
export function turnRows(content: Content, debrief: Files, stops: readonly Stop[]): Cell[][] {
  const indicators = content.indicators.map((entry) => entry.id);
  const resources = content.resources.filter((entry) => !entry.regional).map((entry) => entry.id);
  const head = ['turn', 'from', 'to', 'side', 'moves', 'events', ...indicators, ...resources];
  const rows = debrief.reports.flatMap((report) => {
    const stop = stops.find((entry) => entry.turn === report.turn);
    return SIDES.map((side): Cell[] => [
      report.turn,
      stop?.from ?? '',
      stop?.to ?? '',
      side,
      report.moves[side].map(moveText).join(' '),
      report.events.map((event) => event.event).join(' '),
      ...indicators.map((id) => report.indicators[id] ?? null),
      ...resources.map((id) => report.resources[id] ?? null),
    ]);
  });
  return [head, ...rows];
}

/** One row per region and turn, turn 0 = before the first. */
export function regionCsvRows(content: Content, debrief: Files, stops: readonly Stop[]): Cell[][] {
  const indicators = content.indicators.filter((entry) => entry.regional).map((entry) => entry.id);
  const resources = content.resources.filter((entry) => entry.regional).map((entry) => entry.id);
  const head = ['turn', 'from', 'to', 'region', ...indicators, ...resources];
  const rows = [debrief.start, ...debrief.reports].flatMap((report) => {
    const stop = stops.find((entry) => entry.turn === report.turn);
    return content.regions.map(({ id }): Cell[] => [
      report.turn,
      stop?.from ?? '',
      stop?.to ?? '',
      id,
      ...indicators.map((indicator) => report.regions[id]?.[indicator] ?? null),
      ...resources.map((resource) => report.regionResources[resource]?.[id] ?? null),
    ]);
  });
  return [head, ...rows];
}

/** Hands a table to the reader as a file. */
export function saveTable(text: string, name: string): void {
  saveText(text, name, 'text/csv;charset=utf-8');
}
