// Does the regime fall? A uniform-noise global game (Edmond 2013; Morris & Shin): strength theta is made of legitimacy,
// the loyalty of the elite and coercion; propaganda that a part of the people takes at face value lowers the point
// below which everybody expects everybody to come out. A crowd attacks the regime where the country's townspeople are:
// a rising of one region, however large, weighs as much as its towns. Left out: who follows; a fall is not automatically better.
import { UNIT } from './columns.ts';
import type { Levers } from './levers.ts';
import type { Society } from './society.ts';

const COERCION = 0.7; // of full strength; assumed
const ATTACK_COST = 0.5; // k; assumed
const BELIEVERS = 0.3; // nu: share of people who take propaganda at face value; assumed
const NOISE = 0.2; // sigma of what people see; assumed
const FULL_ATTACK = 0.02; // people who come out as a share of the townspeople: an attack of 1 on that place; assumed

/** How strong the regime stands (theta, 0–1) and the point below which it is expected to fall. */
export function strength(society: Society, levers: Levers, cohesion: number): { theta: number; falling: number } {
  const { legitimacy } = society.state;
  let sum = 0;
  for (let person = 0; person < legitimacy.length; person++) sum += legitimacy[person]; // for…of walks an iterator, every week
  const mean = sum / UNIT / society.makeup.people;
  const propaganda = Math.max(0, Math.min(3, levers['state-media'][0]));
  return {
    theta: 0.5 * mean + (0.3 * cohesion) / 100 + 0.2 * COERCION,
    falling: 1 - ATTACK_COST - (BELIEVERS * propaganda) / (1 + 2 * NOISE),
  };
}

/**
 * The attack of this week, 0–1: the crowd that is seen, measured against 2 % of the townspeople, region by region. No region
 * counts for more than its share of the country's townspeople, so it is the same in small and in large societies.
 */
export function attack(society: Society): number {
  const { marching } = society.state;
  let urban = 0;
  let attacked = 0;
  society.makeup.regions.forEach((region, r) => {
    const towns = region.population * region.urban;
    urban += towns;
    if (towns > 0) attacked += towns * Math.min(1, marching[r] / (FULL_ATTACK * region.urban));
  });
  return urban > 0 ? attacked / urban : 0;
}

/** The regime falls in a week in which the attack is stronger than it, or when it stands below the point itself. */
export function falls(society: Society, levers: Levers, cohesion: number): boolean {
  const { theta, falling } = strength(society, levers, cohesion);
  return attack(society) > theta || theta <= falling;
}
