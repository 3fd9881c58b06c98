// Who knows whom: eight ties a person, six in their region (their own site preferred), two anywhere. Directed and fixed.
// Left out: making and losing friends, families, workplaces; a site (an eighth of a region) stands for all of them.
import { luckBits, STREAM } from './luck.ts';

export const TIES = 8; // a person's ties; assumed
const NEAR = 6; // of them in the region
const TRIES = 6; // for a tie in one's own site before any other person of the region will do

export type Ties = {
  to: Int32Array; // TIES a person: whom they see
  watchersFrom: Int32Array; // people + 1 offsets into `watchers`
  watchers: Int32Array; // who sees them
};

/** Draws the ties of people who stand sorted by region and site. `start` holds the first person of each region. */
export function drawTies(seed: number, start: Int32Array, site: Uint8Array): Ties {
  const people = site.length;
  const to = new Int32Array(people * TIES);
  for (let region = 0; region + 1 < start.length; region++)
    for (let person = start[region]; person < start[region + 1]; person++)
      for (let tie = 0; tie < TIES; tie++) {
        const other =
          tie < NEAR
            ? near({ seed, site, first: start[region], end: start[region + 1] }, person, tie)
            : luckBits(seed, tie, STREAM.farTie, person) % people;
        to[person * TIES + tie] = other === person ? (person + 1) % people : other;
      }
  return { to, ...watch(to, people) };
}

type Home = { seed: number; site: Uint8Array; first: number; end: number };

function near({ seed, site, first, end }: Home, person: number, tie: number): number {
  let other = person;
  for (let n = 0; n < TRIES; n++) {
    other = first + (luckBits(seed, tie, STREAM.tie + n, person) % (end - first));
    if (other !== person && site[other] === site[person]) break;
  }
  return other;
}

function watch(to: Int32Array, people: number): { watchersFrom: Int32Array; watchers: Int32Array } {
  const watchersFrom = new Int32Array(people + 1);
  for (const other of to) watchersFrom[other + 1]++;
  for (let n = 0; n < people; n++) watchersFrom[n + 1] += watchersFrom[n];
  const next = watchersFrom.slice();
  const watchers = new Int32Array(to.length);
  for (let n = 0; n < to.length; n++) watchers[next[to[n]]++] = Math.floor(n / TIES);
  return { watchersFrom, watchers };
}
