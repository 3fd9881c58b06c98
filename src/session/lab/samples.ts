// How many games stand behind a check, and how sure its share of them is.
import { SIDES } from '../../engine/game.ts';
import { type Check, gamesOfCost, gamesOfGain, gamesOfSwing } from './checks.ts';
import type { Lot } from './findings.ts';
import { byName, JUDGE } from './program.ts';
import { shareOf } from './shares.ts';
import { gamesOfSolvency } from './solvency.ts';

/** `low`, `high`: Wilson's interval at 95 %, where the check is a share of independent games. */
export type Sample = { games: number; low?: number; high?: number };

/** The games of the question that `check` answers. */
export function sampleOf({ check, measured }: Check, lot: Lot): Sample {
  const shared = (games: number): Sample => {
    const { low, high } = shareOf(measured * games, games);
    return { games, low, high };
  };
  const beats = /^(.+)-beats-(.+)$/.exec(check);
  if (beats) return shared(between([...lot.pairs, ...lot.scripts], beats[1] ?? '', beats[2] ?? ''));
  const balance = /^side-balance-(.+)$/.exec(check)?.[1];
  if (balance) return shared(between(lot.pairs, balance, balance));
  if (check === 'comebacks') return shared(gamesOfSwing(lot.pairs).length);
  if (check === 'lead-changes' || check === 'brier-of-evaluator') return { games: gamesOfSwing(lot.pairs).length };
  if (check.endsWith('-without-a-card')) return { games: byName([...ofJudge(lot), ...lot.cards]).size };
  if (check === 'turns-that-count') return { games: lot.weighed.length };
  if (check === 'luck') return { games: lot.luck.length };
  const side = SIDES.find((one) => check.endsWith(`-${one}`));
  if (side && check.startsWith('moral-solvency')) {
    const { kept, free } = gamesOfSolvency(lot, side);
    return { games: kept.length + free.length };
  }
  if (side && check.startsWith('interaction')) return { games: gamesOfCost(lot.pairs, side).length };
  if (check === 'skill-pays-alike') return { games: gamesOfGain(lot.pairs).length };
  return { games: lot.pairs.length };
}

const ofJudge = ({ pairs }: Lot): Lot['pairs'] => pairs.filter((p) => p.regime === JUDGE && p.civil === JUDGE);

function between(games: Lot['pairs'], a: string, b: string): number {
  return games.filter((p) => (p.regime === a && p.civil === b) || (p.regime === b && p.civil === a)).length;
}
