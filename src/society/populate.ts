// A society before its first week: people, ties, and the state of mind they start with. warmUp() lets opinions settle
// for half a year without new users, calls to gather or protest, then sets the clock to the first week.
import { clamp } from './arithmetic.ts';
import { columnsOn, stateBytes, UNIT } from './columns.ts';
import { takeUp } from './exposure.ts';
import { ONLINE } from './face.ts';
import type { Levers } from './levers.ts';
import { luck, STREAM } from './luck.ts';
import { drawTies } from './network.ts';
import { drawPeople } from './people.ts';
import { newScratch } from './scratch.ts';
import { setFace } from './settle.ts';
import type { Makeup, Society, World } from './society.ts';
import { step } from './step.ts';
import { trustIndependentRest } from './story.ts';

const WARM_UP_WEEKS = 26;
const MEAN_TRUST = 0.62; // tau at the start; spread ±.25 tuned
const START_GRIEVANCE = 0.25;
const START_CLIMATE = 0.02; // pi: hardly anybody is thought to criticise
const START_ESTIMATE = 0.25;
const MOST_ROUNDS = 1000; // weeks of full offer: by then all but one in three hundred online use services

/** A society of the makeup, everything drawn from its seed. Not warmed up. Allocates about 200 bytes a person. */
export function populate(makeup: Makeup): Society {
  const traits = drawPeople(makeup);
  const { people, seed } = makeup;
  const regions = makeup.regions.length;
  const state = columnsOn(new ArrayBuffer(stateBytes(people, regions, makeup.stories)), people, regions);
  const society: Society = {
    makeup,
    weight: makeup.regions.reduce((sum, region) => sum + region.population, 0) / people,
    traits,
    ties: drawTies(seed, traits.start, traits.site),
    state,
    scratch: newScratch(people, regions),
  };
  state.usualGrowth[0] = 5; // mean of 2004–2016, until warmUp() knows the world
  state.estimate[0] = START_ESTIMATE;
  state.estimates.fill(START_ESTIMATE);
  for (let person = 0; person < people; person++) setMind(society, person);
  firstUsers(society);
  earlierServices(society, makeup.before?.services ?? 0);
  return society;
}

function setMind(society: Society, person: number): void {
  const { state, traits, makeup } = society;
  const trust = clamp(
    (makeup.before?.trust ?? MEAN_TRUST) + 0.5 * (luck(makeup.seed, 0, STREAM.trust, person) - 0.5),
    0,
    1,
  );
  const legitimacy = clamp(MEAN_TRUST + traits.ideology[person] + 0.14 * trust, 0.02, 0.98);
  state.trust[person] = trust * UNIT + 0.5;
  state.legitimacy[person] = legitimacy * UNIT + 0.5;
  state.grievance[person] = START_GRIEVANCE * UNIT + 0.5;
  state.climate[person] = START_CLIMATE * UNIT + 0.5;
  state.trustIndependent[person] = trustIndependentRest(traits.ideology[person], 0) * UNIT + 0.5;
}

/** The first users: the readiest, with some luck. Scores are whole numbers and ties go to the lower index. */
function firstUsers(society: Society): void {
  const { people, seed, startOnline } = society.makeup;
  const GRADES = 65536; // of a score between 0 and 1.5
  const scores = new Uint16Array(people);
  const at = new Int32Array(GRADES);
  for (let person = 0; person < people; person++) {
    const score = society.traits.eager[person] + 0.5 * luck(seed, 0, STREAM.startOnline, person);
    scores[person] = Math.floor((score / 1.5) * (GRADES - 1));
    at[scores[person]]++;
  }
  let left = Math.round(startOnline * people);
  let grade = GRADES - 1;
  while (grade > 0 && at[grade] <= left) left -= at[grade--];
  for (let person = 0; person < people; person++)
    if (scores[person] > grade || (scores[person] === grade && left-- > 0)) setFace(society, person, ONLINE);
}

/** Some took state services up before week 0, the way people do in play: rounds of full offer until the share is met. */
function earlierServices(society: Society, share: number): void {
  const { people } = society.makeup;
  let users = 0;
  for (let round = 1; users < share * people && round <= MOST_ROUNDS; round++)
    users += takeUp(society, 1, -WARM_UP_WEEKS - round);
}

/** Half a year without new users and without protest, then the clock stands at week 0. */
export function warmUp(society: Society, levers: Levers, world: World): void {
  const { state, makeup } = society;
  state.usualGrowth[0] = makeup.before?.usualGrowth ?? world.growth + levers.growth[0];
  state.week[0] = -WARM_UP_WEEKS;
  const calm: World = { ...world, supply: 0 };
  for (let week = 0; week < WARM_UP_WEEKS; week++) {
    step(society, levers, calm, []);
    state.signal.fill(0);
  }
  if (makeup.before?.fear) state.fear.set(makeup.before.fear);
  state.week[0] = 0;
}
