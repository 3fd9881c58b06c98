// Shares of games with their intervals, means and entropies: the laboratory's small arithmetic.

export type Share = { share: number; low: number; high: number };

const NORMAL_95 = 1.96;

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

/** Standard deviation of a sample; 0 of fewer than two values. */
export function deviation(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const middle = mean(values);
  return Math.sqrt(values.reduce((sum, v) => sum + (v - middle) * (v - middle), 0) / (values.length - 1));
}

export function partOf(ids: readonly string[], id: string): number {
  return ids.length === 0 ? 0 : ids.filter((one) => one === id).length / ids.length;
}
