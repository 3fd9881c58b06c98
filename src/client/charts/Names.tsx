import { endOf, type Plot, spread } from './axis.ts';
import type { Line } from './LineChart.tsx';
import { Marker } from './Marks.tsx';

/** Names at the ends of their lines, moved apart where the lines meet. */
export function Names({ plot, lines }: { plot: Plot; lines: readonly Line[] }) {
  const rows = lines.map((line) => wrapped(line.name));
  const last = lines.map((line) => endOf(line.dots) ?? { x: 0, y: 0 });
  const ends = last.map(({ y }) => plot.y(y));
  const places = spread(
    ends,
    rows.map((row) => row.length * 15 + 5),
    plot.top - 6,
    plot.bottom + 6,
  );
  return (
    <g className="names">
      {lines.map((line, index) => {
        const [end = 0, place = 0] = [ends[index], places[index]];
        const row = rows[index] ?? [];
        return (
          <g key={line.id} data-look={line.look}>
            <path className="lead" d={`M${plot.x(last[index]?.x ?? 0)} ${end}L${plot.right + 12} ${place}`} />
            <Marker look={line.look} x={plot.x(last[index]?.x ?? 0)} y={end} />
            {row.map((words, at) => (
              <text key={words} x={plot.right + 16} y={place + (at - (row.length - 1) / 2) * 15} dy="0.32em">
                {words}
              </text>
            ))}
          </g>
        );
      })}
    </g>
  );
}

/** Rows of at most about 17 letters. */
function wrapped(name: string): string[] {
  const rows: string[] = [];
  for (const word of name.split(' ')) {
    const last = rows.at(-1);
    if (last !== undefined && last.length + word.length < 17) rows[rows.length - 1] = `${last} ${word}`;
    else rows.push(word);
  }
  return rows;
}
