// What cuts and blocks cost in money and in hours. A day of full blackout of a share s of the people loses 12 % of that
// share's daily GDP when everybody is online (USD 410 m for 144 hours of January 2022, NetBlocks / Adyrna); a block of
// social platforms a quarter of it, an assumption. Left out: trust of investors, lost exams, lives.
import type { Society } from './society.ts';
import type { Week } from './week.ts';

const BLACKOUT = 0.12; // of GDP
const SOCIAL_BLOCK = 0.03; // of GDP; assumed

/** Money lost in a time: shares of the people online, cut off, and of social platforms blocked; GDP of that time. */
export function costOf(online: number, cut: number, socialBlocked: number, gdp: number): number {
  return online * gdp * (BLACKOUT * cut + SOCIAL_BLOCK * socialBlocked * (1 - cut));
}

/** outage-cost of a week, in the unit of GDP given. */
export function weekCost(society: Society, week: Week): number {
  const { start } = society.traits;
  const people = society.makeup.people;
  let cut = 0;
  for (let region = 0; region < week.cut.length; region++)
    cut += (week.cut[region] * (start[region + 1] - start[region])) / people;
  return costOf(week.onlineNation / people, cut, week.socialBlocked, week.world.gdpWeek);
}

/** Hours × persons cut off, by region. */
export function outageHours(society: Society, week: Week): Float64Array {
  const hours = new Float64Array(week.cut.length);
  for (let region = 0; region < hours.length; region++)
    hours[region] = 168 * week.cut[region] * week.online[region] * society.weight;
  return hours;
}
