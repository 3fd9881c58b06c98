import { describe, expect, test } from 'vitest';
import { neutralLevers } from '../../src/society/levers.ts';
import { measure } from '../../src/society/measure.ts';
import { motives, person } from '../../src/society/person.ts';
import { populate, warmUp } from '../../src/society/populate.ts';
import { societyHash } from '../../src/society/snapshot.ts';
import { step } from '../../src/society/step.ts';
import { country, WORLD } from './country.ts';

const PEOPLE = 1000;
const levers = neutralLevers(16);
levers.hardship.fill(0.15);
const society = populate({ ...country(PEOPLE, 3), startOnline: 0.5 });
warmUp(society, levers, WORLD);
let counts = step(society, levers, WORLD, []);
const story = { slot: 0, official: 0.2, independent: 1, region: 10, salience: 0.8 };
for (let week = 0; week < 20; week++) counts = step(society, levers, WORLD, [story]);
const untouched = societyHash(society);
const everybody = Array.from({ length: PEOPLE }, (_, n) => person(society, n));

describe('watching one person', () => {
  test('everybody together are the society that is measured', () => {
    const { nation } = measure(society, { levers, world: WORLD, counts });
    const share = (of: (one: (typeof everybody)[number]) => boolean): number => everybody.filter(of).length / PEOPLE;
    expect(share((one) => one.does.online)).toBeCloseTo(nation['online-share'] ?? -1, 12);
    expect(share((one) => one.does.speaks)).toBeCloseTo(nation['public-criticism'] ?? -1, 12);
    const mean = everybody.reduce((sum, one) => sum + one.thinks.grievance, 0) / PEOPLE;
    expect(mean).toBeCloseTo(nation['mean-grievance'] ?? -1, 9);
    expect(share((one) => one.does.speaks)).toBeGreaterThan(0);
  });
  test('motives say who speaks', () => {
    for (const one of everybody) {
      const { habit, ...rest } = motives(society, levers, one.index);
      const drive = Object.values(rest).reduce((sum, part) => sum + part, 0);
      if (one.jailWeeks > 0) continue;
      if (drive > 1e-9) expect(one.does.speaks).toBe(true);
      if (drive + 0.02 < -1e-9) expect(one.does.speaks).toBe(false);
      expect(habit).toBe(one.does.speaks ? 0.02 : 0);
    }
  });
  test('says from whom the independent version may have come', () => {
    const heard = everybody.filter((one) => one.stories[0]?.independent);
    expect(heard.length).toBeGreaterThan(0);
    for (const one of heard)
      for (const teller of one.stories[0]?.tellers ?? []) {
        expect(one.ties.map((tie) => tie.person)).toContain(teller);
        expect(everybody[teller]?.stories[0]?.independent).toBe(true);
      }
  });
  test('changes nothing, and nobody is nobody', () => {
    person(society, 0);
    motives(society, levers, 0);
    expect(societyHash(society)).toBe(untouched);
    for (const index of [-1, PEOPLE, 0.5, Number.NaN]) expect(() => person(society, index)).toThrow(RangeError);
  });
});
