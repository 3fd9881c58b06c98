// A story with two versions: what the authorities say happened and what independent news says. People believe by
// reach and by trust; those who see both learn how far apart they are, and trust in the state's version pays
// (Glaessel & Paula 2020). What is believed leaves anger. Left out: the story's fading (the engine lowers salience).
import { clamp } from './arithmetic.ts';
import { assumed } from './assumptions.ts';
import { HEARD_INDEPENDENT, PART, UNIT } from './columns.ts';
import { attention, openNews } from './exposure.ts';
import { access } from './face.ts';
import { drawsBelow, keyed, keyedBits, luckKey, STREAM } from './luck.ts';
import { TIES } from './network.ts';
import type { Society, Story } from './society.ts';
import type { Week } from './week.ts';

const OFFICIAL_REACH = 0.55; // a week; tuned
const INDEPENDENT_REACH = 0.35; // of exposure, a week; tuned
const BY_TIE = 0.006; // a week and neighbour who heard it; tuned, the severity of the law takes off up to 70 %
const TRUST_COST = 0.1; // of trust, at a gap of 1; tuned to −.12 after Zhanaozen among those who saw both
const INDEPENDENT_WEIGHT = 1.5; // × trust in independent news (mean ½) = .75 on average; tuned
const ANGER = 0.7; // of belief, near the place; .40 of that elsewhere; tuned (knife-edge: MODEL.md)
const ELSEWHERE = 0.4;
const PROOF_RATE = 0.02; // a week: how fast trust in independent news follows its record; assumed
const PROOF_WORTH = 0.35; // trust gained in the long run when every report is verified; assumed

/** Rest point of trust in independent news: ½ on average, lower for those who lean to the authorities; assumed. */
export function trustIndependentRest(ideology: number, proof: number): number {
  return clamp(0.5 - 0.5 * ideology + PROOF_WORTH * proof, 0, 1);
}

/** A week of stories: who hears which version, what they believe, trust and feel afterwards. */
export function hearStories(society: Society, week: Week): void {
  const told = week.stories.filter((story) => story.salience > 0 && story.slot < society.state.belief.length);
  for (const story of told) {
    const { heard } = society.scratch;
    heard.set(society.state.told[story.slot]);
    const now = { story, keys: keysOf(week, story) };
    for (let region = 0; region < week.online.length; region++) hearStory(society, week, now, region);
  }
  if (told.length > 0) grow(society, week, told);
  else fade(society);
}

type Told = { story: Story; keys: Keys };

function hearStory(society: Society, week: Week, now: Told, region: number): void {
  const asked = meet(society, week, now, region);
  ask(society, week, now, asked);
  believe(society, week, now, region);
}

// Three short loops, not one long: only a short loop without another inside keeps its columns at hand.

/** Who meets which version in the news. Lists those who may have it from neighbours instead; returns how many. */
function meet(society: Society, week: Week, { story, keys: key }: Told, region: number): number {
  const { face } = society.state;
  const { start, interest } = society.traits;
  const { meets, who, reach } = society.scratch;
  const first = 4 * region;
  const carried = carriedBy(story);
  const rare = drawsBelow(byTie(week) * TIES); // most draws are too high for any number of neighbours: they need not be asked
  const end = start[region + 1];
  let asked = 0;
  for (let person = start[region]; person < end; person++) {
    const now = face[person];
    const exposure = reach[first + ((now & 1) | ((now >> 3) & 2))] * (0.12 + 0.88 * interest[person]); // access(), attention()
    const official = Number(keyed(key.official, person) < OFFICIAL_REACH);
    const independent = Number(keyed(key.independent, person) < exposure * carried);
    meets[person] = official | (independent << 1); // HEARD_OFFICIAL, HEARD_INDEPENDENT
    if (keyedBits(key.neighbour, person) <= rare && independent === 0) who[asked++] = person;
  }
  return asked;
}

/** The listed people hear the independent version from neighbours who knew it before this week. */
function ask(society: Society, week: Week, { keys: { neighbour } }: Told, asked: number): void {
  const { to } = society.ties;
  const { heard, meets, who } = society.scratch;
  const chance = byTie(week);
  for (let n = 0; n < asked; n++) {
    const person = who[n];
    let knowing = 0;
    for (let tie = person * TIES; tie < (person + 1) * TIES; tie++)
      knowing += (heard[to[tie]] & HEARD_INDEPENDENT) >> 1;
    if (knowing > 0 && keyed(neighbour, person) < chance * knowing) meets[person] |= HEARD_INDEPENDENT;
  }
}

/** What those who met a version make of it. Without a branch: whom it does not concern weighs nothing and stays as they are. */
function believe(society: Society, week: Week, { story }: Told, region: number): void {
  const { trust, trustIndependent } = society.state;
  const belief = society.state.belief[story.slot];
  const told = society.state.told[story.slot];
  const { start } = society.traits;
  const { meets, kept } = society.scratch;
  const weight = Math.max(0, Math.min(3, week.levers['state-media'][0])) || 0;
  const salience = clamp(story.salience, 0, 1);
  const { official, independent } = story;
  const gap = independent - official;
  kept[0] = 1;
  kept[1] = gap > 0.1 ? 1 - TRUST_COST * gap * salience : 1;
  const unit = UNIT;
  const part = PART;
  const open = part * INDEPENDENT_WEIGHT;
  const end = start[region + 1];
  for (let person = start[region]; person < end; person++) {
    const met = meets[person];
    const both = told[person] | met;
    told[person] = both;
    const tau = trust[person] * part;
    const wO = (met & 1) * (tau * weight);
    const wI = (met >> 1) * (open * trustIndependent[person]);
    const b = belief[person] * part;
    const moved = b + salience * ((wO * (official - b) + wI * (independent - b)) / (1 + wO + wI));
    belief[person] = ((moved < 0 ? 0 : moved > 1 ? 1 : moved) * unit + 0.5) | 0;
    const seesBoth = (met | (met >> 1)) & both & (both >> 1) & 1;
    trust[person] = (tau * kept[seesBoth] * unit + 0.5) | 0;
  }
}

