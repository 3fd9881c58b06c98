// A rumour run: a message that a bank will fail passes from phone to phone (Daley & Kendall 1965, hour by
// hour), and from mouth to mouth among all. People who spread it stop when they meet others who know it already, or when
// they believe a denial. Phones reach only those who have the messenger, so a run stays among them for the most part.
// 18–19 February 2014: over in two days. Left out: money, queues, which bank; who is whose contact.
import { share } from './arithmetic.ts';
import { HEARD_RUMOUR, PART, UNIT } from './columns.ts';
import { ONLINE } from './face.ts';
import { keyed, luckKey, STREAM } from './luck.ts';
import type { Society } from './society.ts';

const STEPS = 6; // a day that are told of: every four hours
const HOURS = 24; // a day
const SENDS = 1.5; // times a day that one who spreads it sends it on by messenger; the design's, assumed
const CONTACTS = 6; // whom a message reaches at once; chosen so that the peak comes within a day (F25)
const TELLS = 0.4; // people a day whom one who spreads it meets and tells; the design's, assumed
const DENIED = 2; // a day: how fast a fully believed denial stops spreaders; chosen so that two days end it

export type Rumour = {
  messengers: number; // share of people reached by messengers, 0–1
  denial: number; // share who believe the denial once it is out, 0–1
  denialDay: number; // day on which it comes, from 0
  literacy: number; // resistance learned, 0–1: takes off up to half of the passing on
  start: number; // share of people who begin; on messengers as far as there are such people
  days: number; // 4–7
};

/** One of the two groups: those on the messenger, and all others. Shares of the people. */
type Group = { ignorant: number; spreading: number; tired: number };

/** Share of people spreading it, in steps of four hours; and who was ever reached, of each group and of the people. */
export type Run = { spreading: Float64Array; onMessenger: number; others: number; reached: number };

export function runOf(rumour: Rumour): Run {
  const size = share(rumour.messengers);
  const begin = Math.min(share(rumour.start), size);
  const phones: Group = { ignorant: size - begin, spreading: begin, tired: 0 };
  const mouths: Group = {
    ignorant: 1 - size - (share(rumour.start) - begin),
    spreading: share(rumour.start) - begin,
    tired: 0,
  };
  const spreading = new Float64Array(rumour.days * STEPS + 1);
  spreading[0] = phones.spreading + mouths.spreading;
  for (let step = 1; step < spreading.length; step++) {
    const stops = step > rumour.denialDay * STEPS ? DENIED * share(rumour.denial) : 0;
    for (let hour = 0; hour < HOURS / STEPS; hour++)
      passOn(phones, mouths, { size, stops, heeds: 1 - 0.5 * share(rumour.literacy) });
    spreading[step] = phones.spreading + mouths.spreading;
  }
  const reachedOf = ({ spreading, tired }: Group): number => spreading + tired;
  return {
    spreading,
    onMessenger: size > 0 ? reachedOf(phones) / size : 0,
    others: size < 1 ? reachedOf(mouths) / (1 - size) : 0,
    reached: reachedOf(phones) + reachedOf(mouths),
  };
}

/** An hour of both groups. `stops`: a day, by the denial; `heeds`: share of what is passed on that is taken up. */
function passOn(
  phones: Group,
  mouths: Group,
  { size, stops, heeds }: { size: number; stops: number; heeds: number },
): void {
  const telling = TELLS * (phones.spreading + mouths.spreading);
  const knowing = TELLS * (phones.spreading + phones.tired + mouths.spreading + mouths.tired);
  const sending = size > 0 ? (SENDS * CONTACTS * phones.spreading) / size : 0;
  const known = size > 0 ? (SENDS * CONTACTS * (phones.spreading + phones.tired)) / size : 0;
  move(phones, (heeds * (sending + telling)) / HOURS, (known + knowing + stops) / HOURS);
  move(mouths, (heeds * telling) / HOURS, (knowing + stops) / HOURS);
}

/** Some of the ignorant take it up, some of those who spread it are done with it. */
function move(group: Group, hear: number, tire: number): void {
  const told = group.ignorant * Math.min(1, hear);
  const stopped = group.spreading * Math.min(1, tire);
  group.ignorant -= told;
  group.spreading += told - stopped;
  group.tired += stopped;
}

/** A message that is a claim's version without a source: which claim, how much it says, how likely it reaches whom. */
export type Message = {
  slot: number;
  size: number; // 0–1
  online: Float64Array; // chance of being reached for those online, by region, 0–1
  offline: number; // for all others, 0–1
  seed: number;
  week: number;
};

/**
 * Those whom the message reached believe it in part: the more, the less they trust the state's version (weight 1 − trust
 * against 1 for what they believed before; assumed, after the weights of story.ts). It costs nobody's trust by itself. What
 * they believe leaves anger as any story does, as long as it is told.
 */
export function hearMessage({ state, traits }: Society, { slot, size, online, offline, seed, week }: Message): void {
  const belief = state.belief[slot];
  const told = state.told[slot];
  if (!belief || !told) return;
  const key = luckKey(seed, week, STREAM.rumour + 256 * slot);
  for (let region = 0; region < online.length; region++) {
    const end = traits.start[region + 1];
    for (let person = traits.start[region]; person < end; person++) {
      const chance = (state.face[person] & ONLINE) === 0 ? offline : online[region];
      if (keyed(key, person) >= chance) continue;
      told[person] |= HEARD_RUMOUR;
      const weight = 1 - state.trust[person] * PART;
      const before = belief[person] * PART;
      belief[person] = share(before + (weight * (size - before)) / (1 + weight)) * UNIT + 0.5;
    }
  }
}
