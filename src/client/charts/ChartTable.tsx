import { valueAt } from './axis.ts';
import type { LineChartProps } from './LineChart.tsx';

type Props = Pick<LineChartProps, 'lines' | 'stops' | 'format' | 'words' | 'title'>;

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
                  return <td key={line.id}>{value === null ? '–' : format(value)}</td>;
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
