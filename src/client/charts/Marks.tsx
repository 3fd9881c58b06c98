import type { Plot } from './axis.ts';

/** A lane of marks below the axis: events, the moves of one side, or where another history decided otherwise. */
export type MarkSet = {
  id: string;
  name: string;
  kind: 'event' | 'regime' | 'civil' | 'otherwise';
  marks: readonly { x: number; words: string }[];
};

const SHAPES: Record<MarkSet['kind'], string> = {
  event: 'M0-5.500L5 4H-5z',
  regime: 'M-4.500-4.500h9v9h-9z',
  civil: 'M0-6L5 0 0 6-5 0z',
  otherwise: 'M-5.500-1.500h4v-4h3v4h4v3h-4v4h-3v-4h-4z', // a cross: neither side's own sign
};

type MarksProps = { plot: Plot; sets: readonly MarkSet[]; lane: number; named: boolean };

/** The sign of a lane, for a key. */
export function Sign({ kind }: Pick<MarkSet, 'kind'>) {
  return <path className="sign" data-kind={kind} d={SHAPES[kind]} />;
}

/** Marks of one lane, each with its words for whoever points at it. Several in one turn stand as one, larger. */
export function Marks({ plot, sets, lane, named }: MarksProps) {
  return (
    <g className="marks">
      {sets.map((set, index) => (
        <g key={set.id} data-kind={set.kind} transform={`translate(0 ${plot.bottom + 34 + index * lane})`}>
          {stacked(set.marks).map(({ x, words }) => (
            <path
              key={x}
              d={SHAPES[set.kind]}
              transform={`translate(${plot.x(x)} 0) scale(${words.length > 1 ? 1.25 : 1})`}
            >
              <title>{`${set.name}: ${words.join('; ')}`}</title>
            </path>
          ))}
          {named && (
            <text x={plot.right + 16} dy="0.32em">
              {set.name}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}

function stacked(marks: MarkSet['marks']): { x: number; words: string[] }[] {
  const places = new Map<number, string[]>();
  for (const { x, words } of marks) places.set(x, [...(places.get(x) ?? []), words]);
  return [...places].map(([x, words]) => ({ x, words }));
}

/** The sign of a line: round, diamond, square, ring. Told by shape as well as by colour. */
export function Marker({ look, x, y }: { look: 'first' | 'second' | 'third' | 'real'; x: number; y: number }) {
  const shapes = {
    first: <circle r="4.500" />,
    second: <path d="M0-6L5.500 0 0 6-5.500 0z" />,
    third: <path d="M-4-4h8v8h-8z" />,
    real: <circle r="3.500" />,
  };
  return (
    <g className="marker" data-look={look} transform={`translate(${x} ${y})`}>
      {shapes[look]}
    </g>
  );
}
