// Watching one person: who they are, whom they know, what they think, say and fear, and from whom they may have heard.
// Looking changes nothing. Left out: a past. The society keeps no diary; who watches week by week writes one.
import { HEARD_INDEPENDENT, HEARD_OFFICIAL, PART } from './columns.ts';
import { type Motives, motivesOf } from './expression.ts';
import { E_SERVICES, MARCHES, ONLINE, PRAISES, SPEAKS, VPN } from './face.ts';
import type { Levers } from './levers.ts';
import { TIES } from './network.ts';
import { copySociety } from './snapshot.ts';
import type { Society } from './society.ts';
import { openWeek } from './week.ts';

export type Person = {
  index: number;
  region: number; // index in the makeup's order
  site: number; // 1–8, part of the region
  urban: boolean;
  age: number; // class 0–3: 15–24, 25–34, 35–54, 55+
  educated: boolean;
  traits: Record<'wealth' | 'risk' | 'expressive' | 'conformity' | 'interest' | 'ideology' | 'eager', number>;
  ties: { person: number; region: number; online: boolean; speaks: boolean; marches: boolean }[];
  does: { online: boolean; vpn: boolean; services: boolean; speaks: boolean; praises: boolean; marches: boolean };
  jailWeeks: number; // weeks left in detention
  thinks: Record<'legitimacy' | 'grievance' | 'trustState' | 'trustIndependent' | 'outrage', number>; // 0–1
  habit: number; // of reading independent news, 0–1
  climate: number; // share of others believed to speak critically, 0–1
  fatigue: number; // 0–1
  fear: number; // F of the region, 0–.6
  stories: { belief: number; official: boolean; independent: boolean; tellers: number[] }[]; // tellers: ties who know the independent version
};

/** Everything about one person. Throws a RangeError for an index that is nobody's. */
export function person(society: Society, index: number): Person {
  if (!Number.isInteger(index) || index < 0 || index >= society.makeup.people)
    throw new RangeError(`nobody has the index ${index}; people are 0 to ${society.makeup.people - 1}`);
  const { state, traits } = society;
  const region = regionOf(society, index);
  const face = state.face[index];
  return {
    index,
    region,
    site: traits.site[index],
    urban: traits.urban[index] === 1,
    age: traits.age[index],
    educated: traits.educated[index] === 1,
    traits: {
      wealth: traits.wealth[index],
      risk: traits.risk[index],
      expressive: traits.expressive[index],
      conformity: traits.conformity[index],
      interest: traits.interest[index],
      ideology: traits.ideology[index],
      eager: traits.eager[index],
    },
    ties: tiesOf(society, index),
    does: {
      online: (face & ONLINE) !== 0,
      vpn: (face & VPN) !== 0,
      services: (face & E_SERVICES) !== 0,
      speaks: (face & SPEAKS) !== 0,
      praises: (face & PRAISES) !== 0,
      marches: (face & MARCHES) !== 0,
    },
    jailWeeks: state.jail[index],
    thinks: {
      legitimacy: state.legitimacy[index] * PART,
      grievance: state.grievance[index] * PART,
      trustState: state.trust[index] * PART,
      trustIndependent: state.trustIndependent[index] * PART,
      outrage: state.outrage[index] * PART,
    },
    habit: state.habit[index] * PART,
    climate: state.climate[index] * PART,
    fatigue: state.fatigue[index] * PART,
    fear: state.fear[region],
    stories: storiesOf(society, index),
  };
}

/** Why the person speaks critically or keeps silent now, under these levers: motives that add up. */
export function motives(society: Society, levers: Levers, index: number): Motives {
  const now = copySociety(society); // opening a week writes down what is visible at its start
  const week = openWeek(now, levers, { supply: 0, growth: 0, gdpWeek: 0 }, []);
  return motivesOf(now, week, { region: regionOf(now, index), person: index });
}

export function regionOf(society: Society, index: number): number {
  const { start } = society.traits;
  let region = 0;
  while (index >= start[region + 1]) region++;
  return region;
}

function tiesOf(society: Society, index: number): Person['ties'] {
  const known = society.ties.to.subarray(index * TIES, (index + 1) * TIES);
  return Array.from(known, (other) => {
    const face = society.state.face[other];
    return {
      person: other,
      region: regionOf(society, other),
      online: (face & ONLINE) !== 0,
      speaks: (face & SPEAKS) !== 0,
      marches: (face & MARCHES) !== 0,
    };
  });
}

function storiesOf(society: Society, index: number): Person['stories'] {
  const { told, belief } = society.state;
  const known = [...society.ties.to.subarray(index * TIES, (index + 1) * TIES)];
  return told.map((heard, slot) => ({
    belief: belief[slot][index] * PART,
    official: (heard[index] & HEARD_OFFICIAL) !== 0,
    independent: (heard[index] & HEARD_INDEPENDENT) !== 0,
    tellers: known.filter((other) => (heard[other] & HEARD_INDEPENDENT) !== 0),
  }));
}
