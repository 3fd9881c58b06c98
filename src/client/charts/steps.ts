// The causes of a change as steps from the value before to the value after. Whatever is folded together, the steps still
// lead exactly from one to the other.

import type { Bar, Why } from '../../session/why.ts';
import type { Unit } from '../format.ts';
import { changePlaces } from '../format.ts';

export type Step = {
  bar: Bar | null; // null = several small causes in one
  folded: number; // how many; 1 for a cause of its own
  by: number;
  from: number;
  to: number;
};

const MOST_STEPS = 8;
const SMALL = 0.02; // of the largest: shorter bars cannot be told apart

/** Half of the last digit that is told. */
const told = (unit: Unit): number =>
  unit === 'tenge' ? 5e4 : 0.5 / 10 ** (changePlaces(unit) + (unit === 'share' ? 2 : 0));

export function stepsOf(why: Pick<Why, 'before' | 'causes'>, unit: Unit): Step[] {
  const largest = Math.max(0, ...why.causes.map((bar) => Math.abs(bar.by)));
  const least = Math.max(told(unit), largest * SMALL);
  const wide = [...why.causes].sort((a, b) => Math.abs(b.by) - Math.abs(a.by)).slice(0, MOST_STEPS);
  const own = why.causes.filter((bar) => Math.abs(bar.by) >= least && wide.includes(bar));
  const rest = why.causes.filter((bar) => !own.includes(bar) && bar.by !== 0);
  const parts: { bar: Bar | null; folded: number; by: number }[] = own.map((bar) => ({ bar, folded: 1, by: bar.by }));
  if (rest.length > 0) parts.push({ bar: null, folded: rest.length, by: rest.reduce((sum, bar) => sum + bar.by, 0) });
  let at = why.before;
  return parts.map((part) => {
    const from = at;
    at += part.by;
    return { ...part, from, to: at };
  });
}

/** The ends of the scale on which the steps stand, with a little air. */
export function reachOf(before: number, steps: readonly Step[]): [low: number, high: number] {
  const values = [before, ...steps.map((step) => step.to)];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const air = (high - low) * 0.04 || 1;
  return [low - air, high + air];
}
