import { type ReactNode, useId } from 'react';
import { betweenPath, type Dot, type Plot, pathOf, plotOf, type Span, spanOf, ticksUnder, valueAt } from './axis.ts';
import { ChartTable, type ChartWords, told } from './ChartTable.tsx';
import { Marker, type MarkSet, Marks, Sign } from './Marks.tsx';
import { Names } from './Names.tsx';
import { useWidth } from './width.ts';
import './charts.css';

/** One line: what it is called, its dots, and how it looks. The real series is always dotted. */
export type Line = {
  id: string;
  name: string;
  dots: readonly Dot[];
  look: 'first' | 'second' | 'third' | 'real';
};
/** An area between two edges, behind the lines: how far many futures lie apart. */
export type Band = { name: string; low: readonly Dot[]; high: readonly Dot[]; lowName: string; highName: string };

export type LineChartProps = {
  title: string;
  of?: string; // what it is drawn of, where several on a page have one title: said to those who do not see which it stands by
  children?: ReactNode; // what to read from it, in a sentence or two
  across: Span; // of the x axis, as years with fractions
  lines: readonly Line[];
  bounds?: Span; // of the y axis; otherwise what the lines need, from 0
  shade?: boolean; // fill between the first two lines
  band?: Band;
  marks?: readonly MarkSet[]; // events and moves below the axis
  stops: readonly { x: number; name: string; brief: string; turn?: number }[]; // the turns, for the slider, the table and a short axis
  at: number; // index of the stop that is read out
  choose: (at: number) => void;
  format: (value: number) => string;
  words: ChartWords;
};

const WIDE = 560; // from here on names stand at the ends of the lines; below, in a key above them
const NAMES = 176;
const [LEFT, RIGHT] = [64, 16]; // margins of the plot: six figures stand at its left
const THUMB = 8; // half of the slider's handle, so that it stands under the cursor

/** A line chart that can be read without seeing it: a slider steps through the turns and says the values, a table holds them all. */
export function LineChart(props: LineChartProps) {
  const { title, children, lines, stops, at, choose, format, words } = props;
  const heading = useId();
  const label = props.of ? `${props.of}: ${title}` : title;
  const [box, width, zoom] = useWidth();
  const stop = stops[at];
  const spoken = lines
    .map((line) => ({ line, value: stop ? readAt(line, stop.x) : null }))
    .map(({ line, value }) => `${line.name}: ${told(value, format, words)}`);
  return (
    <figure className="chart" aria-labelledby={heading}>
      <figcaption>
        <h3 id={heading}>{title}</h3>
        {children}
      </figcaption>
      {width < WIDE ? (
        <Key lines={lines} band={props.band} marks={props.marks ?? []} />
      ) : (
        props.band && <Key lines={[]} band={props.band} marks={[]} />
      )}
      <div className="chart-paper" ref={box}>
        {width > 0 && <Drawing {...props} width={width} zoom={zoom} />}
      </div>
      <label
        className="chart-slider"
        style={{ paddingInline: `${LEFT * zoom - THUMB}px ${(width < WIDE ? RIGHT : NAMES) * zoom - THUMB}px` }}
      >
        <span className="unseen">
          {label}: {words.slider}
        </span>
        <input
          type="range"
          min={0}
          max={stops.length - 1}
          value={at}
          onChange={(event) => choose(Number(event.target.value))}
          aria-valuetext={`${stop?.name ?? ''}. ${spoken.join('. ')}`}
        />
      </label>
      <p className="chart-reading" aria-hidden="true">
        <strong>{stop?.name}</strong>
        {lines.map((line, index) => (
          <span key={line.id} data-look={line.look}>
            {spoken[index]}
          </span>
        ))}
      </p>
      <ChartTable
        lines={[...lines, ...edgesOf(props.band)]}
        stops={stops}
        format={format}
        words={words}
        title={label}
      />
    </figure>
  );
}

/** What a line says at a place. Beyond its last measured moment the real series says nothing. */
function readAt({ dots, look }: Line, x: number): number | null {
  return look === 'real' && x > (dots.at(-1)?.x ?? x) + 0.02 ? null : valueAt(dots, x);
}

function edgesOf(band: Band | undefined): Line[] {
  if (!band) return [];
  return [
    { id: 'low', name: band.lowName, dots: band.low, look: 'third' },
    { id: 'high', name: band.highName, dots: band.high, look: 'third' },
  ];
}

