// The society without players: a timetable of levers, stories and interventions lived week by week, for research and for
// the stylised facts. What moves the levers in a game (cards, events) is left out; a baseline's yearly tables stand for it.
import type { Baseline, Experiment, LeverChange } from '../content/experiment.ts';
import { clamp } from './arithmetic.ts';
import { UNIT } from './columns.ts';
import { E_SERVICES, ONLINE, VPN } from './face.ts';
import { type Levers, neutralLevers } from './levers.ts';
import { luck, STREAM } from './luck.ts';
import { measure } from './measure.ts';
import { populate, warmUp } from './populate.ts';
import { setFace } from './settle.ts';
import { societyHash } from './snapshot.ts';
import type { Makeup, Measured, Society, Story, World } from './society.ts';
import { step } from './step.ts';

const KEPT_NOVELTY = 0.917; // a week: how a block's surprise fades; tuned
const KEPT_SALIENCE = 0.92; // a week; tuned
const FADED = 0.03; // salience below which a story is over
export const HARDSHIP = 0.275; // the lever `hardship` of an experiment is the hardship itself; the society's is what is added to this
const NULL_WORLD: World = { supply: 0, growth: 5, gdpWeek: 0 };

export type Country = { ids: readonly string[]; regions: Makeup['regions'] };
export type Run = {
  seed: number;
  hash: string;
  weeks: { week: number; indicators: Record<string, number>; regions?: Record<string, Record<string, number>> }[];
};
export type Study = { experiment: Experiment; baseline: Baseline | null; country: Country };
/** Called after every week; looks at the society, changes nothing. */
export type Watch = (society: Society, week: number, measured: () => Measured) => void;

/** One seed of an experiment, from the first week to the last. */
export function run(study: Study, seed: number, watch?: Watch): Run {
  const { experiment, country } = study;
  const society = populate({
    people: experiment.people,
    seed,
    regions: country.regions,
    stories: storiesOf(study).length,
    startOnline: experiment.startOnline ?? 0.02,
    ...(experiment.police === undefined ? {} : { police: experiment.police }),
  });
  const levers = neutralLevers(country.ids.length);
  const blocks = { blocked: 0, novelty: 0 };
  setLevers(study, levers, blocks, 0);
  blocks.novelty = 0;
  levers['block-novelty'][0] = 0;
  warmUp(society, levers, worldOf(study, levers, 0));
  blocks.blocked = 0;
  const result: Run = { seed, hash: '', weeks: [] };
  for (let week = 0; week < experiment.weeks; week++) {
    setLevers(study, levers, blocks, week);
    intervene(society, study, week);
    const world = worldOf(study, levers, week);
    const counts = step(society, levers, world, storiesAt(study, week));
    const measured = (): Measured => measure(society, { levers, world, counts });
    watch?.(society, week, measured);
    const last = week === experiment.weeks - 1;
    if (last || week % experiment.every === 0) result.weeks.push(recordOf(study, week, measured()));
  }
  result.hash = societyHash(society);
  return result;
}

function recordOf(study: Study, week: number, measured: Measured): Run['weeks'][number] {
  const { experiment, country } = study;
  const indicators: Record<string, number> = {};
  for (const id of experiment.record) indicators[id] = measured.nation[id] ?? 0;
  if (experiment.regions !== true) return { week, indicators };
  const regions: Record<string, Record<string, number>> = {};
  country.ids.forEach((region, n) => {
    const values: Record<string, number> = {};
    for (const id of experiment.record) {
      const column = measured.regions[id];
      if (column) values[id] = column[n];
    }
    regions[region] = values;
  });
  return { week, indicators, regions };
}

// ---- time

function yearOf(month: string): number {
  return Number(month.slice(0, 4));
}

/** Weeks from January of the baseline's first year to week 0 of the experiment (52 weeks a year). */
function offset(study: Study): number {
  const { experiment, baseline } = study;
  if (!baseline) return 0;
  const months = (month: string): number => 12 * yearOf(month) + Number(month.slice(5)) - 1;
  return Math.round(((months(experiment.start) - months(baseline.start)) * 52) / 12);
}

function inYear(table: readonly (readonly [number, number])[], year: number): number {
  let value = table[0][1];
  for (const [from, next] of table) if (from <= year) value = next;
  return value;
}

function calendarYear(study: Study, week: number): number {
  const first = study.baseline ? yearOf(study.baseline.start) : yearOf(study.experiment.start);
  return first + Math.floor((week + offset(study)) / 52);
}

/** Growth, supply and GDP of a week. Without a baseline the lever `access-supply` is the supply index itself. */
function worldOf(study: Study, levers: Levers, week: number): World {
  const { baseline, experiment } = study;
  if (!baseline) return { ...NULL_WORLD, supply: levers['access-supply'][0] === 0 ? 0 : 1 };
  const year = calendarYear(study, week);
  return {
    supply: inYear(baseline.supply[experiment.supply ?? 'itu'], year),
    growth: inYear(baseline.growth, year),
    gdpWeek: (inYear(baseline.gdp, year) * 1e9) / 52,
  };
}

