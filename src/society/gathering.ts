// A call to gather and the event it makes: even sixty people are an event, far fewer than one agent stands for.
// So every call draws a size of its own (Pareto from 50 persons; the median reported protest has about 300) and is
// counted and told of; where the record gives a size, that one stands. Whether it becomes a protest of many is not drawn here: it depends on who is willing (protest.ts).
import { cubeRoot, share } from './arithmetic.ts';
import { luck, luckBits, STREAM } from './luck.ts';
import type { Society } from './society.ts';
import { reading, type Week } from './week.ts';

const READINESS = 19.2; // chance of a call a week at full speech, before law and fear (.0012 × 16,000); tuned
const SMALLEST = 50; // persons; Mass Mobilization counts from 50
const CROWD_CALLS = 0.7; // signal of a crowd itself; tuned
const CALLING = 0.003; // share marching from which the crowd calls so loudly; tuned
const SIGNAL_KEEPS = 0.6; // a week: how much of a call is still remembered; tuned

/** Sizes 50 ÷ u^(1/1.2) for the middles of 256 equal steps of u; alpha about 1.2 assumed. */
const SIZES = Float64Array.from({ length: 256 }, (_, step) => {
  const root = Math.sqrt((step + 0.5) / 256);
  return SMALLEST / cubeRoot(root * root * root * root * root);
});

/** Calls of this week: the signal people may hear, and the organised events themselves. */
export function callOut(society: Society, week: Week, speaking: Int32Array): void {
  const { signal, marching, fear } = society.state;
  const { start } = society.traits;
  for (let region = 0; region < signal.length; region++) {
    const people = start[region + 1] - start[region];
    const organised = share(week.levers.call[region]) * (1 - 0.6 * week.callsDeleted);
    const weighted = (READINESS * speaking[region]) / society.makeup.people;
    const spontaneous = week.number >= 0 && people > 0 ? chanceOfCall(week, region, weighted, fear[region]) : 0;
    const called = luck(week.seed, week.number, STREAM.call, region) < spontaneous;
    if (called) signal[region] = 1;
    else signal[region] = Math.max(signal[region] * SIGNAL_KEEPS, organised);
    signal[region] = Math.max(signal[region], CROWD_CALLS * Math.min(1, marching[region] / CALLING));
    week.calls[region] = (called ? 1 : 0) + (organised > 0 ? 1 : 0);
    const documented = rallyOf(society, week, region);
    if (week.calls[region] > 0)
      week.gathering[region] = SIZES[luckBits(week.seed, week.number, STREAM.gathering, region) >>> 24];
    if (documented > 0) week.gathering[region] = documented;
  }
}

/** Persons at a rally of documented size: at most half of a region. */
export function rallyOf(society: Society, week: Week, region: number): number {
  const most = society.makeup.regions[region].population / 2;
  return Math.max(0, Math.min(most, week.levers.rally[region])) || 0;
}

/** Organisation helps a call (× .5 to 1.5), jailed organisers cannot call, law, deletion and fear hold it down. */
function chanceOfCall(week: Week, region: number, weighted: number, fear: number): number {
  const { levers, law } = week;
  const organised = 0.5 + share(levers.organisation[region]);
  const free = 1 - 0.6 * share(levers.prosecution[region]) * (1 - 0.5 * reading(levers, 'solidarity'));
  const calm = (1 - law) * (1 - law) * (1 - 0.6 * week.callsDeleted) * (1 - Math.min(0.9, 1.6 * fear));
  const odds = weighted * organised * free * calm;
  return odds / (1 + odds);
}
