import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { MARCHES, ONLINE, SPEAKS } from '../../src/society/face.ts';
import { faces } from '../../src/society/faces.ts';
import { type LeverId, type Levers, NATION_LEVERS, neutralLevers, REGION_LEVERS } from '../../src/society/levers.ts';
import { measure } from '../../src/society/measure.ts';
import { TIES } from '../../src/society/network.ts';
import { populate, warmUp } from '../../src/society/populate.ts';
import { copySociety, restoreSociety, societyBytes, societyHash } from '../../src/society/snapshot.ts';
import type { Measured, Society, Story, WeekCounts } from '../../src/society/society.ts';
import { step } from '../../src/society/step.ts';
import { country, REGIONS, WORLD } from './country.ts';

const PEOPLE = 2000;
const MANGYSTAU = REGIONS.findIndex(([id]) => id === 'mangystau');
const STORY: Story = { slot: 0, official: 0.22, independent: 1, region: MANGYSTAU, salience: 1 };

function settled(people: number, seed: number, levers = neutralLevers(16), stories = 1): Society {
  const society = populate({ ...country(people, seed, stories), startOnline: 0.5 });
  warmUp(society, levers, WORLD);
  return society;
}

/** A troubled half-year: hardship, calls, a cut, force, a story. */
function trouble(week: number): { levers: Levers; stories: Story[] } {
  const levers = neutralLevers(16);
  levers.hardship.fill(0.16);
  levers.law[0] = 0.3;
  levers['e-services'][0] = 0.5;
  levers['independent-blocked'][0] = 0.3;
  levers['social-blocked'][0] = 0.1;
  levers['block-novelty'][0] = week < 10 ? 0 : 0.5;
  levers.call.fill(week % 9 === 4 ? 1 : 0);
  if (week > 10 && week < 13) levers.outage.fill(0.8);
  if (week === 12) levers.force[MANGYSTAU] = 0.7;
  return { levers, stories: week > 12 ? [STORY] : [] };
}

function live(society: Society, weeks: number, from = 0): WeekCounts[] {
  return Array.from({ length: weeks }, (_, n) => {
    const { levers, stories } = trouble(from + n);
    return step(society, levers, { ...WORLD, supply: 0.6 }, stories);
  });
}

let once: Society;
beforeAll(() => {
  once = settled(PEOPLE, 1);
});

describe('the same seed, the same history', () => {
  test('twice, to the bit', () => {
    const [a, b] = [settled(PEOPLE, 1), settled(PEOPLE, 1)];
    const counts = [live(a, 26), live(b, 26)];
    expect(societyHash(a)).toBe(societyHash(b));
    expect(societyBytes(a)).toEqual(societyBytes(b));
    expect(counts[0]).toEqual(counts[1]);
  });
  test('another seed, another one', () => {
    const other = settled(PEOPLE, 2);
    expect(societyHash(other)).not.toBe(societyHash(once));
  });
  test('the hash that every machine and engine must reach', () => {
    const society = copySociety(once);
    live(society, 26);
    expect(societyHash(society)).toBe(GOLDEN);
  });
});

describe('snapshots', () => {
  test('a copy lives apart and shares who people are', () => {
    const before = societyHash(once);
    const copy = copySociety(once);
    expect(copy.traits).toBe(once.traits);
    expect(copy.ties).toBe(once.ties);
    live(copy, 5);
    expect(societyHash(once)).toBe(before);
    expect(societyHash(copy)).not.toBe(before);
  });
  test('a moment put back goes on as it did', () => {
    const society = copySociety(once);
    live(society, 9);
    const moment = societyBytes(society).slice();
    live(society, 9, 9);
    const end = societyHash(society);
    restoreSociety(society, moment);
    live(society, 9, 9);
    expect(societyHash(society)).toBe(end);
    expect(() => restoreSociety(society, moment.slice(1))).toThrow(RangeError);
  });
  test('cost at most 60 bytes a person with ten stories, 600 kB for 10,000 people', () => {
    expect(societyBytes(populate(country(10_000, 1, 10))).length).toBeLessThanOrEqual(600_000);
  });
});

