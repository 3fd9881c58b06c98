// What is measured of a society, never set: every indicator a share 0–1 unless its name says people, hours or money,
// for the nation and, where it makes sense, by region. Looking changes nothing.
import { UNIT } from './columns.ts';
import { E_SERVICES, MARCHES, ONLINE, SPEAKS, VPN } from './face.ts';
import { dashboard, knowledge } from './knowledge.ts';
import type { Measured, MeasureInput, Society } from './society.ts';
import { reading } from './week.ts';

const APPROVES = 0.22; // L − G above which a person approves; tuned (2011 polls)
const DISCONTENTED = 0.35; // G
const AGGRIEVED = 0.45; // G: those who would have something to say

/** Sums over the people of one region or of the nation. */
type Sums = {
  people: number;
  online: number;
  vpn: number;
  services: number;
  approving: number;
  discontented: number;
  aggrieved: number;
  silent: number; // aggrieved and not speaking
  critical: number;
  marching: number;
  grievance: number; // the four below in 65,535ths
  legitimacy: number;
  trust: number;
  trustIndependent: number;
  habit: number;
};

/** All indicators. `input.counts` are those of the week just lived. */
export function measure(society: Society, input: MeasureInput): Measured {
  const regions = society.makeup.regions.length;
  const nation = noSums();
  const sums: Sums[] = [];
  for (let region = 0; region < regions; region++) {
    const here = sumsOf(society, region);
    sums.push(here);
    addSums(nation, here);
  }
  const fear = meanFear(society, sums);
  const known = knowledge(input.levers, society.state.visible[0], part(nation.services, nation.people), fear);
  const values = sums.map((here, region) => ({
    ...mindsOf(here),
    ...regionOf(society, input, { region, here, known }),
  }));
  const byRegion: Record<string, Float64Array> = {};
  for (const id of Object.keys(values[0] ?? {})) {
    const column = new Float64Array(regions); // a loop: from() walks an iterator, and this is done every week
    for (let region = 0; region < regions; region++) column[region] = values[region][id];
    byRegion[id] = column;
  }
  return {
    nation: { ...mindsOf(nation), ...nationOf(society, input, { nation, known, fear, byRegion, sums }) },
    regions: byRegion,
  };
}

function noSums(): Sums {
  return {
    people: 0,
    online: 0,
    vpn: 0,
    services: 0,
    approving: 0,
    discontented: 0,
    aggrieved: 0,
    silent: 0,
    critical: 0,
    marching: 0,
    grievance: 0,
    legitimacy: 0,
    trust: 0,
    trustIndependent: 0,
    habit: 0,
  };
}

function sumsOf(society: Society, region: number): Sums {
  const { face, grievance, legitimacy, trust, trustIndependent, habit } = society.state;
  const { start } = society.traits;
  const sums = noSums();
  sums.people = start[region + 1] - start[region];
  for (let person = start[region]; person < start[region + 1]; person++) {
    const seen = face[person];
    const g = grievance[person];
    const speaks = (seen & SPEAKS) !== 0;
    sums.online += seen & ONLINE;
    if ((seen & (VPN | ONLINE)) === (VPN | ONLINE)) sums.vpn++;
    if (seen & E_SERVICES) sums.services++;
    if (speaks) sums.critical++;
    sums.marching += (seen & MARCHES) / MARCHES;
    if (legitimacy[person] - g > APPROVES * UNIT) sums.approving++;
    if (g > DISCONTENTED * UNIT) sums.discontented++;
    if (g > AGGRIEVED * UNIT) {
      sums.aggrieved++;
      if (!speaks) sums.silent++;
    }
    sums.grievance += g;
    sums.legitimacy += legitimacy[person];
    sums.trust += trust[person];
    sums.trustIndependent += trustIndependent[person];
    sums.habit += habit[person];
  }
  return sums;
}

