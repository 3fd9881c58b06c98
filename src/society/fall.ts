// Does the regime fall? A uniform-noise global game (Edmond 2013; Morris & Shin): strength theta is made of legitimacy,
// the loyalty of the elite and coercion; propaganda that a part of the people takes at face value lowers the point
// below which everybody expects everybody to come out. Left out: who follows; a fall is not automatically better.
import { UNIT } from './columns.ts';
import type { Levers } from './levers.ts';
import type { Society } from './society.ts';

const COERCION = 0.7; // of full strength; assumed
const ATTACK_COST = 0.5; // k; assumed
const BELIEVERS = 0.3; // nu: share of people who take propaganda at face value; assumed
const NOISE = 0.2; // sigma of what people see; assumed
const FULL_ATTACK = 0.02; // share of the urban population that came out within four weeks and is an attack of 1; assumed

/** How strong the regime stands (theta, 0–1) and the point below which it is expected to fall. */
export function strength(society: Society, levers: Levers, cohesion: number): { theta: number; falling: number } {
  let legitimacy = 0;
  for (const value of society.state.legitimacy) legitimacy += value;
  const mean = legitimacy / UNIT / society.makeup.people;
  const propaganda = Math.max(0, Math.min(3, levers['state-media'][0]));
  return {
    theta: 0.5 * mean + (0.3 * cohesion) / 100 + 0.2 * COERCION,
    falling: 1 - ATTACK_COST - (BELIEVERS * propaganda) / (1 + 2 * NOISE),
  };
}

/**
 * The attack: people who came out in the last four weeks, measured against 2 % of the urban population; 0–1. Mostly the
 * same people march week after week, so the fullest week is taken for all four.
 */
export function attack(society: Society): number {
  const { regions } = society.makeup;
  let people = 0;
  let urban = 0;
  for (const region of regions) {
    people += region.population;
    urban += region.population * region.urban;
  }
  const marched = society.state.participants.reduce((most, part) => Math.max(most, part), 0);
  return Math.min(1, marched / (FULL_ATTACK * Math.max(0.01, urban / people)));
}

/** The regime falls when the attack is stronger than it, or when it stands below the point and anybody comes out. */
export function falls(society: Society, levers: Levers, cohesion: number): boolean {
  const { theta, falling } = strength(society, levers, cohesion);
  const pressure = attack(society);
  return pressure > theta || (pressure > 0 && theta <= falling);
}
