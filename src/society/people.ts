// Who the people are: traits drawn once from the seed and never changed. People stand sorted by region and site, so
// that neighbours lie near each other in memory. Left out: births, deaths, moves, language and ethnicity.
import { clamp } from './arithmetic.ts';
import { luck, STREAM } from './luck.ts';
import type { Makeup } from './society.ts';

export const SITES = 8; // home sites of a region: places where people gather apart from the central square
export const PLACES = SITES + 1; // where the marchers of a region can stand: the central square and the home sites

export type Traits = {
  start: Int32Array; // first person of each region, and the number of people at the end
  site: Uint8Array; // home site 1–8
  urban: Uint8Array; // 1 = lives in a town
  age: Uint8Array; // 0: 15–24, 1: 25–34, 2: 35–54, 3: 55 and more
  educated: Uint8Array; // 1 = higher education
  wealth: Float32Array; // w, 0–1
  risk: Float32Array; // rho: aversion to risk, 0–1
  expressive: Float32Array; // eps: need to say what one thinks, 0–1
  conformity: Float32Array; // kon, 0–1
  interest: Float32Array; // kap: interest in news, 0–1; few are interested (Chen & Yang 2019)
  ideology: Float32Array; // −.4 to .4: leaning towards the authorities
  eager: Float32Array; // z: readiness to go online, 0–1 (order of predictors: Pearce 2011)
};

const EAGER_AGE = [1, 0.75, 0.4, 0.1]; // by age class; sizes tuned

/** Draws the people of a makeup. Regions get their census share by cumulative rounding, so that the sum is exact. */
export function drawPeople(makeup: Makeup): Traits {
  const traits = emptyTraits(makeup);
  for (let region = 0; region < makeup.regions.length; region++) {
    const first = traits.start[region];
    const size = traits.start[region + 1] - first;
    for (let n = 0; n < size; n++) {
      traits.site[first + n] = 1 + Math.floor((n * SITES) / size);
      drawPerson(traits, makeup, region, first + n);
    }
  }
  return traits;
}

function emptyTraits(makeup: Makeup): Traits {
  const people = makeup.people;
  const start = new Int32Array(makeup.regions.length + 1);
  const total = makeup.regions.reduce((sum, region) => sum + region.population, 0);
  let sum = 0;
  makeup.regions.forEach((region, n) => {
    sum += region.population;
    start[n + 1] = Math.round((people * sum) / total);
  });
  const trait = (): Float32Array => new Float32Array(people);
  const flag = (): Uint8Array => new Uint8Array(people);
  return {
    start,
    site: flag(),
    urban: flag(),
    age: flag(),
    educated: flag(),
    wealth: trait(),
    risk: trait(),
    expressive: trait(),
    conformity: trait(),
    interest: trait(),
    ideology: trait(),
    eager: trait(),
  };
}

function drawPerson(traits: Traits, makeup: Makeup, region: number, person: number): void {
  const { urban: urbanShare, ages, wealth: local } = makeup.regions[region];
  const draw = (stream: number): number => luck(makeup.seed, 0, stream, person);
  const urban = draw(STREAM.urban) < urbanShare ? 1 : 0;
  const age = ageClass(draw(STREAM.age), ages);
  const wealth = clamp(draw(STREAM.wealth) + (urban ? 0.1 : -0.12) + local, 0, 1); // tuned
  const educated = draw(STREAM.education) < 0.18 + 0.22 * urban ? 1 : 0; // tuned
  const interest = draw(STREAM.interest);
  traits.urban[person] = urban;
  traits.age[person] = age;
  traits.educated[person] = educated;
  traits.wealth[person] = wealth;
  traits.risk[person] = draw(STREAM.risk);
  traits.expressive[person] = 0.5 * (draw(STREAM.expressive) + draw(STREAM.expressiveToo));
  traits.conformity[person] = draw(STREAM.conformity);
  traits.interest[person] = interest * interest;
  traits.ideology[person] = 0.4 * (draw(STREAM.ideology) + draw(STREAM.ideologyToo) - 1);
  traits.eager[person] = 0.35 * EAGER_AGE[age] + 0.3 * wealth + 0.2 * urban + 0.15 * educated;
}

function ageClass(draw: number, ages: readonly number[]): number {
  let sum = 0;
  for (let age = 0; age < 3; age++) {
    sum += ages[age];
    if (draw < sum) return age;
  }
  return 3;
}
