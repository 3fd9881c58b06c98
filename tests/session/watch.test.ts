import { beforeAll, describe, expect, test } from 'vitest';
import { inWords } from '../../src/cli/watch.ts';
import { load } from '../../src/content/load.ts';
import { type Past, relive } from '../../src/session/past.ts';
import { watch, watchTurn } from '../../src/session/watch.ts';
import { entryOf } from '../../src/society/diary.ts';
import { neutralLevers } from '../../src/society/levers.ts';
import { populate, warmUp } from '../../src/society/populate.ts';
import { copySociety, societyHash } from '../../src/society/snapshot.ts';
import { step } from '../../src/society/step.ts';
import { country, WORLD } from '../society/country.ts';
import { FILES, playThrough, seat } from './table.ts';

describe('a diary says what was lived', () => {
  const PEOPLE = 800;
  const levers = neutralLevers(16);
  levers.hardship.fill(0.17);
  levers.law[0] = 0.3;
  levers.monitoring[0] = 0.9;
  levers['block-novelty'][0] = 0.4;
  const story = { slot: 0, official: 0.2, independent: 1, region: 10, salience: 1 };
  const everybody = Array.from({ length: PEOPLE }, (_, n) => n);

  test('of everybody, in every week: who spoke, who heard it, and from where it came', () => {
    const society = populate({ ...country(PEOPLE, 3), startOnline: 0.6 });
    warmUp(society, levers, WORLD);
    const seen = { spoke: 0, silent: 0, news: 0, ties: 0 };
    for (let week = 0; week < 10; week++) {
      const before = copySociety(society);
      levers.prosecution.fill(week > 5 ? 1 : 0);
      step(society, levers, { ...WORLD, supply: 0.9 }, [story]);
      const untouched = [societyHash(before), societyHash(society)];
      for (const index of everybody.filter((n) => n % 4 === week % 4)) {
        const { person, heard, motives, ...entry } = entryOf(
          before,
          society,
          { levers, world: WORLD, stories: [story] },
          index,
        );
        expect(entry.week).toBe(week);
        const drive = Object.values(motives).reduce((sum, part) => sum + part, 0);
        const free = (before.state.jail[index] ?? 0) <= 1; // the last week of detention is over as the week begins
        if (Math.abs(drive) > 1e-9) expect(person.does.speaks, `person ${index}, week ${week}`).toBe(free && drive > 0);
        if (person.does.speaks) seen.spoke++;
        else seen.silent++;
        const [one] = heard;
        const was = before.state.told[0]?.[index] ?? 0;
        const got = (one?.official ? 1 : 0) | (one?.independent ? 2 : 0);
        expect(society.state.told[0]?.[index]).toBe(was | got);
        if (one?.independent) seen[one.independent]++;
        if (one?.independent === 'ties') expect(one.tellers.length).toBeGreaterThan(0);
        for (const teller of one?.tellers ?? []) expect((before.state.told[0]?.[teller] ?? 0) & 2).toBe(2);
      }
      expect([societyHash(before), societyHash(society)]).toEqual(untouched);
    }
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(0);
  });
});

describe('watching a person through a record', () => {
  let past: Past;
  beforeAll(async () => {
    const { record } = await playThrough(seat(), 'random', { seed: 3 });
    const loaded = load(FILES, 'first-steps');
    if (!loaded.ok) throw new Error('first-steps');
    past = await relive(loaded.content, record);
  });
  const whole = () => past.record.turns.length * past.content.scenario.weeksPerTurn;

  test('one row a week, the last of them the society at the end', () => {
    const rows = watch(past, 5);
    expect(rows.map((row) => row.week)).toEqual(Array.from({ length: whole() }, (_, n) => n));
    const end = past.games.at(-1)?.society;
    const { says, thinks, online } = rows.at(-1) ?? {};
    const face = end?.state.face[5] ?? 0;
    expect(online).toBe((face & 1) === 1);
    expect(says === 'criticism').toBe((face & 2) === 2);
    expect(thinks?.grievance).toBeCloseTo((end?.state.grievance[5] ?? 0) / 65535, 3);
  });
  test('a span of turns is that part of the whole', () => {
    const { weeksPerTurn } = past.content.scenario;
    expect(watch(past, 9, { from: 2, to: 2 })).toEqual(watch(past, 9).slice(weeksPerTurn, 2 * weeksPerTurn));
    expect(watch(past, 9, { from: 2, to: 2 })).toEqual(watchTurn(past, 2, 9));
    expect(watchTurn(past, 99, 9)).toEqual([]);
    expect(() => watch(past, past.record.settings.people)).toThrow(RangeError);
  });
  test.each(['en', 'ru', 'kk'])('is said in words: %s', (language) => {
    for (const person of [1, 60, 130]) {
      const text = inWords(watch(past, person), person, language);
      expect(text).toContain(String(person));
      expect(text).not.toMatch(/lines\.|\{\{|undefined|regions\.|claims\./);
    }
  });
});