function Key({ lines, band, marks }: { lines: readonly Line[]; band: Band | undefined; marks: readonly MarkSet[] }) {
  return (
    <ul className="chart-key" aria-hidden="true">
      {lines.map((line) => (
        <li key={line.id} data-look={line.look}>
          <svg viewBox="0 0 36 12" width="36" height="12" aria-hidden="true" focusable="false">
            <path className="line" data-look={line.look} d="M1 6h28" />
            <Marker look={line.look} x={30} y={6} />
          </svg>
          {line.name}
        </li>
      ))}
      {band && (
        <li>
          <svg viewBox="0 0 36 12" width="36" height="12" aria-hidden="true" focusable="false">
            <path className="between band" d="M1 0h28v12H1Z" />
          </svg>
          {band.name}
        </li>
      )}
      {marks.map(({ id, kind, name }) => (
        <li key={id}>
          <svg viewBox="-8 -8 16 16" width="16" height="16" aria-hidden="true" focusable="false">
            <Sign kind={kind} />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}

function Drawing({
  width,
  lines,
  across,
  bounds,
  shade,
  band,
  marks = [],
  stops,
  at,
  choose,
  format,
  words,
  zoom,
}: LineChartProps & { width: number; zoom: number }) {
  const wide = width >= WIDE;
  const lane = 20;
  const height = Math.round(Math.max(190, Math.min(300, width * 0.42))) + marks.length * lane;
  const room = { width, height, left: LEFT, right: wide ? NAMES : RIGHT, top: 14, bottom: 26 + marks.length * lane };
  const plot = plotOf(
    room,
    across,
    bounds ??
      spanOf(
        [...lines, ...edgesOf(band)].map((line) => line.dots),
        true,
      ),
  );
  const stop = stops[at];
  const [first, second] = lines;
  const seek = (event: React.PointerEvent<SVGSVGElement>) => {
    const x = plot.x.invert((event.clientX - event.currentTarget.getBoundingClientRect().left) / zoom);
    choose(nearest(stops, x));
  };
  return (
    <svg
      width={width * zoom}
      height={height * zoom}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      focusable="false"
      onPointerDown={seek}
      onPointerMove={(event) => {
        if (event.pointerType === 'mouse' || event.buttons > 0) seek(event);
      }}
    >
      <Grid
        plot={plot}
        across={across}
        format={format}
        lanes={marks.length * lane}
        stops={stops}
        period={words.period}
      />
      {band && <path className="between band" d={betweenPath(plot, band.low, band.high)} />}
      {shade && first && second && <path className="between" d={betweenPath(plot, first.dots, second.dots)} />}
      {lines.map((line) => (
        <path key={line.id} className="line" data-look={line.look} d={pathOf(plot, line.dots)} />
      ))}
      {stop && <Cursor plot={plot} x={stop.x} lines={lines} />}
      {wide && <Names plot={plot} lines={lines} />}
      <Marks plot={plot} sets={marks} lane={lane} named={wide} />
    </svg>
  );
}

function nearest(stops: LineChartProps['stops'], x: number): number {
  let best = 0;
  stops.forEach((stop, index) => {
    if (Math.abs(stop.x - x) < Math.abs((stops[best]?.x ?? 0) - x)) best = index;
  });
  return best;
}

type GridProps = Pick<LineChartProps, 'across' | 'format' | 'stops'> & { plot: Plot; lanes: number; period: string };

function Grid({ plot, across, format, lanes, stops, period }: GridProps) {
  const under = ticksUnder(across, plot.right - plot.left, stops);
  return (
    <g className="grid">
      {named(plot.y.ticks(4), format).map((value) => (
        <g key={value} transform={`translate(0 ${plot.y(value)})`}>
          <path d={`M${plot.left} 0H${plot.right}`} />
          <text x={plot.left - 8} dy="0.32em" textAnchor="end">
            {format(value)}
          </text>
        </g>
      ))}
      {under.of === 'turns' && under.ticks.length > 0 && (
        <text x={plot.left - 8} y={plot.bottom + 18} textAnchor="end">
          {period}
        </text>
      )}
      {under.ticks.map(({ x, text }) => (
        <Tick key={text} x={plot.x(x)} y={plot.bottom} text={text} />
      ))}
      {lanes > 0 && <path className="shelf" d={`M${plot.left} ${plot.bottom + 24}H${plot.right}`} />}
    </g>
  );
}

function Tick({ x, y, text }: { x: number; y: number; text: number }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <path d="M0 0v5" />
      <text y={18} textAnchor="middle">
        {text}
      </text>
    </g>
  );
}

/** Values whose names differ: of a count of one or two, ticks between whole numbers would be named twice. */
function named(ticks: readonly number[], format: (value: number) => string): number[] {
  const whole = ticks.filter((value, at) => ticks.findIndex((one) => format(one) === format(value)) === at);
  return whole.length === ticks.length ? whole : ticks.filter(Number.isInteger);
}

function Cursor({ plot, x, lines }: { plot: Plot; x: number; lines: readonly Line[] }) {
  return (
    <g className="cursor">
      <path d={`M${plot.x(x)} ${plot.top}V${plot.bottom}`} />
      {lines.map((line) => {
        const value = readAt(line, x);
        return value === null || Number.isNaN(value) ? null : (
          <Marker key={line.id} look={line.look} x={plot.x(x)} y={plot.y(value)} />
        );
      })}
    </g>
  );
}
