// What people can reach: independent news through the part of the net that is open, and the habit that grows from
// reading it (friction and flooding: Roberts 2018). Services of the state online are taken up here too.
// Left out: television and papers as such (the state's version reaches everybody the same way, story.ts).

import { UNIT } from './columns.ts';
import { E_SERVICES, ONLINE } from './face.ts';
import { drawsBelow, keyed, keyedBits, luckKey, STREAM } from './luck.ts';
import type { Society } from './society.ts';
import { reading, type Week } from './week.ts';

const WEEKLY = 0.7; // share of users online in a given week; tuned (2011 survey: 19 % daily, 10 % weekly of all)
const HABIT_RATE = 0.05; // a week; tuned
const OTHER_WAYS = 0.4; // of those without access, how many radio, mirrors and print can reach at `independent-reach` 1; assumed

/**
 * Access to independent news in a region by kind of person (rows of `access`), before interest in news, into four rows from
 * `first` on: a VPN passes any block; `independent-reach` opens ways that need no net.
 */
export function openNews(rows: Float64Array, first: number, week: Week, region: number): void {
  const line = 1 - week.cut[region];
  const reach = OTHER_WAYS * reading(week.levers, 'independent-reach');
  const usual = WEEKLY / (1 + 0.5 * week.flood);
  rows[first] = within(usual, reach, 0);
  rows[first + 1] = within(usual, reach, line * (1 - week.newsBlocked));
  rows[first + 2] = rows[first];
  rows[first + 3] = within(usual, reach, line);
}

function within(usual: number, reach: number, way: number): number {
  return usual * (way + reach * (1 - way));
}

/** Share of their interest that people give to independent news even when hardly interested. */
export function attention(interest: number): number {
  return 0.12 + 0.88 * interest;
}

/** q: a week of reading, or of not reading. */
export function read(society: Society, week: Week): void {
  const { state, traits } = society;
  const { habit, face } = state;
  const { interest, start } = traits;
  const { reach } = society.scratch;
  const unit = UNIT;
  for (let region = 0; region < week.online.length; region++) {
    const first = 4 * region;
    openNews(reach, first, week, region); // who hears of a story this week looks there too
    const end = start[region + 1];
    for (let person = start[region]; person < end; person++) {
      const now = face[person];
      const q = habit[person];
      const e = reach[first + ((now & 1) | ((now >> 3) & 2))] * (0.12 + 0.88 * interest[person]) * unit; // access(), attention()
      habit[person] = (q + HABIT_RATE * (e - q) + 0.5) | 0;
    }
  }
}

/** People online take up the state's services: 1.2 % a week at full offer, the educated three times as readily; tuned. */
export function takeUpServices(society: Society, week: Week): void {
  const offer = reading(week.levers, 'e-services');
  if (offer > 0) takeUp(society, offer, week.number);
}

/** One week of it. Returns how many are new. */
export function takeUp(society: Society, offer: number, week: number): number {
  const { face } = society.state;
  const { educated } = society.traits;
  const { seed } = society.makeup;
  const key = luckKey(seed, week, STREAM.eService);
  const most = drawsBelow(0.012 * offer * 1.5);
  let taken = 0;
  for (let person = 0; person < face.length; person++) {
    if (keyedBits(key, person) > most || (face[person] & (ONLINE | E_SERVICES)) !== ONLINE) continue;
    const chance = 0.012 * offer * (0.5 + educated[person]);
    if (keyed(key, person) >= chance) continue;
    face[person] |= E_SERVICES;
    taken++;
  }
  return taken;
}
