// Moral solvency: does a side need harsh laws, prisons or hurt people to do well?
import type { Content } from '../../content/schema.ts';
import { ledger, SIDES, type Side } from '../../engine/game.ts';
import { abovePar } from './above.ts';
import { fight, type Played } from './duel.ts';
import { JUDGE } from './program.ts';

const FEW = 200; // people: what history does to the law hangs on nobody
const SLIP = 1e-9; // of sums of laws

/**
 * A side's best mandate with nobody hurt and the law no harsher than where nobody plays (history makes laws too), as a part of
 * its best without such limits; on the seeds on which it also played without its harsh cards.
 */
export function solvency(
  content: Content,
  { clean, pairs }: { clean: readonly Played[]; pairs: readonly Played[] },
): [Side, number][] {
  const free = pairs.filter((p) => p.regime === JUDGE && p.civil === JUDGE);
  if (clean.length === 0 || free.length === 0) return [];
  const { par } = content.scenario;
  const { law } = fight(content, FEW, { regime: 'idle', civil: 'idle', seed: 1 });
  return SIDES.flatMap((side) => {
    const kept = clean.filter((p) => p.without?.side === side);
    if (kept.length === 0) return [];
    const seeds = new Set(kept.map((p) => p.seed));
    const best = (games: readonly Played[]): number =>
      games.filter((p) => seeds.has(p.seed)).reduce((most, p) => Math.max(most, ledger(abovePar(par, p)[side])), 0);
    const spotless = [...free, ...kept].filter((p) => !p.hurt && p.law <= law + SLIP);
    return [[side, best(spotless) / Math.max(1, best([...free, ...kept]))] satisfies [Side, number]];
  });
}