/** Chance of a week to hear the independent version from one neighbour who knew it. */
function byTie(week: Week): number {
  return BY_TIE * (1 - 0.7 * week.law);
}

type Keys = { official: number; independent: number; neighbour: number };

/** Luck of a story's week, by slot: two stories never share a draw. */
function keysOf(week: Week, story: Story): Keys {
  const key = (stream: number): number => luckKey(week.seed, week.number, stream + 256 * story.slot);
  return { official: key(STREAM.official), independent: key(STREAM.independent), neighbour: key(STREAM.neighbour) };
}

/** Reach of the independent version a week, of exposure: less where an outlet that carries it is blocked. */
function carriedBy({ blocked }: Story): number {
  return INDEPENDENT_REACH * (1 - clamp(blocked ?? 0, 0, 1));
}

/** How a story reached a person in a week; `tellers` = ties who knew the independent version as the week began. */
export type Hearing = { official: boolean; independent: 'news' | 'ties' | null; tellers: number[] };

/** The same draws for one person, in the words of meet() and ask(). `society`: as the week began, but for who is online. */
export function hearingOf(society: Society, week: Week, at: { story: Story; region: number; person: number }): Hearing {
  const { story, region, person } = at;
  const key = keysOf(week, story);
  const told = society.state.told[story.slot];
  const known = [...society.ties.to.subarray(person * TIES, (person + 1) * TIES)];
  const tellers = known.filter((other) => (told[other] & HEARD_INDEPENDENT) !== 0);
  const reach = new Float64Array(4);
  openNews(reach, 0, week, region);
  const exposure = reach[access(society.state.face[person])] * attention(society.traits.interest[person]);
  const byTies = keyed(key.neighbour, person) < byTie(week) * tellers.length;
  const read = keyed(key.independent, person) < exposure * carriedBy(story);
  return {
    official: keyed(key.official, person) < OFFICIAL_REACH,
    independent: read ? 'news' : byTies ? 'ties' : null,
    tellers,
  };
}

/** Anger grows towards the worst of what is believed, as fast as the freshest story. */
function grow(society: Society, week: Week, told: readonly Story[]): void {
  const rate = 0.25 * told.reduce((most, story) => Math.max(most, clamp(story.salience, 0, 1)), 0);
  society.scratch.anger.fill(0);
  for (let region = 0; region < week.online.length; region++) {
    for (const story of told) enrage(society, story, region);
    stir(society, rate, region);
  }
}

/** A loop of its own: in a longer function the machine gave the fast version of it up again in every week. */
function stir(society: Society, rate: number, region: number): void {
  const { outrage } = society.state;
  const { anger } = society.scratch;
  const { start } = society.traits;
  const end = start[region + 1];
  for (let person = start[region]; person < end; person++) {
    const was = outrage[person];
    outrage[person] = (was + rate * (anger[person] - was) + 0.5) | 0;
  }
}

/** What a story would leave of anger in a region, where it is the worst believed. */
function enrage(society: Society, story: Story, region: number): void {
  const { anger } = society.scratch;
  const { start } = society.traits;
  const belief = society.state.belief[story.slot];
  const near = story.region === region || story.region < 0 ? ANGER : ANGER * ELSEWHERE;
  const end = start[region + 1];
  for (let person = start[region]; person < end; person++) {
    const angry = near * belief[person];
    if (angry > anger[person]) anger[person] = angry;
  }
}

function fade(society: Society): void {
  const { outrage } = society.state;
  const people = outrage.length;
  for (let person = 0; person < people; person++) {
    const anger = outrage[person];
    if (anger > 0) outrage[person] = (anger * 0.95) | 0;
  }
}

/** Trust in the state's version returns to its mean; trust in independent news follows how well it is proved. */
export function trustAgain(society: Society, week: Week): void {
  const { trust, trustIndependent } = society.state;
  const { ideology } = society.traits;
  const earned = PROOF_WORTH * clamp(week.levers['independent-proof'][0], -1, 1);
  const unit = UNIT;
  const mean = 0.62 * UNIT;
  const back = assumed(society, 'trust-return');
  for (let person = 0; person < trust.length; person++) {
    const tau = trust[person];
    trust[person] = (tau + back * (mean - tau) + 0.5) | 0;
    const proved = 0.5 - 0.5 * ideology[person] + earned; // trustIndependentRest()
    const rest = (proved < 0 ? 0 : proved > 1 ? 1 : proved) * unit;
    const other = trustIndependent[person];
    trustIndependent[person] = (other + PROOF_RATE * (rest - other) + 0.5) | 0;
  }
}
