// A message from phone to phone: how fast, how far and among whom it runs, and what it leaves in those whom it reached.
import { describe, expect, test } from 'vitest';
import { HEARD_RUMOUR } from '../../src/society/columns.ts';
import { entryOf } from '../../src/society/diary.ts';
import { ONLINE } from '../../src/society/face.ts';
import { neutralLevers } from '../../src/society/levers.ts';
import { populate } from '../../src/society/populate.ts';
import { hearMessage, type Rumour, runOf } from '../../src/society/rumour.ts';
import { copySociety } from '../../src/society/snapshot.ts';
import type { Society } from '../../src/society/society.ts';
import { step } from '../../src/society/step.ts';
import { country, WORLD } from './country.ts';

const BANKS: Rumour = { messengers: 0.22, denial: 0.6, denialDay: 1, literacy: 0, start: 0.01, days: 7 };
const run = (more: Partial<Rumour> = {}) => runOf({ ...BANKS, ...more });

describe('a rumour run', () => {
  test('reaches about four in five on the messenger (Daley & Kendall 1965), and few others', () => {
    const { onMessenger, others, reached } = run();
    expect(onMessenger).toBeGreaterThan(0.75);
    expect(onMessenger).toBeLessThan(0.85);
    expect(others).toBeLessThan(0.05);
    expect(reached).toBeCloseTo(0.22 * onMessenger + 0.78 * others, 12);
    expect(reached).toBeGreaterThan(0.1);
    expect(reached).toBeLessThan(0.25); // one in five of the people in February 2014, not every second one
  });
  test('grows with the messengers, and hardly runs without them', () => {
    const reach = [0, 0.05, 0.1, 0.2, 0.4, 0.8].map((messengers) => run({ messengers }).reached);
    expect(reach).toEqual([...reach].sort((a, b) => a - b));
    expect(reach[0]).toBeLessThan(0.05);
  });
  test('a denial that is believed, and early, ends it sooner; literacy keeps it small', () => {
    const later = (one: ReturnType<typeof run>) => one.spreading.slice(12).reduce((a, b) => a + b, 0);
    expect(later(run({ denial: 0.9 }))).toBeLessThan(0.7 * later(run({ denial: 0.3 })));
    expect(run({ denial: 0.9, denialDay: 0 }).reached).toBeLessThan(run({ denial: 0.9, denialDay: 2 }).reached);
    expect(run({ literacy: 1 }).reached).toBeLessThan(0.8 * run().reached);
  });
  test('nobody is counted twice, whatever is asked', () => {
    for (const messengers of [0, 0.005, 0.5, 1, Number.NaN])
      for (const start of [0, 0.01, 0.9, 1]) {
        const { spreading, reached } = run({ messengers, start, denial: 1, denialDay: 0 });
        expect(reached).toBeGreaterThanOrEqual(start - 1e-12);
        expect(reached).toBeLessThanOrEqual(1 + 1e-12);
        for (const share of spreading) expect(share >= 0 && share <= 1).toBe(true);
      }
  });
});

describe('those whom a message reached', () => {
  const heard = (society: Society, on: boolean): number => {
    const { face, told } = society.state;
    const people = [...face.keys()].filter((n) => ((face[n] & ONLINE) !== 0) === on);
    return people.filter((n) => told[0][n] & HEARD_RUMOUR).length / people.length;
  };
  const message = { slot: 0, size: 0.2, online: new Float64Array(16).fill(0.5), offline: 0.03, seed: 1, week: 3 };
  const reached = (): Society => {
    const society = populate({ ...country(4000, 1), startOnline: 0.5 });
    hearMessage(society, message);
    return society;
  };
  test('are those online, for the most part', () => {
    const society = reached();
    expect(heard(society, true)).toBeCloseTo(0.5, 1);
    expect(heard(society, false)).toBeCloseTo(0.03, 1);
  });
  test('believe it the more, the less they trust the state, and nobody else does', () => {
    const { belief, told, trust } = reached().state;
    const people = [...told[0].keys()];
    expect(people.filter((n) => told[0][n] === 0 && belief[0][n] > 0)).toEqual([]);
    const hearers = people.filter((n) => told[0][n] > 0).sort((a, b) => trust[a] - trust[b]);
    const mean = (who: number[]) => who.reduce((sum, n) => sum + belief[0][n], 0) / who.length;
    const third = Math.floor(hearers.length / 3);
    expect(mean(hearers.slice(0, third))).toBeGreaterThan(1.3 * mean(hearers.slice(-third)));
  });
  test('are told of it in their diary, in the week it came and not again', () => {
    const [levers, stories] = [
      neutralLevers(16),
      [{ slot: 0, official: 0.02, independent: 0.05, region: -1, salience: 1 }],
    ];
    const society = populate({ ...country(4000, 1), startOnline: 0.5 });
    const got = (): number[] => {
      const before = copySociety(society);
      if (society.state.week[0] === 0) hearMessage(society, message);
      step(society, levers, WORLD, stories);
      const people = Array.from({ length: 200 }, (_, n) => n);
      return people.filter((n) => entryOf(before, society, { levers, world: WORLD, stories }, n).heard[0]?.message);
    };
    const first = got();
    expect(first.length).toBeGreaterThan(20);
    expect(first.every((n) => society.state.told[0][n] & HEARD_RUMOUR)).toBe(true);
    expect(got()).toEqual([]);
  });
  test('grow angry while the story is told, and calm down again', () => {
    const anger = (society: Society): number[] => {
      const levers = neutralLevers(16);
      return Array.from({ length: 40 }, (_, week) => {
        const salience = 0.92 ** week;
        const stories = salience < 0.03 ? [] : [{ slot: 0, official: 0.02, independent: 0.05, region: -1, salience }];
        step(society, levers, WORLD, stories);
        return society.state.outrage.reduce((sum, one) => sum + one, 0) / society.state.outrage.length / 65535;
      });
    };
    const [run_, none] = [anger(reached()), anger(populate({ ...country(4000, 1), startOnline: 0.5 }))];
    const more = run_.map((value, week) => value - (none[week] ?? 0));
    expect(Math.max(...more)).toBeGreaterThan(0.002);
    expect(more[39]).toBeLessThan(0.6 * Math.max(...more));
  });
});
