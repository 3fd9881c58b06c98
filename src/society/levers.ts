// Levers: the settings of the world that cards and events move. The society reads them and nothing else from outside.
// Every lever is a column: one number for the nation, or one a region. What moves them, and when, is the engine's business.

/** Levers the society reads; data (scenarios/deck/levers.json) lists the same ids with unit, range and start. */
export const NATION_LEVERS = [
  'access-supply', // multiplier of the supply index, documented history = 1
  'access-subsidy', // 0–1
  'licence-burden', // 0–1
  'independent-blocked', // phiInd: share of independent news out of reach
  'social-blocked', // phiSoc: share of social platforms out of reach (audience-weighted by the engine from platform-blocked)
  'block-novelty', // sum over new blocks of audience × .917^weeks (kept by the engine)
  'posts-deleted', // share of critical posts deleted
  'calls-deleted', // share of calls to gather deleted
  'flood', // amount of loyal filler, 0–2
  'law', // severity of the law, 0–1
  'monitoring', // 0–1
  'e-services', // E: offer of state services online, 0–1
  'state-media', // weight of the state's version, 1 = usual
  'independent-reach', // extra reach of independent news, 0–1
  'independent-proof', // independent reports verified, 0–1 (negative: found wrong): moves trust in independent news
  'solidarity', // help for the prosecuted, 0–1: arrests frighten less
  'safety-skills', // digital safety taught, 0–1
  'literacy', // resistance to flooding and rumours, 0–1
  'growth', // GDP growth per head, % a year, added to the series
  'feedback', // open channels between people and officials, 0–1
  'responsiveness', // officials seen to answer, 0–1 (may be negative)
  'stability-frame', // pull of the "peace and stability" message, 0–1
  'march-threshold', // added to the cost of marching
] as const;
export const REGION_LEVERS = [
  'outage', // cut: share of connections down, 0–1
  'force', // V: force used, 0–1
  'hardship', // added to the baseline hardship
  'call', // a call to gather, 0–1, as a pulse
  'rally', // persons at a rally whose size is documented, seen by everybody in the region
  'prosecution', // arrests of known organisers, 0–1
  'organisation', // organisation of civil society, 0–1 (the engine copies the resource here)
  'rosy-reports', // akimat's report coloured upwards, 0–1 (adds to the dashboard, to nothing else)
  'voices', // share of the people whose urge to speak a class's citizens raise (or, negative, lower), −0.1 to 0.1
] as const;
export type NationLever = (typeof NATION_LEVERS)[number];
export type RegionLever = (typeof REGION_LEVERS)[number];
export type LeverId = NationLever | RegionLever;
/** id → values: length 1 for the nation, else one a region in the scenario's order. */
export type Levers = Record<LeverId, Float64Array>;

/** Neutral values: with these, and the baseline's law, blocks and services, the society is the bare model. */
export function neutralLevers(regions: number): Levers {
  const nation = (value: number): Float64Array => new Float64Array(1).fill(value);
  const region = (value: number): Float64Array => new Float64Array(regions).fill(value);
  return {
    'access-supply': nation(1),
    'access-subsidy': nation(0),
    'licence-burden': nation(0),
    'independent-blocked': nation(0),
    'social-blocked': nation(0),
    'block-novelty': nation(0),
    'posts-deleted': nation(0),
    'calls-deleted': nation(0),
    flood: nation(0),
    law: nation(0.2),
    monitoring: nation(0),
    'e-services': nation(0),
    'state-media': nation(1),
    'independent-reach': nation(0),
    'independent-proof': nation(0),
    solidarity: nation(0),
    'safety-skills': nation(0),
    literacy: nation(0),
    growth: nation(0),
    feedback: nation(0),
    responsiveness: nation(0),
    'stability-frame': nation(0),
    'march-threshold': nation(0),
    outage: region(0),
    force: region(0),
    hardship: region(0),
    call: region(0),
    rally: region(0),
    prosecution: region(0),
    organisation: region(0.5),
    'rosy-reports': region(0),
    voices: region(0),
  };
}
