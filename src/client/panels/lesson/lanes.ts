// Marks on one line from 0 to 100 that would lie on one another stand in lanes, one above the other.

/** How many points apart two marks must be to stand side by side: on a telephone, and from 40 rem of width on. */
export const NEAR = { narrow: 24, wide: 8 } as const;

/** The lane of each value, 0 = on the line: the lowest in which no value before it is nearer than `near`. */
export function lanesOf(values: readonly number[], near: number): number[] {
  const lanes: number[] = [];
  for (const value of values) {
    const taken = lanes.filter((_, n) => Math.abs((values[n] ?? 0) - value) < near);
    let lane = 0;
    while (taken.includes(lane)) lane++;
    lanes.push(lane);
  }
  return lanes;
}