describe('what neighbours see is kept up to date by changes alone', () => {
  test('after any weeks it equals a fresh count', () => {
    const society = copySociety(once);
    live(society, 20);
    const { around, face } = society.state;
    let marchers = 0;
    for (let person = 0; person < PEOPLE; person++) {
      const counts = [0, 0, 0, 0];
      for (let n = person * TIES; n < (person + 1) * TIES; n++) {
        const seen = face[society.ties.to[n] ?? 0] ?? 0;
        if (seen & ONLINE) counts[0]++;
        if (seen & SPEAKS) counts[1]++;
        if (seen & MARCHES) counts[2]++;
        if (seen & (SPEAKS | MARCHES)) counts[3]++;
      }
      marchers += counts[2] ?? 0;
      const [online = 0, speaking = 0, marching = 0, voiced = 0] = counts;
      expect(around[person]).toBe(online + 16 * speaking + 256 * marching + 4096 * voiced);
    }
    expect(marchers).toBeGreaterThan(0);
  });
  test('everybody has eight ties, none to themselves, most of them in their region', () => {
    const { to } = once.ties;
    const { start } = once.traits;
    const regionOf = (person: number): number => start.findIndex((first) => first > person) - 1;
    let near = 0;
    for (let n = 0; n < to.length; n++) {
      const [person, other] = [Math.floor(n / TIES), to[n] ?? -1];
      expect(other).not.toBe(person);
      expect(other).toBeGreaterThanOrEqual(0);
      expect(other).toBeLessThan(PEOPLE);
      if (regionOf(person) === regionOf(other)) near++;
    }
    expect(near / to.length).toBeGreaterThan(0.75);
  });
});

const SHARES = [
  'online-share',
  'vpn-share',
  'e-service-users',
  'true-approval',
  'discontent',
  'public-criticism',
  'self-censorship',
  'knowledge',
  'dashboard-approval',
  'trust-state-media',
  'trust-independent',
  'fear',
  'protest-share',
  'blocked-share',
  'law-severity',
  'mean-grievance',
  'mean-legitimacy',
  'news-habit',
  'visible-criticism',
  'estimated-discontent',
];

function isSound({ nation, regions }: Measured): void {
  for (const [id, value] of Object.entries(nation)) expect(Number.isFinite(value), id).toBe(true);
  for (const [id, column] of Object.entries(regions))
    for (const value of column) expect(Number.isFinite(value), id).toBe(true);
  for (const id of SHARES)
    for (const value of [nation[id] ?? 0, ...(regions[id] ?? [])]) {
      expect(value, id).toBeGreaterThanOrEqual(0);
      expect(value, id).toBeLessThanOrEqual(1);
    }
  for (const id of ['protesters', 'participants', 'detained', 'hurt', 'outage-hours', 'outage-cost', 'dispersion'])
    expect(nation[id], id).toBeGreaterThanOrEqual(0);
}

