// A story with two versions: what the authorities say happened and what independent news says. People believe by
// reach and by trust; those who see both learn how far apart they are, and trust in the state's version pays
// (Glaessel & Paula 2020). What is believed leaves anger. Left out: the story's fading (the engine lowers salience).
import { clamp } from './arithmetic.ts';
import { assumed } from './assumptions.ts';
import { HEARD_INDEPENDENT, PART, UNIT } from './columns.ts';
import { attention, newsAccess } from './exposure.ts';
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
    for (let region = 0; region < week.online.length; region++) hearStory(society, week, { story, region });
  }
  if (told.length > 0) grow(society, week, told);
  else fade(society);
}

function hearStory(society: Society, week: Week, at: { story: Story; region: number }): void {
  const { state, traits, ties, scratch } = society;
  const { story, region } = at;
  const { trust, trustIndependent, face } = state;
  const belief = state.belief[story.slot];
  const told = state.told[story.slot];
  const reach = newsAccess(week, region);
  const byTie = BY_TIE * (1 - 0.7 * week.law);
  const weight = Math.max(0, Math.min(3, week.levers['state-media'][0])) || 0;
  const salience = clamp(story.salience, 0, 1);
  const gap = story.independent - story.official;
  const key = keysOf(week, story);
  const carried = carriedBy(story);
  const { start, interest } = traits;
  const { to } = ties;
  const { heard } = scratch;
  const rare = drawsBelow(byTie * TIES); // most draws are too high for any number of neighbours: they need not be asked
  const unit = UNIT;
  const part = PART;
  const open = part * INDEPENDENT_WEIGHT;
  const end = start[region + 1];
  for (let person = start[region]; person < end; person++) {
    const now = face[person];
    const official = keyed(key.official, person) < OFFICIAL_REACH;
    const exposure = reach[(now & 1) | ((now >> 3) & 2)] * (0.12 + 0.88 * interest[person]); // access(), attention()
    let independent = keyed(key.independent, person) < exposure * carried;
    if (!independent && keyedBits(key.neighbour, person) <= rare) {
      let knowing = 0;
      for (let n = person * 8; n < person * 8 + 8; n++) knowing += (heard[to[n]] & 2) >> 1; // TIES, HEARD_INDEPENDENT
      independent = knowing > 0 && keyed(key.neighbour, person) < byTie * knowing;
    }
    if (!official && !independent) continue;
    const both = told[person] | (official ? 1 : 0) | (independent ? 2 : 0); // HEARD_OFFICIAL, HEARD_INDEPENDENT
    told[person] = both;
    const tau = trust[person] * part;
    const wO = official ? tau * weight : 0;
    const wI = independent ? open * trustIndependent[person] : 0;
    const b = belief[person] * part;
    const pull = (wO * (story.official - b) + wI * (story.independent - b)) / (1 + wO + wI);
    const moved = b + salience * pull;
    belief[person] = ((moved < 0 ? 0 : moved > 1 ? 1 : moved) * unit + 0.5) | 0;
    if ((both & 3) === 3 && gap > 0.1) trust[person] = (tau * (1 - TRUST_COST * gap * salience) * unit + 0.5) | 0;
  }
}

/** Luck of a story's week, by slot: two stories never share a draw. */
function keysOf(week: Week, story: Story): { official: number; independent: number; neighbour: number } {
  const key = (stream: number): number => luckKey(week.seed, week.number, stream + 256 * story.slot);
  return { official: key(STREAM.official), independent: key(STREAM.independent), neighbour: key(STREAM.neighbour) };
}

/** Reach of the independent version a week, of exposure: less where an outlet that carries it is blocked. */
function carriedBy({ blocked }: Story): number {
  return INDEPENDENT_REACH * (1 - clamp(blocked ?? 0, 0, 1));
}

/** How a story reached a person in a week; `tellers` = ties who knew the independent version as the week began. */
export type Hearing = { official: boolean; independent: 'news' | 'ties' | null; tellers: number[] };

/** The same draws for one person, in the words of hearStory(). `society`: as the week began, but for who is online. */
export function hearingOf(society: Society, week: Week, at: { story: Story; region: number; person: number }): Hearing {
  const { story, region, person } = at;
  const key = keysOf(week, story);
  const told = society.state.told[story.slot];
  const known = [...society.ties.to.subarray(person * TIES, (person + 1) * TIES)];
  const tellers = known.filter((other) => (told[other] & HEARD_INDEPENDENT) !== 0);
  const exposure =
    newsAccess(week, region)[access(society.state.face[person])] * attention(society.traits.interest[person]);
  const byTies = keyed(key.neighbour, person) < BY_TIE * (1 - 0.7 * week.law) * tellers.length;
  const read = keyed(key.independent, person) < exposure * carriedBy(story);
  return {
    official: keyed(key.official, person) < OFFICIAL_REACH,
    independent: read ? 'news' : byTies ? 'ties' : null,
    tellers,
  };
}

/** Anger grows towards the worst of what is believed, as fast as the freshest story. */
function grow(society: Society, week: Week, told: readonly Story[]): void {
  const { outrage } = society.state;
  const { anger } = society.scratch;
  const rate = 0.25 * told.reduce((most, story) => Math.max(most, clamp(story.salience, 0, 1)), 0);
  const people = outrage.length;
  anger.fill(0);
  for (const story of told) for (let region = 0; region < week.online.length; region++) enrage(society, story, region);
  for (let person = 0; person < people; person++) {
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
