// What is wanted of a scenario with two live sides (game.md, section 8), held against what was measured.
import type { Findings } from './findings.ts';
import { evenness } from './shares.ts';

export type Check = { check: string; target: string; measured: number; holds: boolean };

const ABOVE = [
  ['greedy', 'random', 0.8],
  ['good', 'greedy', 0.7],
  ['elite', 'good', 0.55],
] as const;
const BALANCED = ['random', 'greedy', 'elite'];
const EVEN = [0.45, 0.55] as const;
const MOST_PLAYED = 0.2;
const EVENNESS = 0.75;

export function atLeast(check: string, measured: number, least: number): Check {
  return { check, target: `>= ${least}`, measured, holds: measured >= least };
}

export function atMost(check: string, measured: number, most: number): Check {
  return { check, target: `<= ${most}`, measured, holds: measured <= most };
}

export function within(check: string, measured: number, [low, high]: readonly [number, number]): Check {
  return { check, target: `${low} to ${high}`, measured, holds: measured >= low && measured <= high };
}

type Counted = Pick<Findings, 'wins' | 'sideBalance' | 'cards' | 'endings'>;

export function checksOf({ wins, sideBalance, cards, endings }: Counted): Check[] {
  const checks: Check[] = [];
  for (const [better, worse, least] of ABOVE) {
    const measured = wins[better]?.[worse]?.share;
    if (measured !== undefined) checks.push(atLeast(`${better}-beats-${worse}`, measured, least));
  }
  for (const level of BALANCED) {
    const measured = sideBalance[level];
    if (measured !== undefined) checks.push(within(`side-balance-${level}`, measured, EVEN));
  }
  let most = 0;
  for (const { playedShare } of Object.values(cards)) most = Math.max(most, playedShare);
  checks.push(atMost('most-played-card', most, MOST_PLAYED));
  const shares = Object.values(endings);
  checks.push(atLeast('evenness-of-endings', evenness(shares, shares.length), EVENNESS));
  return checks;
}