// ---- levers

type Blocks = { blocked: number; novelty: number };

function setLevers(study: Study, levers: Levers, blocks: Blocks, week: number): void {
  const { baseline, experiment, country } = study;
  const start = neutralLevers(country.ids.length);
  for (const [id, column] of Object.entries(levers)) {
    const first = Object.entries(start).find(([other]) => other === id)?.[1];
    if (first) column.set(first);
  }
  let blocked = 0;
  let surprise = 0;
  const put = (change: LeverChange, at: number): void => {
    const value = valueAt(change, at, experiment.weeks);
    if (value === null) return;
    if (change.lever === 'platform-blocked') blocked = value;
    else if (change.lever === 'block-novelty') surprise = value;
    else setLever(levers, change, country, change.lever === 'hardship' ? value - HARDSHIP : value);
  };
  if (baseline) {
    const year = calendarYear(study, week);
    for (const [lever, table] of Object.entries(baseline.levers))
      put({ lever, from: 0, value: inYear(table, year) }, 0);
    for (const event of baseline.events) put(event, week + offset(study));
  } else levers['access-supply'][0] = 0;
  for (const change of experiment.levers) put(change, week);
  blocks.novelty = blocks.novelty * KEPT_NOVELTY + Math.max(0, blocked - blocks.blocked);
  blocks.blocked = blocked;
  levers['social-blocked'][0] = Math.min(1, levers['social-blocked'][0] + blocked);
  levers['block-novelty'][0] = blocks.novelty + surprise;
}

/** What a change sets in a week; null outside its weeks. */
function valueAt(change: LeverChange, week: number, weeks: number): number | null {
  const to = change.to ?? Math.max(weeks, change.from + 1);
  if (week < change.from || week >= to) return null;
  if ('value' in change) return change.value;
  const [first, last] = change.ramp;
  const length = to - change.from - 1;
  return length === 0 ? last : first + ((last - first) * (week - change.from)) / length;
}

function setLever(levers: Levers, change: LeverChange, country: Country, value: number): void {
  for (const [id, column] of Object.entries(levers)) {
    if (id !== change.lever) continue;
    if (column.length === 1) column[0] = value;
    else for (const region of placesOf(change.region, country)) column[region] = value;
  }
}

function placesOf(place: string | readonly string[] | undefined, country: Country): number[] {
  if (place === undefined || place === 'all') return country.ids.map((_, n) => n);
  const wanted = typeof place === 'string' ? [place] : place;
  return wanted.map((id) => country.ids.indexOf(id)).filter((n) => n >= 0);
}

// ---- stories

type Told = { official: number; independent: number; region: number; week: number };

function storiesOf(study: Study): Told[] {
  const { baseline, experiment, country } = study;
  const region = (id: string): number => (id === 'nation' ? -1 : country.ids.indexOf(id));
  const past = (baseline?.stories ?? []).map((story) => ({
    ...story,
    region: region(story.region),
    week: story.week - offset(study),
  }));
  return [...past, ...(experiment.stories ?? []).map((story) => ({ ...story, region: region(story.region) }))];
}

function storiesAt(study: Study, week: number): Story[] {
  return storiesOf(study).flatMap((story, slot) => {
    if (week < story.week) return [];
    let salience = 1;
    for (let n = story.week; n < week && salience >= FADED; n++) salience *= KEPT_SALIENCE;
    const { official, independent, region } = story;
    return salience < FADED ? [] : [{ slot, official, independent, region, salience }];
  });
}

// ---- interventions

function intervene(society: Society, study: Study, week: number): void {
  (study.experiment.set ?? []).forEach((change, number) => {
    if (change.week !== week) return;
    for (const region of placesOf(change.people.region, study.country)) {
      const { start } = society.traits;
      let sum = luck(society.makeup.seed, number, STREAM.intervention, region);
      for (let person = start[region]; person < start[region + 1]; person++) {
        sum += change.people.share;
        if (sum < 1) continue;
        sum -= 1;
        setState(society, person, change);
      }
    }
  });
}

type Change = NonNullable<Experiment['set']>[number];

function setState(society: Society, person: number, change: Change): void {
  const { state } = society;
  const stored = clamp(change.value, 0, 1) * UNIT + 0.5;
  const flag = (bit: number): void =>
    setFace(society, person, change.value > 0 ? state.face[person] | bit : state.face[person] & ~bit);
  switch (change.state) {
    case 'online':
      flag(ONLINE);
      break;
    case 'vpn':
      flag(VPN);
      break;
    case 'e-service-user':
      flag(E_SERVICES);
      break;
    case 'grievance':
      state.grievance[person] = stored;
      break;
    case 'legitimacy':
      state.legitimacy[person] = stored;
      break;
    case 'trust-state':
      state.trust[person] = stored;
      break;
    default:
      change.state satisfies never;
  }
}
