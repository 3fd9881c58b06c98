// What a teacher plans before a lesson, and the setting that comes of it.
import type { Scenario, Side } from '../../../content/schema.ts';
import type { Setting } from '../../../session/lesson/messages.ts';
import { SIDES } from '../../sides.ts';

export const SIDES_TAKEN = ['both', 'regime', 'civil', 'none'] as const;
export type Plan = {
  scenario: string;
  minutes: Setting['minutes'];
  devices: 'each' | 'team' | 'none';
  offices: Setting['offices'];
  taken: (typeof SIDES_TAKEN)[number]; // sides that people play; a computer plays the other
  size: number; // pupils
};

/** Sides that the computer plays from the start. */
export function givenBy({ taken }: Pick<Plan, 'taken'>): Side[] {
  return SIDES.filter((side) => taken === 'none' || (taken !== 'both' && taken !== side));
}

/** About how many pupils are citizens: offices take three pupils each, two where there are eight. */
export function citizensOf({ offices, taken, size }: Plan): number {
  const sides = taken === 'both' ? 2 : taken === 'none' ? 0 : 1;
  const officials = offices === 'all' ? sides * 4 * 2 : sides * 3;
  return Math.max(0, size - Math.min(officials, Math.floor(size * 0.75)));
}

export function settingOf(plan: Plan, scenario: Scenario): Omit<Setting, 'seed' | 'language'> {
  const { minutes, devices, offices, size } = plan;
  const given = givenBy(plan);
  return {
    ...{ scenario: scenario.id, minutes, devices, offices, size },
    deputy: 'greedy',
    ...(given.length > 0 ? { given } : {}),
    ...(scenario.presets?.[`${minutes}`] ? { preset: `${minutes}` as const } : {}),
  };
}
