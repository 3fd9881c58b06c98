const WIDE = 84;
const HIGH = 26;
const LEAST = 0.08; // of the value: smaller swings are not drawn as mountains

/** A line through all turns so far. The numbers stand beside it in words; the line is for the eye. */
export function Spark({ values }: { values: number[] }) {
  if (values.length < 2) return <svg className="spark" viewBox={`0 0 ${WIDE} ${HIGH}`} aria-hidden="true" />;
  const span = Math.max(Math.max(...values) - Math.min(...values), Math.max(...values.map(Math.abs)) * LEAST) || 1;
  const low = (Math.max(...values) + Math.min(...values) - span) / 2;
  const at = (value: number, index: number) =>
    [2 + (index / (values.length - 1)) * (WIDE - 8), HIGH - 4 - ((value - low) / span) * (HIGH - 8)] as const;
  const points = values.map(at);
  const [x, y] = points.at(-1) ?? [0, 0];
  return (
    <svg className="spark" viewBox={`0 0 ${WIDE} ${HIGH}`} aria-hidden="true">
      <polyline points={points.map((point) => point.join(',')).join(' ')} />
      <circle cx={x} cy={y} r="3" />
    </svg>
  );
}
