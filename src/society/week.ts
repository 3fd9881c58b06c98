// The week as everybody meets it: levers read once and kept in their ranges, and what is public at its start
// (who is online, how much criticism is visible). Left out: anything about one person.
import { share } from './arithmetic.ts';
import { ONLINE, SPEAKS } from './face.ts';
import type { Levers, NationLever } from './levers.ts';
import type { Society, Story, World } from './society.ts';

/** Columns on the society's scratch hold until the next week is opened: on this society, or on a copy of it. */
export type Week = {
  number: number;
  seed: number;
  levers: Levers;
  world: World;
  stories: readonly Story[];
  law: number; // 0–1
  flood: number; // loyal filler that still works on readers, 0–2
  newsBlocked: number; // phiInd
  socialBlocked: number; // phiSoc
  callsDeleted: number; // delCA
  novelty: number; // nov: audience of what was blocked lately
  online: Int32Array; // people online, by region
  onlineNation: number;
  risk: Float64Array; // R: risk of speaking as people see it, by region
  cut: Float64Array; // share of connections down, by region
  force: Float64Array; // V, by region
  gathering: Float64Array; // persons at an organised event of this week, by region, 0 = none
  calls: Float64Array; // calls to gather that went out this week, by region
  detained: Float64Array; // persons detained this week, by region
};

/** Reads a national lever as a share 0–1, whatever was set. */
export function reading(levers: Levers, id: NationLever): number {
  return share(levers[id][0]);
}

/** Trolls and filler work less on those who learned to see them: literacy takes off up to half. */
function workingFlood(levers: Levers): number {
  const flood = levers.flood[0];
  return 2 * share(flood / 2) * (1 - 0.5 * reading(levers, 'literacy'));
}

/** Every value as a share 0–1. A loop: map() and from() cost more than the rest of it, and weeks are opened by the million. */
function fillShares(shares: Float64Array, values: Float64Array): void {
  for (let n = 0; n < values.length; n++) shares[n] = share(values[n]);
}

export function openWeek(society: Society, levers: Levers, world: World, stories: readonly Story[]): Week {
  const regions = society.makeup.regions.length;
  const law = reading(levers, 'law');
  const { online, risk, cut, force, gathering } = society.scratch;
  const { fear } = society.state;
  for (let region = 0; region < regions; region++) risk[region] = 0.15 + 0.45 * law + fear[region];
  fillShares(cut, levers.outage);
  fillShares(force, levers.force);
  gathering.fill(0);
  const week: Week = {
    number: society.state.week[0],
    seed: society.makeup.seed,
    levers,
    world,
    stories,
    law,
    flood: workingFlood(levers),
    newsBlocked: reading(levers, 'independent-blocked'),
    socialBlocked: reading(levers, 'social-blocked'),
    callsDeleted: reading(levers, 'calls-deleted'),
    novelty: Math.max(0, Math.min(2, levers['block-novelty'][0])) || 0,
    online,
    onlineNation: 0,
    risk,
    cut,
    force,
    gathering,
    calls: new Float64Array(regions),
    detained: new Float64Array(regions),
  };
  look(society, week);
  return week;
}

/** Counts who is online and how much of what is said there is critical and left standing. */
function look(society: Society, week: Week): void {
  const { state, traits } = society;
  const deleted = reading(week.levers, 'posts-deleted');
  let speaking = 0;
  for (let region = 0; region < week.online.length; region++) {
    let online = 0;
    let critical = 0;
    for (let person = traits.start[region]; person < traits.start[region + 1]; person++) {
      const face = state.face[person];
      online += face & ONLINE;
      critical += ((face & (ONLINE | SPEAKS)) + 1) >> 2; // 1 when both bits stand
    }
    week.online[region] = online;
    week.onlineNation += online;
    speaking += critical;
    state.visibles[region] = visibleShare(critical, online, deleted, week.flood);
  }
  state.visible[0] = visibleShare(speaking, week.onlineNation, deleted, week.flood);
}

/** vis: critical posts among all that is seen, after deletion and flooding. */
function visibleShare(critical: number, online: number, deleted: number, flood: number): number {
  if (online === 0) return 0;
  const standing = (critical / online) * (1 - deleted);
  return standing / (standing + (1 - critical / online) + flood) || 0;
}
