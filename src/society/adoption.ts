// Going online: a Bass diffusion lived by each person, with a supply index by year (law, price, cables, masts).
// Readiness comes from age, wealth, town and education (Pearce 2011). Left out: going offline again, devices.
// Adopters are drawn by systematic sampling over the sum of chances: coins per person would let early luck compound.
import { share } from './arithmetic.ts';
import { ONLINE } from './face.ts';
import { luckBits, STREAM } from './luck.ts';
import { TIES } from './network.ts';
import { settle } from './settle.ts';
import type { Society } from './society.ts';
import { reading, type Week } from './week.ts';

const INNOVATE = 0.0003; // p, a year; tuned
const IMITATE = 0.9; // q, a year; tuned
const NEVER = 0.12; // readiness below which hardly anybody ever goes online; tuned
const MARK = 16777216; // chances are counted in whole 2^-24, so that sums are exact in any order

/** Supply index of the week after the players' hands: subsidies +30 %, licence burden −50 %; tuned. */
export function supply(week: Week): number {
  const { levers, world } = week;
  const multiplier = Math.max(0, Math.min(20, levers['access-supply'][0])) || 0;
  const policy = 1 + 0.3 * reading(levers, 'access-subsidy') - 0.5 * reading(levers, 'licence-burden');
  return Math.max(0, Math.min(20, world.supply)) * multiplier * policy || 0;
}

/** A stretch of the line of people, from one to before another. */
export type Block = readonly [from: number, end: number];

/**
 * Some of the people offline go online this week. Nobody's neighbours change before all chances are counted. `blocks`
 * cover everybody once, in any order: each needs only the sum of the chances before it, a whole number.
 */
export function adopt(society: Society, week: Week, blocks?: readonly Block[]): void {
  const index = supply(week);
  const people = society.makeup.people;
  if (index === 0 || week.onlineNation === people) return;
  const { byTies } = society.scratch;
  fillChances(byTies, (index / 52) * MARK, week.onlineNation / people);
  const offset = luckBits(week.seed, week.number, STREAM.adoption, 0) >>> 8;
  const all = blocks ?? [[0, people]];
  const sums = all.length > 1 ? all.map((block) => chancesIn(society, byTies, block)) : [0];
  let count = 0;
  for (const block of all) {
    const before = all.reduce((sum, other, n) => (other[0] < block[0] ? sum + sums[n] : sum), offset);
    count = adoptIn(society, byTies, block, { sum: before % MARK, count });
  }
  settle(society, count);
}

/** Lists in the scratch those of a block who go online; `sum` = chances before it, less than one mark. Returns the list's length. */
function adoptIn(society: Society, byTies: Float64Array, block: Block, at: { sum: number; count: number }): number {
  const { face, around } = society.state;
  const { eager } = society.traits;
  const { who, was } = society.scratch;
  const mark = MARK;
  let { sum, count } = at;
  for (let person = block[0], end = block[1]; person < end; person++) {
    const now = face[person];
    const z = eager[person];
    const chance = byTies[around[person] & 15] * (z < NEVER ? 0.02 : 0.1 + 1.9 * z); // chanceOf()
    sum += (chance < mark ? chance | 0 : mark) & ((now & 1) - 1); // nothing for those ONLINE; a mask costs less than a branch nobody can foresee
    if (sum < mark) continue;
    sum -= mark;
    who[count] = person;
    was[count++] = now;
    face[person] = now | 1;
  }
  return count;
}

/** Sum of the chances of a block: a whole number, below 2^53 for a hundred million people. */
function chancesIn(society: Society, byTies: Float64Array, block: Block): number {
  const { face, around } = society.state;
  const { eager } = society.traits;
  let sum = 0;
  for (let person = block[0]; person < block[1]; person++) {
    const chance = chanceOf(byTies[around[person] & 15], eager[person]);
    if ((face[person] & ONLINE) === 0) sum += chance;
  }
  return sum;
}

/** A person's chance by their neighbours (fillChances) and readiness, in whole units of 1 / MARK. */
function chanceOf(byTies: number, eager: number): number {
  const ready = eager < NEVER ? 0.02 : 0.1 + 1.9 * eager;
  return (MARK * share((byTies * ready) / MARK)) | 0;
}

/** h before readiness, in units of 1 / MARK: a person's chance of going online this week by neighbours online. */
function fillChances(chances: Float64Array, unit: number, online: number): void {
  const outside = unit * (INNOVATE + IMITATE * 0.5 * online);
  const perTie = (unit * IMITATE * 0.5) / TIES;
  for (let ties = 0; ties < 16; ties++) chances[ties] = outside + perTie * ties;
}
