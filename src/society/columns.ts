// Everything about the people and their regions that changes, in columns on one buffer: a snapshot is one copy.
// A share is kept in 16 bits as a whole number of 65,535ths; arithmetic between load and store is in doubles and exact.
// Left out: traits and ties (they never change), levers and stories (the engine's).

export const UNIT = 65535; // of a share kept in 16 bits
export const PART = 1 / UNIT; // of it: a stored whole number × PART is the share
export const HEARD_OFFICIAL = 1; // bits of `told`
export const HEARD_INDEPENDENT = 2;
export const HEARD_RUMOUR = 4;

export type State = {
  buffer: ArrayBuffer;
  // nation
  week: Int32Array; // [0]: weeks lived since the start; negative while warming up
  usualGrowth: Float64Array; // [0]: gref, slow mean of GDP growth per head, %
  estimate: Float64Array; // [0]: share of discontented people, as the regime sees the nation
  visible: Float64Array; // [0]: visible share of criticism online, nation
  participants: Float64Array; // share of the people marching in each of the last four weeks, newest first
  // by region
  fear: Float64Array; // F, 0–.6
  marching: Float64Array; // M, the crowd that a region sees, as a share of its people: crowd() of those who march, or a documented rally
  signal: Float64Array; // strength of a call to gather, 0–1
  estimates: Float64Array; // estimate, by region
  visibles: Float64Array; // visible share of criticism online, by region
  // by person
  legitimacy: Uint16Array; // L
  grievance: Uint16Array; // G
  trust: Uint16Array; // tau: trust in the state's version
  trustIndependent: Uint16Array; // trust in independent news
  habit: Uint16Array; // q: habit of reading independent news
  outrage: Uint16Array; // out: anger left by stories
  climate: Uint16Array; // pi: share of others believed to speak critically
  fatigue: Uint16Array; // fat: tiredness after marching
  belief: Uint16Array[]; // b, by story: believed size of what happened
  around: Uint16Array; // neighbours online, speaking, marching, and either of both: four bits each (face.ts)
  face: Uint8Array; // what others can see (face.ts)
  jail: Uint8Array; // weeks left in detention
  told: Uint8Array[]; // by story: which versions were ever heard
};

const NATION = { usualGrowth: 1, estimate: 1, visible: 1, participants: 4 } as const;

/** Bytes of a state. */
export function stateBytes(people: number, regions: number, stories: number): number {
  const even = people + (people & 1); // keeps 16-bit columns aligned
  return 64 + 8 * 5 * regions + even * (2 * 9 + 2 * stories + 2 + stories);
}

/** The columns as views on a buffer of stateBytes() bytes. */
export function columnsOn(buffer: ArrayBuffer, people: number, regions: number): State {
  const even = people + (people & 1);
  const stories = Math.round(((buffer.byteLength - 64 - 40 * regions) / even - 20) / 3);
  let at = 8;
  const reals = (length: number): Float64Array => {
    at += 8 * length;
    return new Float64Array(buffer, at - 8 * length, length);
  };
  const shares = (): Uint16Array => {
    at += 2 * even;
    return new Uint16Array(buffer, at - 2 * even, people);
  };
  const bytes = (): Uint8Array => {
    at += even;
    return new Uint8Array(buffer, at - even, people);
  };
  return {
    buffer,
    week: new Int32Array(buffer, 0, 1),
    usualGrowth: reals(NATION.usualGrowth),
    estimate: reals(NATION.estimate),
    visible: reals(NATION.visible),
    participants: reals(NATION.participants),
    fear: reals(regions),
    marching: reals(regions),
    signal: reals(regions),
    estimates: reals(regions),
    visibles: reals(regions),
    legitimacy: shares(),
    grievance: shares(),
    trust: shares(),
    trustIndependent: shares(),
    habit: shares(),
    outrage: shares(),
    climate: shares(),
    fatigue: shares(),
    around: shares(),
    belief: Array.from({ length: stories }, shares),
    face: bytes(),
    jail: bytes(),
    told: Array.from({ length: stories }, bytes),
  };
}
