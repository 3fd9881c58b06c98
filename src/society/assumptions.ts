// Marked assumptions: numbers of the model that decide much and that no study settles. A class may change one of them and
// live the same history again. Each has a value that the model uses and two that are as easy to defend; the words beside
// them (debrief.json) say what the literature knows. Left out: every other number of the model, which stays as it is.
import type { Makeup } from './society.ts';

export const ASSUMPTION_IDS = ['fear-keeps', 'standing-alone', 'company', 'believed-news', 'trust-return'] as const;
export type AssumptionId = (typeof ASSUMPTION_IDS)[number];
export type Assumption = { low: number; usual: number; high: number };

export const ASSUMPTIONS: Record<AssumptionId, Assumption> = {
  'fear-keeps': { low: 0.948, usual: 0.974, high: 0.987 }, // share of fear left after a week: half-life 13, 26, 53 weeks; tuned
  'standing-alone': { low: 0.2, usual: 0.26, high: 0.32 }, // cost of speaking when nobody else does; tuned
  company: { low: 1.3, usual: 1.7, high: 2.1 }, // cS: that cost turned into a gain when many speak; tuned (sudden cascade against quiet 2012)
  'believed-news': { low: 0.07, usual: 0.14, high: 0.21 }, // approval that full trust in state news adds; tuned
  'trust-return': { low: 0.001, usual: 0.002, high: 0.004 }, // of lost trust, regained a week: half-life 13, 6.7, 3.3 years; tuned
};

/** The value that holds in a society: the usual one, unless another was put in its place. */
export function assumed({ makeup }: { makeup: Makeup }, id: AssumptionId): number {
  return makeup.assumed?.[id] ?? ASSUMPTIONS[id].usual;
}
