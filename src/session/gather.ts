// Futures gathered into a fan: the middle, and how wide it opens. Knows nothing of how futures are lived, so that a screen
// can gather them as they come.

/** Where a fan hangs: its first turn, and where the run stood before it. */
export type Frame = {
  turn: number;
  turns: number; // lived by every future in which the regime does not fall
  indicators: { id: string; min: number | null; max: number | null; over: 'end' | 'sum' | 'peak' }[]; // in the deck's order
  run: Record<string, number>; // the run's indicators before the first turn
  offsets: Record<string, number>; // the run less the twin, by indicator
};
/** values[turn][indicator], in the frame's order of indicators; shorter where the regime fell. */
export type Life = { values: number[][]; ending: string };
export type Future = Life & { number: number; unchanged?: Life }; // the same without the change; absent = it was not lived

/** Of the futures that still go on in a turn; where none does, there is no quantile. */
export type Quantile = { turn: number; p10: number; p50: number; p90: number };
/** How many of the futures had ended before a turn, because the regime fell: a share of all of them. */
export type Ended = { turn: number; share: number };
/** Futures that were lived with the change and without it. */
export type Pairs = {
  of: number;
  higher: Record<string, number>; // in how many an indicator was higher with the change
  lower: Record<string, number>;
  by: Record<string, number>; // the middle of the differences, with the change less without it
  otherwise: number; // in how many the change brought another ending
};
export type Fan = {
  turn: number;
  futures: number;
  quantiles: Record<string, Quantile[]>; // begins with the turn before, where every future is the run
  ended: Ended[]; // by turn of the fan; these futures are in no quantile of that turn
  endings: Record<string, number>; // shares of all futures; those that stop before an end have none
  offsets: Record<string, number>; // by how much each indicator was moved
  pairs: Pairs;
};

/** The fan of the futures lived so far; their order does not matter. */
export function gatherFan(frame: Frame, lived: readonly Future[]): Fan {
  const futures = [...lived].sort((a, b) => a.number - b.number);
  const quantiles: Fan['quantiles'] = {};
  frame.indicators.forEach(({ id, min, max }, index) => {
    const now = frame.run[id] ?? 0;
    const offset = frame.offsets[id] ?? 0;
    const moved = (value: number): number =>
      Math.min(max ?? Number.POSITIVE_INFINITY, Math.max(min ?? Number.NEGATIVE_INFINITY, value + offset));
    const rows = [{ turn: frame.turn - 1, p10: now, p50: now, p90: now }];
    for (let t = 0; t < frame.turns; t++) {
      const going = futures.flatMap((f) => f.values[t]?.[index] ?? []);
      if (going.length > 0) rows.push({ turn: frame.turn + t, ...spread(going.map(moved)) });
    }
    quantiles[id] = rows;
  });
  const { turn, offsets } = frame;
  const shares = { ended: endedBy(frame, futures), endings: sharesOf(futures) };
  return { turn, futures: futures.length, quantiles, ...shares, offsets, pairs: pairsOf(frame, futures) };
}

function endedBy({ turn, turns }: Frame, futures: readonly Future[]): Ended[] {
  return Array.from({ length: turns }, (_, t) => {
    const over = futures.filter(({ values }) => values.length <= t).length;
    return { turn: turn + t, share: futures.length === 0 ? 0 : over / futures.length };
  });
}

/** Nearer than this is the same: a rounding of sums. */
const SAME = 1e-9;

function pairsOf({ indicators }: Frame, futures: readonly Future[]): Pairs {
  const pairs: Pairs = { of: 0, higher: {}, lower: {}, by: {}, otherwise: 0 };
  const apart: number[][] = indicators.map(() => []);
  for (const { unchanged, ...changed } of futures) {
    if (!unchanged) continue;
    pairs.of++;
    if (changed.ending !== unchanged.ending) pairs.otherwise++;
    const turns = Math.min(changed.values.length, unchanged.values.length);
    indicators.forEach(({ over }, index) => {
      const [one, other] = [changed, unchanged].map(({ values }) => standing(values.slice(0, turns), index, over));
      apart[index]?.push((one ?? 0) - (other ?? 0));
    });
  }
  indicators.forEach(({ id }, index) => {
    const differences = apart[index] ?? [];
    pairs.higher[id] = differences.filter((by) => by > SAME).length;
    pairs.lower[id] = differences.filter((by) => by < -SAME).length;
    pairs.by[id] = differences.length === 0 ? 0 : spread(differences).p50;
  });
  return pairs;
}

/** As it stands after these turns; of what is counted by turns, all of it, or its peak. */
function standing(turns: readonly number[][], index: number, over: Frame['indicators'][number]['over']): number {
  const column = turns.map((row) => row[index] ?? 0);
  if (over === 'end') return column[column.length - 1] ?? 0;
  return column.reduce((sum, value) => (over === 'sum' ? sum + value : Math.max(sum, value)), 0);
}

/** Percentiles by straight line between neighbours. */
function spread(values: readonly number[]): Omit<Quantile, 'turn'> {
  const sorted = Float64Array.from(values).sort();
  const at = (share: number): number => {
    const place = share * (sorted.length - 1);
    const below = sorted[Math.floor(place)] ?? 0;
    const above = sorted[Math.ceil(place)] ?? below;
    return below + (above - below) * (place - Math.floor(place));
  };
  return { p10: at(0.1), p50: at(0.5), p90: at(0.9) };
}

function sharesOf(futures: readonly Future[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { ending } of futures) if (ending) counts[ending] = (counts[ending] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).map(([id, count]) => [id, count / futures.length]));
}