function addSums(to: Sums, from: Sums): void {
  to.people += from.people;
  to.online += from.online;
  to.vpn += from.vpn;
  to.services += from.services;
  to.approving += from.approving;
  to.discontented += from.discontented;
  to.aggrieved += from.aggrieved;
  to.silent += from.silent;
  to.critical += from.critical;
  to.marching += from.marching;
  to.grievance += from.grievance;
  to.legitimacy += from.legitimacy;
  to.trust += from.trust;
  to.trustIndependent += from.trustIndependent;
  to.habit += from.habit;
}

function part(some: number, all: number): number {
  return all > 0 ? some / all : 0;
}

/** What people are and think. */
function mindsOf(sums: Sums): Record<string, number> {
  const mean = (sum: number): number => part(sum, sums.people) / UNIT;
  return {
    'online-share': part(sums.online, sums.people),
    'vpn-share': part(sums.vpn, sums.online),
    'e-service-users': part(sums.services, sums.people),
    'true-approval': part(sums.approving, sums.people),
    discontent: part(sums.discontented, sums.people),
    'public-criticism': part(sums.critical, sums.people),
    'self-censorship': part(sums.silent, sums.aggrieved),
    'aggrieved-share': part(sums.aggrieved, sums.people),
    'trust-state-media': mean(sums.trust),
    'trust-independent': mean(sums.trustIndependent),
    'mean-grievance': mean(sums.grievance),
    'mean-legitimacy': mean(sums.legitimacy),
    'news-habit': mean(sums.habit),
  };
}

function regionOf(
  society: Society,
  input: MeasureInput,
  at: { region: number; here: Sums; known: number },
): Record<string, number> {
  const { region, here, known } = at;
  const { counts, levers } = input;
  const seen = dashboard(society, levers, region, known);
  return {
    'dashboard-approval': seen,
    'dashboard-gap': seen - (1 - part(here.discontented, here.people)),
    fear: society.state.fear[region],
    'protest-share': part(counts.marching[region], here.people * society.weight),
    protesters: counts.marching[region],
    participants: here.marching * society.weight,
    dispersion: counts.places[region],
    detained: counts.detained[region],
    hurt: counts.hurt[region],
    'outage-hours': counts.outageHours[region],
    'visible-criticism': society.state.visibles[region],
    'estimated-discontent': society.state.estimates[region],
  };
}

function nationOf(
  society: Society,
  input: MeasureInput,
  at: { nation: Sums; known: number; fear: number; byRegion: Record<string, Float64Array>; sums: Sums[] },
): Record<string, number> {
  const { counts, levers, world } = input;
  const add = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);
  const protesters = add(counts.marching);
  const seen = at.sums.reduce((sum, here, region) => sum + here.people * at.byRegion['dashboard-approval'][region], 0);
  const approval = part(seen, at.nation.people);
  const blocked = 0.5 * (reading(levers, 'independent-blocked') + reading(levers, 'social-blocked'));
  return {
    knowledge: at.known,
    'dashboard-approval': approval,
    'dashboard-gap': approval - (1 - part(at.nation.discontented, at.nation.people)),
    fear: at.fear,
    'protest-share': part(protesters, at.nation.people * society.weight),
    protesters,
    participants: society.state.participants[0] * society.makeup.people * society.weight,
    dispersion: counts.dispersion,
    detained: add(counts.detained),
    hurt: add(counts.hurt),
    'blocked-share': blocked,
    'outage-hours': add(counts.outageHours),
    'outage-cost': counts.outageCost,
    'law-severity': reading(levers, 'law'),
    'growth-rate': world.growth + levers.growth[0],
    'visible-criticism': society.state.visible[0],
    'estimated-discontent': society.state.estimate[0],
  };
}

function meanFear(society: Society, sums: readonly Sums[]): number {
  const total = sums.reduce((sum, here, region) => sum + here.people * society.state.fear[region], 0);
  return part(total, society.makeup.people);
}
