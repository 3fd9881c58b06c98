// Numbers and tables for a terminal.
import type { IndicatorEntry } from '../content/schema.ts';

/** A value with its unit; shares are shown in percent. */
export function shown(value: number, unit: IndicatorEntry['unit']): string {
  if (unit === 'share') return `${(100 * value).toFixed(1)} %`;
  if (unit === 'percent') return `${value.toFixed(1)} %`;
  if (unit === 'index') return value.toFixed(2);
  if (unit === 'tenge') return `${(value / 1e9).toFixed(2)} bn tenge`;
  return Math.round(value).toLocaleString('en');
}

/** Columns wide enough for their widest cell, two spaces apart; numbers to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((cell, i) => {
      widths[i] = Math.max(widths[i] ?? 0, cell.length);
    });
  const line = (row: readonly string[]): string =>
    row
      .map((cell, i) => (/^[-−\d]/.test(cell) ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)))
      .join('  ')
      .trimEnd();
  return rows.map(line).join('\n');
}
