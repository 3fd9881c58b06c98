// Moral solvency: does a side need harsh laws, prisons or hurt people to do well?
import type { Content } from '../../content/schema.ts';
import { ledger, SIDES, type Side } from '../../engine/game.ts';
import { abovePar } from './above.ts';
import { fight, type Played } from './duel.ts';
import { JUDGE } from './program.ts';

const FEW = 200; // people: what history does to the law hangs on nobody
const SLIP = 1e-9; // of sums of laws

/** The games behind `moral-solvency-<side>`: without its harsh cards, and with them on the same seeds. */
export function gamesOfSolvency(
  { clean, pairs }: { clean: readonly Played[]; pairs: readonly Played[] },
  side: Side,
): { kept: Played[]; free: Played[] } {
  const kept = clean.filter((p) => p.without?.side === side);
  const seeds = new Set(kept.map((p) => p.seed));
  const free = pairs.filter((p) => p.regime === JUDGE && p.civil === JUDGE && seeds.has(p.seed));
  return { kept, free };
}

/**
 * A side's best mandate with nobody hurt and the law no harsher than where nobody plays (history makes laws too), as a part of
 * its best without such limits; on the seeds on which it also played without its harsh cards.
 */
export function solvency(
  content: Content,
  { clean, pairs }: { clean: readonly Played[]; pairs: readonly Played[] },
): [Side, number][] {
  if (clean.length === 0 || !pairs.some((p) => p.regime === JUDGE && p.civil === JUDGE)) return [];
  const { par } = content.scenario;
  const { law } = fight(content, FEW, { regime: 'idle', civil: 'idle', seed: 1 });
  return SIDES.flatMap((side) => {
    const { kept, free } = gamesOfSolvency({ clean, pairs }, side);
    if (kept.length === 0) return [];
    const best = (games: readonly Played[]): number =>
      games.reduce((most, p) => Math.max(most, ledger(abovePar(par, p)[side])), 0);
    const spotless = [...free, ...kept].filter((p) => !p.hurt && p.law <= law + SLIP);
    return [[side, best(spotless) / Math.max(1, best([...free, ...kept]))] satisfies [Side, number]];
  });
}
