// What people privately think: legitimacy of the authorities and grievance, each drifting to where the person's life
// pulls it (grievance = hardship × lost legitimacy: Epstein 2002, widened by wealth and events).
// Left out: learning, persuasion between friends (people take over what others say as climate, not as conviction).

import { clamp } from './arithmetic.ts';
import { assumed } from './assumptions.ts';
import { PART, UNIT } from './columns.ts';
import type { Society } from './society.ts';
import { reading, type Week } from './week.ts';

const BASE = 0.62; // l0; tuned
const BY_SERVICES = 0.1; // full e-government for its users: +4 points of approval of the nation; tuned
const BY_READING = 0.15; // a full free net: −6 points of approval (Guriev, Melnikov & Zhuravskaya 2021); tuned
const BY_GROWTH = 0.05; // at 5 % of growth above the usual; tuned
const BY_ANSWERS = 0.08; // officials seen to answer, for those who see it: users of services wholly, others online half, the rest a quarter; assumed
const HARDSHIP = 0.275; // of an average place in an average year; tuned
const CUT_ANGER = 0.04; // a cut angers the connected; tuned
const BLOCK_ANGER = 0.03; // so does a sudden block; tuned

/** GDP growth per head this week, % a year: the series and what cards added. */
export function growthOf(week: Week): number {
  return week.world.growth + week.levers.growth[0];
}

/** L and G move towards their targets. */
export function judge(society: Society, week: Week): void {
  const { state, makeup } = society;
  const growth = growthOf(week);
  state.usualGrowth[0] += 0.004 * (growth - state.usualGrowth[0]);
  const lead = growth - state.usualGrowth[0];
  for (let region = 0; region < makeup.regions.length; region++) {
    liveWeek(society, week, region);
    trustAuthorities(society, week, { region, lead });
    resent(society, week, { region, lead });
  }
}

type Place = { region: number; lead: number };

function trustAuthorities(society: Society, week: Week, { region, lead }: Place): void {
  const { legitimacy, trust, habit, face } = society.state;
  const { ideology, start } = society.traits;
  const { served } = society.scratch;
  const base = BASE + (BY_GROWTH * clamp(lead, -50, 50)) / 5;
  const believed = assumed(society, 'believed-news') * Math.max(0, Math.min(3, week.levers['state-media'][0])) * PART;
  const read = BY_READING * PART;
  const unit = UNIT;
  const end = start[region + 1];
  for (let person = start[region]; person < end; person++) {
    const seen = face[person];
    const service = served[(seen & 1) | ((seen & 32) >> 4)]; // ONLINE, E_SERVICES
    const wanted = base + ideology[person] + believed * trust[person] + service - read * habit[person];
    const kept = wanted < 0.02 ? 0.02 : wanted > 0.98 ? 0.98 : wanted;
    const was = legitimacy[person];
    legitimacy[person] = (was + 0.1 * (kept * unit - was) + 0.5) | 0;
  }
}

function resent(society: Society, week: Week, { region, lead }: Place): void {
  const { legitimacy, grievance, outrage, face } = society.state;
  const { wealth, start } = society.traits;
  const { annoyed } = society.scratch;
  const hardship = 2 * clamp(HARDSHIP - 0.004 * lead + week.levers.hardship[region], 0, 2);
  const unit = UNIT;
  const part = PART;
  const end = start[region + 1];
  for (let person = start[region]; person < end; person++) {
    const seen = face[person];
    const misery = hardship * (1.3 - 0.6 * wealth[person]) * (1 - legitimacy[person] * part);
    const anger = misery + outrage[person] * part + annoyed[(seen & 1) | ((seen >> 3) & 2)]; // access()
    const target = anger < 0 ? 0 : anger > 1 ? 1 : anger;
    const was = grievance[person];
    grievance[person] = (was + 0.12 * (target * unit - was) + 0.5) | 0;
  }
}

/** What services add to legitimacy and what cuts and blocks add to grievance in a region, by kind of person. */
function liveWeek({ scratch: { served, annoyed } }: Society, week: Week, region: number): void {
  const offer = BY_SERVICES * reading(week.levers, 'e-services');
  const answers = BY_ANSWERS * clamp(week.levers.responsiveness[0], -1, 1);
  served[0] = 0.25 * answers;
  served[1] = 0.5 * answers;
  served[2] = served[0];
  served[3] = offer + answers;
  const cut = CUT_ANGER * week.cut[region];
  annoyed[0] = 0; // rows of access()
  annoyed[1] = cut + BLOCK_ANGER * week.novelty;
  annoyed[2] = 0;
  annoyed[3] = cut;
}

/** Bodies and nerves: tiredness after marching fades, weeks in detention pass. */
export function recover(society: Society): void {
  const { fatigue, jail } = society.state;
  const people = jail.length;
  for (let person = 0; person < people; person++) {
    const tired = fatigue[person];
    if (tired > 0) fatigue[person] = (tired * 0.93) | 0;
    const weeks = jail[person];
    if (weeks > 0) jail[person] = weeks - 1;
  }
}
