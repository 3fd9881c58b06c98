// The answer of the state to a march, and what it leaves: arrests (police stretched over many places catch fewer),
// people hurt where force is used, and fear. Force frightens at home; elsewhere only if the news gets out.
// Left out: who gives the order, trials, injuries of police. Numbers of people are persons, never scores.
import { fading, share } from './arithmetic.ts';
import { assumed } from './assumptions.ts';
import { rallyOf } from './gathering.ts';
import { keyed, luck, luckKey, STREAM } from './luck.ts';
import { DETER, type Marchers, policeOf, spread } from './protest.ts';
import type { Society } from './society.ts';
import { reading, type Week } from './week.ts';

const DETENTION = 4; // weeks
const FEAR_MOST = 0.6;
const HURT = 0.06; // of the marchers, at V = 1, growing with V²; chosen so that V = .7 among 4,000 hurts about 120 (Zhanaozen 2011)
const LONE = 2; // marchers of the model of whom half are seen as a crowd (0–5); tuned until 1,000 and 64,000 people march alike
const SMALL_DETAINED = 0.1; // of an event below one agent, times the law; assumed
const ORGANISERS_DETAINED = 4; // persons a region and week at `prosecution` 1; assumed
const SPEAKER_ARREST = 0.0005; // weekly chance at full law and monitoring for those who speak online without a VPN; assumed

/** Arrests, then fear. Returns persons hurt by region. */
export function answerMarch(society: Society, week: Week, marchers: Marchers): Float64Array {
  const { start } = society.traits;
  const { state, weight } = society;
  const regions = week.cut.length;
  const hurt = new Float64Array(regions);
  const kinder = 1 - 0.5 * reading(week.levers, 'solidarity');
  const told = newsOfForce(week);
  const keeps = assumed(society, 'fear-keeps');
  for (let region = 0; region < regions; region++) {
    const people = Math.max(1, start[region + 1] - start[region]);
    const marching = marchers.from[region + 1] - marchers.from[region];
    const arrested = arrest(society, week, marchers, region) + silenceSpeakers(society, week, region);
    const force = week.force[region];
    const left = keeps * state.fear[region] + (0.6 * kinder * arrested) / people + 0.5 * force * force + told;
    state.fear[region] = Math.min(FEAR_MOST, left);
    state.marching[region] = Math.max(crowd(marching) / people, rallySeen(society, week, region));
    const persons = Math.max(marching * weight, week.gathering[region]);
    hurt[region] = HURT * force * force * persons;
    week.detained[region] = arrested * weight + smallArrests(week, region, marching * weight);
  }
  return hurt;
}

/**
 * Marchers as a crowd that others see, n² ÷ (n + 2): one or two of the model are no crowd yet, for what a region does at the
 * edge of a rising must not hang on one person; many are all seen. So crowds are the same in small and in large societies.
 */
export function crowd(marchers: number): number {
  return marchers > 0 ? (marchers * marchers) / (marchers + LONE) : 0;
}

/** A documented rally is seen by the whole region, though it may be smaller than one agent; share of its people. */
function rallySeen(society: Society, week: Week, region: number): number {
  return rallyOf(society, week, region) / society.makeup.regions[region].population;
}

/** Fear from force elsewhere: the worst case of the week, as far as the lines are open. */
function newsOfForce(week: Week): number {
  let worst = 0;
  let cut = 0;
  for (let region = 0; region < week.cut.length; region++) {
    worst = Math.max(worst, week.force[region]);
    cut += week.cut[region];
  }
  return 0.16 * worst * worst * (1 - cut / week.cut.length);
}

function arrest(society: Society, week: Week, marchers: Marchers, region: number): number {
  const first = marchers.from[region];
  const end = marchers.from[region + 1];
  if (first === end) return 0;
  const { start } = society.traits;
  const part = (end - first) / (start[region + 1] - start[region]);
  const police = policeOf(society) / (1 + 0.2 * (spread(marchers, region) - 1));
  const chance = Math.min(0.5, 0.35 * (1 - fading((DETER * police) / part / 4)));
  let arrested = 0;
  for (let n = first; n < end; n++) {
    const person = society.scratch.crowd[n];
    if (luck(week.seed, week.number, STREAM.arrest, person) >= chance) continue;
    society.state.jail[person] = DETENTION;
    arrested++;
  }
  return arrested;
}

/** With monitoring, those who speak online under their own name can be found and detained. */
function silenceSpeakers(society: Society, week: Week, region: number): number {
  const chance =
    SPEAKER_ARREST * week.law * reading(week.levers, 'monitoring') * (1 - 0.5 * reading(week.levers, 'safety-skills'));
  if (chance === 0 || week.number < 0) return 0;
  const { face, jail } = society.state;
  const { start } = society.traits;
  const key = luckKey(week.seed, week.number, STREAM.speakerArrest);
  const end = start[region + 1];
  let arrested = 0;
  for (let person = start[region]; person < end; person++) {
    if ((face[person] & 19) !== 3 || jail[person] > 0) continue; // ONLINE and SPEAKS without VPN
    if (keyed(key, person) >= chance) continue;
    jail[person] = DETENTION;
    arrested++;
  }
  return arrested;
}

/** Persons detained at events too small for one agent, and organisers taken one by one. */
function smallArrests(week: Week, region: number, marching: number): number {
  const small = Math.max(0, week.gathering[region] - marching);
  return SMALL_DETAINED * week.law * small + ORGANISERS_DETAINED * share(week.levers.prosecution[region]);
}
