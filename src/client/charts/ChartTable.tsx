import { type Dot, valueAt } from './axis.ts';

/** What a chart says beside its names: of the table, the slider, a turn; where nothing was measured, or too few were asked. */
export type ChartWords = { table: string; slider: string; period: string; none: string; few?: string };

type Format = (value: number) => string;
type Props = {
  lines: readonly { id: string; name: string; dots: readonly Dot[]; look: string }[];
  stops: readonly { x: number; brief: string }[];
  format: Format;
  words: ChartWords;
  title: string;
};

/** The same numbers as a table: for screen readers, for copying, and for whoever doubts the drawing. */
export function ChartTable({ lines, stops, format, words, title }: Props) {
  return (
    <details className="chart-table">
      <summary>{words.table}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className="scroll" aria-label={`${title}: ${words.table}`} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.period}</th>
              {lines.map((line) => (
                <th key={line.id} scope="col">
                  {line.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {stops.map((stop) => (
              <tr key={stop.x}>
                <th scope="row">{stop.brief}</th>
                {lines.map((line) => {
                  const value = line.look === 'real' ? exactly(line.dots, stop.x) : valueAt(line.dots, stop.x);
                  return <td key={line.id}>{value === null ? '–' : told(value, format, words)}</td>;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}

/** A measured value only where it was measured. */
function exactly(dots: Props['lines'][number]['dots'], x: number): number | null {
  return dots.find((dot) => Math.abs(dot.x - x) < 0.02)?.y ?? null;
}

/** A value in words: not measured, too few to say, or the number. */
export function told(value: number | null, format: Format, words: ChartWords): string {
  if (value === null) return words.none;
  return Number.isNaN(value) ? (words.few ?? words.none) : format(value);
}
