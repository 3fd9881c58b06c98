// Geometry of a chart: how values become places on paper, where the lines of the grid lie, and where words fit beside the
// ends of lines without touching. No words and no colours here.
import { type ScaleLinear, scaleLinear } from 'd3-scale';
import { curveMonotoneX, line } from 'd3-shape';

export type Dot = { x: number; y: number }; // y NaN: a gap, nothing can be said there
export type Span = readonly [low: number, high: number];

export type Plot = {
  x: ScaleLinear<number, number>;
  y: ScaleLinear<number, number>;
  left: number;
  right: number;
  top: number;
  bottom: number;
};
export type Room = { width: number; height: number; left: number; right: number; top: number; bottom: number }; // margins inside

/** Lowest and highest value of all lines, with 0 when asked, never empty. */
export function spanOf(lines: readonly (readonly Dot[])[], withZero: boolean): Span {
  const values = lines.flatMap((dots) => dots.map((dot) => dot.y)).filter(Number.isFinite);
  if (withZero) values.push(0);
  const low = Math.min(...values, Number.POSITIVE_INFINITY);
  const high = Math.max(...values, Number.NEGATIVE_INFINITY);
  if (!Number.isFinite(low) || !Number.isFinite(high)) return [0, 1];
  return high - low < 1e-9 ? [low, low + 1] : [low, high];
}

export function plotOf(room: Room, across: Span, up: Span): Plot {
  const [left, right] = [room.left, room.width - room.right];
  const [top, bottom] = [room.top, room.height - room.bottom];
  return {
    x: scaleLinear()
      .domain([...across])
      .range([left, right]),
    y: scaleLinear()
      .domain([...up])
      .nice(4)
      .range([bottom, top]),
    left,
    right,
    top,
    bottom,
  };
}

/** The outline of a line. It never swings beyond its dots: a curve that overshoots would tell of values nobody measured. */
export function pathOf(plot: Plot, dots: readonly Dot[]): string {
  const draw = line<Dot>()
    .defined((dot) => Number.isFinite(dot.y))
    .x((dot) => plot.x(dot.x))
    .y((dot) => plot.y(dot.y))
    .curve(curveMonotoneX);
  return draw([...dots]) ?? '';
}

/** The area between two lines that have dots at the same places. */
export function betweenPath(plot: Plot, one: readonly Dot[], other: readonly Dot[]): string {
  const both = one.flatMap((dot, index) => {
    const opposite = other[index];
    return opposite && Number.isFinite(dot.y) && Number.isFinite(opposite.y) ? [{ dot, opposite }] : [];
  });
  if (both.length === 0) return '';
  const back = both.map(({ opposite }) => opposite).reverse();
  return `${pathOf(
    plot,
    both.map(({ dot }) => dot),
  )}L${pathOf(plot, back).slice(1)}Z`;
}

const YEARS = { steps: [1, 2, 3, 4, 6, 10], room: 52 };
const COUNTED = { steps: [1, 2, 5, 10, 20, 25, 50], room: 36 }; // weeks and years from 0

/** Whole years (or every second, fifth …) that fit into the width; weeks and years counted from 0 have shorter names. */
export function yearTicks(across: Span, width: number): number[] {
  const { steps, room } = across[1] < 1000 ? COUNTED : YEARS;
  const years = Math.floor(across[1]) - Math.ceil(across[0]) + 1;
  const fit = Math.max(2, Math.floor(width / room));
  const step = steps.find((size) => years / size <= fit) ?? Number(steps.at(-1));
  const ticks: number[] = [];
  for (let year = Math.ceil(across[0]); year <= across[1] + 1e-9; year += step) ticks.push(year);
  return ticks;
}

export type Under = { of: 'years' | 'turns'; ticks: { x: number; text: number }[] };

/** What stands under a chart: years; or, where a run has no two of them, the numbers of its turns, if it has any. */
export function ticksUnder(across: Span, width: number, stops: readonly { x: number; turn?: number }[]): Under {
  const years = yearTicks(across, width);
  if (years.length > 1) return { of: 'years', ticks: years.map((year) => ({ x: year, text: year })) };
  return { of: 'turns', ticks: stops.flatMap(({ x, turn = 0 }) => (turn > 0 ? [{ x, text: turn }] : [])) };
}

const LARGE = 1.25; // from here on letters count as enlarged by the reader: wide screens have somewhat larger ones anyway
const NARROW = 300; // the fewest units a drawing is wide

/** Letters of a drawing grow with those of the page (px of the root), as far as the paper still has room for the lines. */
export function zoomOf(letters: number, width: number): number {
  const larger = letters / 16;
  return larger > LARGE ? Math.max(1, Math.min(larger, width / NARROW)) : 1;
}

/** Moves labels apart vertically, keeping their order, so that each has its room; all stay between top and bottom. */
export function spread(wanted: readonly number[], room: readonly number[], top: number, bottom: number): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b);
  const placed = [...wanted];
  let floor = top;
  for (const index of order) {
    const half = (room[index] ?? 0) / 2;
    const y = Math.max(placed[index] ?? 0, floor + half);
    placed[index] = y;
    floor = y + half;
  }
  let ceiling = bottom;
  for (const index of [...order].reverse()) {
    const half = (room[index] ?? 0) / 2;
    const y = Math.min(placed[index] ?? 0, ceiling - half);
    placed[index] = y;
    ceiling = y - half;
  }
  return placed;
}

/** Where a line ends on paper: its last dot that is no gap. */
export const endOf = (dots: readonly Dot[]): Dot | undefined => dots.findLast((dot) => Number.isFinite(dot.y));

/** Value of a line at a place: the dot there, or the last one before it; NaN in a gap. */
export function valueAt(dots: readonly Dot[], x: number): number | null {
  let found: number | null = null;
  for (const dot of dots) if (dot.x <= x + 1e-6) found = dot.y;
  return found;
}
