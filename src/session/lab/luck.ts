// How much of an outcome is the seed's doing and how much the moves'? Random players throw the same dice on every seed; the
// outcome is the authorities' deviations less civil society's. Its variance is parted as in any table of two causes
// (analysis of variance, one game a cell): between seeds, between dice, and what both make together.
import { abovePar, type Par } from './above.ts';
import type { Played } from './duel.ts';
import { mean } from './shares.ts';

/** Share of the variance that is between seeds, 0–1; null without a whole table. */
export function luckShare(par: Par, games: readonly Played[]): number | null {
  const seeds = [...new Set(games.map((p) => p.seed))];
  const dice = [...new Set(games.map((p) => p.dice))];
  if (seeds.length < 2 || dice.length < 2 || games.length !== seeds.length * dice.length) return null;
  const values = games.map((p) => ({ ...p, ahead: aheadOf(par, p) }));
  const all = mean(values.map((v) => v.ahead));
  const bySeed = seeds.map((seed) => mean(values.filter((v) => v.seed === seed).map((v) => v.ahead)));
  const byDice = dice.map((one) => mean(values.filter((v) => v.dice === one).map((v) => v.ahead)));
  const squares = (means: readonly number[]): number => means.reduce((sum, m) => sum + (m - all) * (m - all), 0);
  const total = squares(values.map((v) => v.ahead));
  const [ofSeeds, ofDice] = [dice.length * squares(bySeed), seeds.length * squares(byDice)];
  const together = Math.max(0, total - ofSeeds - ofDice) / ((seeds.length - 1) * (dice.length - 1));
  const seedPart = Math.max(0, (ofSeeds / (seeds.length - 1) - together) / dice.length);
  const dicePart = Math.max(0, (ofDice / (dice.length - 1) - together) / seeds.length);
  const parts = seedPart + dicePart + together;
  return parts === 0 ? 0 : seedPart / parts;
}

function aheadOf(par: Par, played: Played): number {
  const { regime, civil } = abovePar(par, played);
  return regime - civil;
}
