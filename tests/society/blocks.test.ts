// People lived in blocks, the blocks in any order, make the history that step() makes going from the first to the last.
// A stage is run once for every block, on a society whose earlier blocks have lived the stage already, and only the
// block's own rows are kept: a stage that reads what another person did in the same stage comes out otherwise.
// What is common (regions, the nation, what neighbours see) is taken as it stood when the stage began.
// Left out: going online (adopt), a running sum over all people; tests/society/order.test.ts lives it in blocks.
import { expect, test } from 'vitest';
import { adopt } from '../../src/society/adoption.ts';
import type { State } from '../../src/society/columns.ts';
import { evade } from '../../src/society/evasion.ts';
import { read, takeUpServices } from '../../src/society/exposure.ts';
import { type Candour, dare } from '../../src/society/expression.ts';
import { answerMarch } from '../../src/society/fear.ts';
import { callOut } from '../../src/society/gathering.ts';
import { estimate } from '../../src/society/knowledge.ts';
import { type Levers, neutralLevers } from '../../src/society/levers.ts';
import { luck } from '../../src/society/luck.ts';
import { judge, recover } from '../../src/society/opinion.ts';
import { populate, warmUp } from '../../src/society/populate.ts';
import { type Marchers, march } from '../../src/society/protest.ts';
import { copySociety, restoreSociety, societyBytes, societyHash } from '../../src/society/snapshot.ts';
import type { Society, Story } from '../../src/society/society.ts';
import { step } from '../../src/society/step.ts';
import { hearStories, trustAgain } from '../../src/society/story.ts';
import { openWeek } from '../../src/society/week.ts';
import { country, WORLD } from './country.ts';

const PEOPLE = 1200;
const BLOCKS = 11; // of about 109 people; sixteen regions of other sizes, so that blocks cut through them
const WEEKS = 14;
const STORY: Story = { slot: 0, official: 0.2, independent: 1, region: 3, salience: 1 };
const world = { ...WORLD, supply: 0.6 };

/** The columns with one row a person. What neighbours see is no row of one's own: the others write it. */
function rows(state: State): (Uint16Array | Uint8Array)[] {
  const { legitimacy, grievance, trust, trustIndependent, habit, outrage, climate, fatigue, belief } = state;
  const own = [legitimacy, grievance, trust, trustIndependent, habit, outrage, climate, fatigue, ...belief];
  return [...own, state.face, state.jail, ...state.told];
}

function keepRows(to: Society, from: Society, [first, end]: readonly [number, number]): void {
  const source = rows(from.state);
  rows(to.state).forEach((column, n) => {
    const other = source[n];
    if (other) column.set(other.subarray(first, end), first);
  });
}

const edge = (n: number): number => Math.floor((n * PEOPLE) / BLOCKS);

function shuffled(seed: number): [number, number][] {
  const blocks = Array.from({ length: BLOCKS }, (_, n): [number, number] => [edge(n), edge(n + 1)]);
  const place = new Map(blocks.map((block, n) => [block, luck(seed, 0, 1, n)]));
  return blocks.sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
}

/** Who had heard before the week is looked up once, before the first block lives. */
function withHeardKept(society: Society, began: Society): Society {
  const heard = Uint8Array.from(began.state.told[0] ?? []);
  heard.set = () => undefined;
  return { ...society, scratch: { ...society.scratch, heard } };
}

/** Lives a stage in blocks, then at one go; the rows must be the same. The society is left as both made it. */
function inBlocks<T>(society: Society, order: number, stage: (society: Society) => T): T {
  const began = copySociety(society);
  const work = withHeardKept(copySociety(society), began);
  const done: [number, number][] = [];
  const lived = copySociety(society);
  for (const block of shuffled(order)) {
    restoreSociety(work, societyBytes(began));
    for (const earlier of done) keepRows(work, lived, earlier);
    stage(work);
    keepRows(lived, work, block);
    done.push(block);
  }
  const result = stage(society);
  keepRows(society, lived, [0, PEOPLE]); // from here on the history is the one lived in blocks
  return result;
}

/** step(), its stages in blocks. */
function stepInBlocks(society: Society, levers: Levers, stories: readonly Story[], order: number): void {
  const week = openWeek(society, levers, world, stories);
  let nth = order * 100;
  const blocks = <T>(stage: (society: Society) => T): T => inBlocks(society, nth++, stage);
  adopt(society, week);
  for (const stage of [read, hearStories, trustAgain, takeUpServices, evade, recover, judge])
    blocks((one) => stage(one, week));
  const candour: Candour = blocks((one) => dare(one, week));
  callOut(society, week, candour.speaking);
  const marchers: Marchers = blocks((one) => march(one, week));
  blocks((one) => answerMarch(one, week, marchers));
  estimate(society, candour);
  const { participants, week: clock } = society.state;
  participants.copyWithin(1, 0);
  participants[0] = (marchers.from.at(-1) ?? 0) / PEOPLE;
  clock[0] = (clock[0] ?? 0) + 1;
}

/** A half-year in which every stage has something to do. */
function trouble(week: number): { levers: Levers; stories: Story[] } {
  const levers = neutralLevers(16);
  levers.hardship.fill(0.2);
  levers.law[0] = 0.3;
  levers.monitoring[0] = 1;
  levers['e-services'][0] = 0.8;
  levers['social-blocked'][0] = 0.3;
  levers['block-novelty'][0] = 1;
  levers.call.fill(week % 4 === 1 ? 1 : 0);
  if (week === 9) levers.force[3] = 0.7;
  return { levers, stories: week > 3 && week < 11 ? [STORY] : [] };
}

test.each([1, 2])('people in blocks, order %i: the same hash as from first to last', (order) => {
  const society = populate({ ...country(PEOPLE, 5), startOnline: 0.5 });
  warmUp(society, neutralLevers(16), WORLD);
  const twin = copySociety(society);
  const seen = { marched: 0, jailed: 0, told: 0 };
  for (let week = 0; week < WEEKS; week++) {
    const { levers, stories } = trouble(week);
    step(society, levers, world, stories);
    stepInBlocks(twin, levers, stories, order * WEEKS + week);
    expect(societyHash(twin), `week ${week}`).toBe(societyHash(society));
    seen.marched += society.state.participants[0] ?? 0;
    seen.jailed += society.state.jail.filter((weeks) => weeks > 0).length;
    seen.told += society.state.told[0]?.filter((heard) => heard > 1).length ?? 0;
  }
  for (const [what, count] of Object.entries(seen)) expect(count, what).toBeGreaterThan(0);
});
