// How near a run lies to what was measured, in numbers for a sentence: at the moments at which something was measured, how
// far apart on the mean, and where furthest. Left out: whether a nearness is luck; one run of one country proves no model.
import type { Dot } from '../../charts/axis.ts';

/** Distances in the unit of the line; `x` = years with fractions. */
export type Fit = { mean: number; times: number; furthest: { x: number; run: number; real: number }; near: Nearness };
export type Nearness = 'close' | 'near' | 'far';

/** Shares nearer than this on the mean are close, or near; chosen so that `close` is what a pupil cannot see on the chart. */
const BOUNDS = { close: 0.02, near: 0.08 } as const;

/** Null where no measured moment lies within the run. Of several, the first is where the model was set to begin: never the furthest. */
export function fitOf(run: readonly Dot[], real: readonly Dot[]): Fit | null {
  const pairs = real.flatMap(({ x, y }) => {
    const value = onLine(run, x);
    return Number.isNaN(value) ? [] : [{ x, run: value, real: y }];
  });
  const [first, ...others] = pairs;
  if (!first) return null;
  const apart = (pair: typeof first): number => Math.abs(pair.run - pair.real);
  const mean = pairs.reduce((sum, pair) => sum + apart(pair), 0) / pairs.length;
  const furthest = others.reduce((worst, pair) => (apart(pair) > apart(worst) ? pair : worst), others[0] ?? first);
  const near = mean < BOUNDS.close ? 'close' : mean < BOUNDS.near ? 'near' : 'far';
  return { mean, times: pairs.length, furthest, near };
}

/** The straight line between neighbouring dots; NaN beyond the ends and where nothing is told. */
function onLine(dots: readonly Dot[], x: number): number {
  const after = dots.findIndex((dot) => dot.x >= x - 1e-6);
  const [a, b] = [dots[after - 1], dots[after]];
  if (!b) return Number.NaN;
  if (Math.abs(b.x - x) < 1e-6) return b.y;
  return a ? a.y + ((b.y - a.y) * (x - a.x)) / (b.x - a.x) : Number.NaN;
}
