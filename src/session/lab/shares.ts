// Shares of games with their intervals, means and entropies: the laboratory's small arithmetic.

export type Share = { share: number; low: number; high: number };

/** Standard errors either side of an estimate that hold 95 % of a normal distribution. */
export const NORMAL_95 = 1.96;

/** Wilson's interval at 95 %. No games: anything is possible. */
export function shareOf(wins: number, games: number): Share {
  if (games === 0) return { share: 0.5, low: 0, high: 1 };
  const share = wins / games;
  const square = NORMAL_95 * NORMAL_95;
  const centre = (share + square / (2 * games)) / (1 + square / games);
  const spread = Math.sqrt((share * (1 - share)) / games + square / (4 * games * games));
  const half = (NORMAL_95 * spread) / (1 + square / games);
  return { share, low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}

/** Entropy of shares, as a part of what `kinds` equal shares would have. */
export function evenness(shares: readonly number[], kinds: number): number {
  if (kinds < 2) return 1;
  let entropy = 0;
  for (const share of shares) if (share > 0) entropy -= share * Math.log(share);
  return entropy / Math.log(kinds);
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

export type Estimate = { value: number; error: number }; // standard error, above 0

/** Standard errors by which an estimate is drawn in at most: chance drives one in eighty further. */
const DRAWN_MOST = 2.5;

/**
 * Estimates drawn in towards their mean until they lie as far apart as what they measure does: the outermost of many rough
 * estimates is mostly chance. How far apart the true values lie is DerSimonian and Laird's estimate (1986); the factor is the
 * square root of the usual one, so that the drawn estimates have that spread (constrained empirical Bayes: Louis 1984). None is
 * drawn in further than chance may have driven it out (limited translation: Efron and Morris 1972): one card that decides stands
 * out among many that do not.
 */
export function drawnIn(estimates: readonly Estimate[]): number[] {
  if (estimates.length < 2) return estimates.map(({ value }) => value);
  const sum = (of: (one: Estimate) => number): number => estimates.reduce((all, one) => all + of(one), 0);
  const middle = (weight: (one: Estimate) => number): number => sum((one) => weight(one) * one.value) / sum(weight);
  const sure = ({ error }: Estimate): number => 1 / (error * error);
  const fixed = middle(sure);
  const excess = sum((one) => sure(one) * (one.value - fixed) ** 2) - (estimates.length - 1);
  const apart = Math.max(0, excess / (sum(sure) - sum((one) => sure(one) ** 2) / sum(sure))); // variance of the true values
  const centre = middle(({ error }) => 1 / (error * error + apart));
  return estimates.map(({ value, error }) => {
    const kept = Math.sqrt(apart / (apart + error * error));
    const by = Math.min(Math.abs(value - centre) * (1 - kept), DRAWN_MOST * error);
    return value + Math.sign(centre - value) * by;
  });
}

/** Standard deviation of a sample; 0 of fewer than two values. */
export function deviation(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const middle = mean(values);
  return Math.sqrt(values.reduce((sum, v) => sum + (v - middle) * (v - middle), 0) / (values.length - 1));
}

export function partOf(ids: readonly string[], id: string): number {
  return ids.length === 0 ? 0 : ids.filter((one) => one === id).length / ids.length;
}
