import { expect, test } from 'vitest';
import { UNIT } from '../../src/society/columns.ts';
import { attention, openNews, read } from '../../src/society/exposure.ts';
import { dare, motivesOf } from '../../src/society/expression.ts';
import {
  access,
  E_SERVICES,
  MARCHES,
  MARCHING,
  ONLINE,
  PRAISES,
  SPEAKING,
  SPEAKS,
  VPN,
} from '../../src/society/face.ts';
import { neutralLevers } from '../../src/society/levers.ts';
import { luck, STREAM } from '../../src/society/luck.ts';
import { populate, warmUp } from '../../src/society/populate.ts';
import { copySociety } from '../../src/society/snapshot.ts';
import { trustAgain, trustIndependentRest } from '../../src/society/story.ts';
import { openWeek } from '../../src/society/week.ts';
import { country, WORLD } from './country.ts';

// The loops over people write bits and formulas out for speed; here they are held to the functions that name them.
test('the bits that loops write out as numbers are those of the face', () => {
  expect([ONLINE, SPEAKS, MARCHES, PRAISES, VPN, E_SERVICES]).toEqual([1, 2, 4, 8, 16, 32]);
  expect([SPEAKING, MARCHING]).toEqual([4, 8]);
  for (let face = 0; face < 256; face++) expect((face & 1) | ((face >> 3) & 2)).toBe(access(face));
});

test('reading and trust follow the formulas that carry their names', () => {
  const levers = neutralLevers(16);
  levers['independent-reach'][0] = 0.3;
  levers['independent-blocked'][0] = 0.4;
  levers['independent-proof'][0] = 0.7;
  levers.outage[3] = 0.5;
  const society = populate({ ...country(1000, 5), startOnline: 0.5 });
  const { state, traits } = society;
  for (let person = 0; person < 1000; person += 7) state.face[person] |= VPN;
  const week = openWeek(society, levers, { supply: 0.3, growth: 5, gdpWeek: 1 }, []);
  const trusted = state.trustIndependent.slice();
  read(society, week);
  trustAgain(society, week);
  const reach = new Float64Array(4);
  for (let region = 0; region < 16; region++) {
    openNews(reach, 0, week, region);
    for (let person = traits.start[region] ?? 0; person < (traits.start[region + 1] ?? 0); person++) {
      const e = (reach[access(state.face[person] ?? 0)] ?? 0) * attention(traits.interest[person] ?? 0) * UNIT;
      expect(state.habit[person]).toBe(Math.floor(0.05 * e + 0.5));
      const was = trusted[person] ?? 0;
      const rest = trustIndependentRest(traits.ideology[person] ?? 0, 0.7) * UNIT;
      expect(state.trustIndependent[person]).toBe(Math.floor(was + 0.02 * (rest - was) + 0.5));
    }
  }
});

test('everybody decides by their motives, also where a class moves some of a region and not their neighbours', () => {
  const levers = neutralLevers(16);
  levers.hardship.fill(0.15);
  levers.voices.set([0.1, -0.1, 0.07, -0.03]);
  const society = populate({ ...country(2000, 5), startOnline: 0.5 });
  warmUp(society, levers, WORLD);
  const before = copySociety(society);
  const week = openWeek(society, levers, WORLD, []);
  const { speaking } = dare(society, week);
  before.state.climate.set(society.state.climate); // they look around first, and decide by what they see then
  const { start } = society.traits;
  let moved = 0;
  for (let region = 0; region < 16; region++) {
    let speakers = 0;
    const voices = levers.voices[region] ?? 0;
    for (let person = start[region] ?? 0; person < (start[region + 1] ?? 0); person++) {
      const { grievance, alone, danger, threshold, habit } = motivesOf(before, week, { region, person });
      const sway = luck(5, 0, STREAM.voice, person) < Math.abs(voices) ? 0.3 * Math.sign(voices) : 0;
      const drive = grievance + alone + danger + threshold + habit;
      const speaks = drive + sway > 0 && society.state.jail[person] === 0;
      if (speaks !== drive > 0) moved++;
      if (speaks) speakers++;
      expect(((society.state.face[person] ?? 0) & SPEAKS) !== 0).toBe(speaks);
    }
    expect(speaking[region]).toBe(speakers);
  }
  expect(moved).toBeGreaterThan(10);
});
