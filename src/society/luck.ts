// Luck without memory: the draw of a person in a week for a purpose is a hash of (seed, week, stream, person).
// So results do not depend on the order of people or threads, and two histories with one seed share their luck:
// what differs between them has a cause. Nothing random is ever stored.

/** One stream per purpose, so that two draws of a person in a week are never the same draw. */
export const STREAM = {
  urban: 1,
  age: 2,
  wealth: 3,
  education: 4,
  risk: 5,
  expressive: 6,
  expressiveToo: 7,
  interest: 8,
  conformity: 12,
  ideology: 13,
  ideologyToo: 14,
  tie: 20, // and the five after it: tries for a tie near home
  farTie: 30,
  trust: 40,
  startOnline: 50,
  adoption: 61,
  official: 70,
  independent: 71,
  neighbour: 72,
  rumour: 73,
  eService: 80,
  vpn: 81,
  vpnDrop: 82,
  call: 90,
  callOnline: 91,
  faceToFace: 92,
  street: 93,
  arrest: 94,
  place: 95,
  gathering: 96,
  voice: 98,
  speakerArrest: 97,
  intervention: 60, // experiments only
  report: 100, // and the two after it: bell noise of the dashboard
} as const;

/** What the draws of one week and stream have in common; worked out once where a whole people draws. */
export function luckKey(seed: number, week: number, stream: number): number {
  return Math.imul(week, 0x85ebca77) ^ Math.imul(stream, 0xc2b2ae3d) ^ seed;
}

/** A person's draw for a key: a whole number from 0 to 2^32 − 1, and the same as a number in [0, 1). */
export function keyedBits(key: number, person: number): number {
  let x = Math.imul(person, 0x9e3779b1) ^ key;
  x ^= x >>> 16;
  x = Math.imul(x, 0x7feb352d);
  x ^= x >>> 15;
  x = Math.imul(x, 0x846ca68b);
  x ^= x >>> 16;
  return x >>> 0;
}
export function keyed(key: number, person: number): number {
  return keyedBits(key, person) * (1 / 4294967296);
}

/** The largest draw of keyedBits() that can lie below a chance in keyed(): rare things look at whole numbers first. */
export function drawsBelow(chance: number): number {
  return Math.min(4294967295, Math.ceil(Math.max(0, chance) * 4294967296)) >>> 0;
}

/** A whole number from 0 to 2^32 − 1. */
export function luckBits(seed: number, week: number, stream: number, person: number): number {
  return keyedBits(luckKey(seed, week, stream), person);
}

/** A number in [0, 1). */
export function luck(seed: number, week: number, stream: number, person: number): number {
  return keyed(luckKey(seed, week, stream), person);
}
