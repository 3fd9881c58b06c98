// A rumour run: a message that a bank will fail passes from phone to phone (Daley & Kendall 1965, in steps of four
// hours). People who spread it stop when they meet others who know it already, or when they believe a denial.
// 18–19 February 2014: over in two days. Left out: money, queues, which bank.
import { share } from './arithmetic.ts';
import { HEARD_RUMOUR, PART, UNIT } from './columns.ts';
import { keyed, luckKey, STREAM } from './luck.ts';
import type { Society } from './society.ts';

const STEPS = 6; // a day
const WITH_MESSENGERS = 1.5; // meetings that pass it on, per day and spreader × 6 contacts; see PASSING
const WITHOUT = 0.4; // the same by word of mouth
const PASSING = 6; // contacts a message reaches at once; chosen so that the peak comes within a day
const TIRING = 1.5; // g, a day, × the same contacts
const DENIED = 2; // a day: how fast a fully believed denial stops spreaders; chosen so that two days end it

export type Rumour = {
  messengers: number; // share of people reached by messengers, 0–1
  denial: number; // share who believe the denial once it is out, 0–1
  denialDay: number; // day on which it comes, from 0
  literacy: number; // resistance learned, 0–1: takes off up to half of the passing on
  start: number; // share of people who begin
  days: number; // 4–7
};

/** Share of people spreading it, in steps of four hours, and who ever did. */
export function runOf(rumour: Rumour): { spreading: Float64Array; reached: number } {
  const messengers = share(rumour.messengers);
  const passing =
    (PASSING * (WITH_MESSENGERS * messengers + WITHOUT * (1 - messengers)) * (1 - 0.5 * share(rumour.literacy))) /
    STEPS;
  const tiring = (TIRING * PASSING) / STEPS;
  const spreading = new Float64Array(rumour.days * STEPS + 1);
  let ignorant = 1 - share(rumour.start);
  let spreaders = share(rumour.start);
  let done = 0;
  spreading[0] = spreaders;
  for (let step = 1; step < spreading.length; step++) {
    const denied = step > rumour.denialDay * STEPS ? (DENIED / STEPS) * share(rumour.denial) : 0;
    const told = Math.min(ignorant, passing * ignorant * spreaders);
    const stopped = Math.min(spreaders, spreaders * (tiring * (spreaders + done) + denied));
    ignorant -= told;
    spreaders += told - stopped;
    done += stopped;
    spreading[step] = spreaders;
  }
  return { spreading, reached: 1 - ignorant };
}

/** A message that is a claim's version without a source: which claim, how much it says, whom it reached. */
export type Message = { slot: number; size: number; reached: number; seed: number; week: number }; // size, reached: 0–1

/**
 * Those whom the message reached believe it in part: the more, the less they trust the state's version (weight 1 − trust
 * against 1 for what they believed before; assumed, after the weights of story.ts). It costs nobody's trust by itself.
 */
export function hearMessage({ state }: Society, { slot, size, reached, seed, week }: Message): void {
  const belief = state.belief[slot];
  const told = state.told[slot];
  if (!belief || !told) return;
  const key = luckKey(seed, week, STREAM.rumour + 256 * slot);
  for (let person = 0; person < told.length; person++) {
    if (keyed(key, person) >= reached) continue;
    told[person] = (told[person] ?? 0) | HEARD_RUMOUR;
    const weight = 1 - (state.trust[person] ?? 0) * PART;
    const before = (belief[person] ?? 0) * PART;
    belief[person] = share(before + (weight * (size - before)) / (1 + weight)) * UNIT + 0.5;
  }
}