describe('whatever is done to the levers', () => {
  const anything = fc.oneof(
    fc.double({ min: -3, max: 3, noNaN: true }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  );
  const set = fc.array(fc.tuple(fc.constantFrom<LeverId>(...NATION_LEVERS, ...REGION_LEVERS), anything), {
    maxLength: 12,
  });
  test('every measure is a number in its range', () => {
    fc.assert(
      fc.property(fc.array(set, { minLength: 1, maxLength: 4 }), (weeks) => {
        const society = copySociety(once);
        for (const moved of weeks) {
          const levers = neutralLevers(16);
          levers.hardship.fill(0.2);
          levers.call.fill(1);
          for (const [id, value] of moved) if (id !== 'growth') levers[id].fill(value);
          const counts = step(society, levers, { ...WORLD, supply: 1 }, [STORY]);
          isSound(measure(society, { levers, world: WORLD, counts }));
          for (const shown of Object.values(faces(society)))
            for (const part of shown) expect(part >= 0 && part <= 1).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('every lever acts', () => {
  const quiet = new Set<LeverId>(['feedback', 'rosy-reports']); // colour what is reported, not what is lived
  test.each([...NATION_LEVERS, ...REGION_LEVERS].map((id) => [id]))('%s', (id) => {
    const outcome = (value: number | null): { hash: string; nation: Record<string, number> } => {
      const society = copySociety(once);
      let measured: Measured | undefined;
      for (let week = 0; week < 12; week++) {
        const { levers, stories } = trouble(week);
        for (const column of [levers.flood, levers.monitoring, levers.prosecution]) column.fill(0.4);
        if (value !== null) levers[id].fill(value);
        const world = { ...WORLD, supply: 0.6 };
        const counts = step(society, levers, world, [...stories, STORY]);
        measured = measure(society, { levers, world, counts });
      }
      return { hash: societyHash(society), nation: measured?.nation ?? {} };
    };
    const [usual, moved] = [outcome(null), outcome(id === 'organisation' ? 1 : 0.9)];
    if (quiet.has(id)) {
      expect(moved.hash).toBe(usual.hash);
      expect(moved.nation['dashboard-gap']).not.toBe(usual.nation['dashboard-gap']);
    } else expect(moved.hash).not.toBe(usual.hash);
  });
});

describe('size does not matter', () => {
  test('a small society has the shares of a large one', () => {
    const shares = (people: number, seeds: number[]): number[] => {
      const all = seeds.map((seed) => {
        const society = settled(people, seed);
        const levers = neutralLevers(16);
        let counts = step(society, levers, WORLD, []);
        for (let week = 1; week < 30; week++) counts = step(society, levers, WORLD, []);
        const { nation } = measure(society, { levers, world: WORLD, counts });
        return ['mean-grievance', 'true-approval', 'public-criticism', 'news-habit'].map((id) => nation[id] ?? 0);
      });
      return (all[0] ?? []).map((_, n) => all.reduce((sum, row) => sum + (row[n] ?? 0), 0) / all.length);
    };
    const small = shares(1000, [1, 2, 3, 4, 5, 6, 7, 8]);
    const large = shares(30_000, [9]);
    small.forEach((share, n) => {
      expect(Math.abs(share - (large[n] ?? 0))).toBeLessThan(0.015);
    });
  });

  // Called every week for half a year: small societies would march more if one person were a crowd.
  test.each([
    ['restless', 0.145],
    ['on the edge', 0.165],
  ])('%s people march alike in a small and in a large society', (_, hardship) => {
    const levers = neutralLevers(16);
    levers.hardship.fill(hardship);
    levers.law[0] = 0.4;
    levers.call.fill(1);
    const marched = (people: number, seeds: number): number => {
      let all = 0;
      for (let seed = 1; seed <= seeds; seed++) {
        const society = settled(people, seed);
        for (let week = 0; week < 30; week++) {
          step(society, levers, { ...WORLD, supply: 0.6 }, []);
          all += (society.state.participants[0] ?? 0) / 30 / seeds;
        }
      }
      return all;
    };
    const [small, large] = [marched(1000, 40), marched(40_000, 2)];
    expect(large).toBeGreaterThan(0.0001);
    expect(small / large).toBeGreaterThan(0.5);
    expect(small / large).toBeLessThan(2);
  });
  test('participants are counted, not as the crowd that is seen: regions add up to the nation', () => {
    const society = settled(PEOPLE, 3);
    const levers = neutralLevers(16);
    levers.hardship.fill(0.2);
    levers.call.fill(1);
    let counts = step(society, levers, WORLD, []);
    for (let week = 0; week < 6; week++) counts = step(society, levers, WORLD, []);
    const { nation, regions } = measure(society, { levers, world: WORLD, counts });
    const marched = society.state.face.filter((face) => face & MARCHES).length;
    expect(marched).toBeGreaterThan(0);
    expect(nation.participants).toBeCloseTo(marched * society.weight, 6);
    expect(regions.participants?.reduce((sum, here) => sum + here, 0)).toBeCloseTo(marched * society.weight, 6);
    const seen = society.state.marching.reduce(
      (sum, share, r) => sum + share * (society.makeup.regions[r]?.population ?? 0),
      0,
    );
    expect(seen).toBeLessThan(nation.participants ?? 0);
  });
});

const GOLDEN = 'f7452fed39270033';
