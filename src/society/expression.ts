// Saying it aloud: what people believe others think (climate of opinion, Noelle-Neumann 1974), and who dares to speak
// critically in public (preference falsification, Kuran 1991): grievance and the need to express it against
// conformity and perceived risk, both of which melt when many seem to speak. Praise is counted for the map and moves nobody.
// Left out: lying about one's view to friends, posts themselves.
import { assumed } from './assumptions.ts';
import { PART, UNIT } from './columns.ts';
import { access, SPEAKS } from './face.ts';
import { luck, STREAM } from './luck.ts';
import { TIES } from './network.ts';
import { settle } from './settle.ts';
import type { Society } from './society.ts';
import { reading, type Week } from './week.ts';

const BY_TIES = 0.5; // weights of what one sees: neighbours, the net, the street; tuned
const BY_NET = 0.35;
const BY_STREET = 0.15;
const NOTICE = 0.35; // a week: how fast the believed climate follows what is seen; tuned
const HALF = 0.04; // pi at which S1 = ½, squared (.2²); tuned
const THRESHOLD = 0.26; // tuned
const HABIT_OF_SPEAKING = 0.02; // tuned
const FRAME = 0.15; // conformity added by the stability message per risk aversion: at most .04 of threshold (R09 of the design)
const WATCHED = 0.15; // risk added by full monitoring for the connected; assumed (safety skills take off half)
const PROSECUTED = 0.15; // risk added for those who speak where organisers are prosecuted; assumed (solidarity takes off half)
const VOICE = 0.3; // urge given to (or taken from) those whom a class's citizens move; chosen so that most of them change what they do
const VOICES_MOST = 0.1; // share of a region's people whom a class can move at most: the house rule of ten points
const DISCONTENTED = 0.35; // G above which a person is discontented
const CANDID = 0.055; // rho R below which the discontented tell a pollster the truth; tuned
const PRAISE = 0.95; // chosen so that about one in ten praises in an ordinary year

/** What can be counted of a region after a week: speakers, and what the authorities' own channels meet. */
export type Candour = {
  discontented: Int32Array;
  candid: Int32Array; // discontented people who say so when asked
  users: Int32Array; // of e-services
  complaining: Int32Array; // discontented users of e-services
  speaking: Int32Array; // who speak critically
};

/** pi and speech: everybody looks around, then decides. */
export function dare(society: Society, week: Week): Candour {
  const regions = week.online.length;
  const counts = (): Int32Array => new Int32Array(regions);
  const candour = {
    discontented: counts(),
    candid: counts(),
    users: counts(),
    complaining: counts(),
    speaking: counts(),
  };
  let changed = 0;
  for (let region = 0; region < regions; region++) changed = dareRegion(society, week, { region, changed, candour });
  settle(society, changed);
  return candour;
}

/** The constants of a region's week, on the scratch: by row of `access`; four rows higher for those who spoke last week. */
function setClimate(society: Society, week: Week, region: number): void {
  const { state } = society;
  const line = 1 - week.cut[region];
  const street = BY_STREET * Math.min(1, 25 * state.marching[region]);
  const visible = (state.visibles[region] + state.visible[0]) / 2;
  const watched = WATCHED * reading(week.levers, 'monitoring') * (1 - 0.5 * reading(week.levers, 'safety-skills'));
  const prosecuted = prosecutionRisk(week, region);
  const connection = [0, line * (1 - week.socialBlocked), 0, line];
  const { perTie, seen, risks, habit } = society.scratch;
  for (let row = 0; row < 8; row++) {
    const c = connection[row & 3];
    const whole = BY_TIES + BY_NET * c + BY_STREET;
    perTie[row] = BY_TIES / (TIES * whole);
    seen[row] = (BY_NET * c * visible + street) / whole;
    risks[row] = week.risk[region] + watched * c + (row < 4 ? 0 : prosecuted);
    habit[row] = row < 4 ? 0 : HABIT_OF_SPEAKING;
  }
}

type Place = { region: number; changed: number; candour: Candour };

function dareRegion(society: Society, week: Week, at: Place): number {
  setClimate(society, week, at.region);
  notice(society, at.region);
  ask(society, week, at);
  const { start } = society.traits;
  const stretch = {
    frame: FRAME * reading(week.levers, 'stability-frame'),
    conform: assumed(society, 'standing-alone'),
    company: assumed(society, 'company'),
    from: start[at.region],
    end: start[at.region + 1],
    sway: 0,
  };
  const voices = voicesOf(week, at.region);
  if (voices === 0) decide(society, stretch, at);
  else decideSwayed(society, stretch, voices, at);
  return at.changed;
}

// Three short loops, not one long: only short loops keep what they need in registers.

/** pi: the share of others believed to speak follows what is seen. */
function notice(society: Society, region: number): void {
  const { perTie, seen } = society.scratch;
  const { climate, around, face } = society.state;
  const { start } = society.traits;
  const unit = UNIT;
  const end = start[region + 1];
  for (let person = start[region]; person < end; person++) {
    const now = face[person];
    const row = (now & 1) | ((now >> 3) & 2); // access()
    const observed = (around[person] >> 12) * perTie[row] + seen[row]; // VOICED
    const pi = climate[person];
    climate[person] = (pi + NOTICE * (observed * unit - pi) + 0.5) | 0;
  }
}

/** What the authorities' own channels would meet: the discontented, those of them who dare to say so, users of services. */
function ask(society: Society, week: Week, { region, candour }: Place): void {
  const { grievance, face } = society.state;
  const { risk, start } = society.traits;
  const part = PART;
  const asked = week.risk[region];
  const end = start[region + 1];
  let discontented = 0;
  let candid = 0;
  let users = 0;
  let complaining = 0;
  for (let person = start[region]; person < end; person++) {
    const user = (face[person] >> 5) & 1;
    users += user;
    const unhappy = Number(grievance[person] * part > DISCONTENTED); // counted without a branch: nobody could foresee it
    discontented += unhappy;
    complaining += unhappy & user;
    candid += unhappy & Number(risk[person] * asked < CANDID);
  }
  candour.discontented[region] = discontented;
  candour.candid[region] = candid;
  candour.users[region] = users;
  candour.complaining[region] = complaining;
}

/** People who stand next to each other and whom a class moves alike. */
type Stretch = {
  frame: number;
  conform: number;
  company: number;
  from: number;
  end: number;
  sway: number;
};

/** Who speaks and who praises. No call in the loop: with one, it checks each column anew for every person. */
function decide(society: Society, { frame, conform, company, from, end, sway }: Stretch, at: Place): void {
  const { grievance, legitimacy, climate, face, jail } = society.state;
  const { expressive, conformity, risk } = society.traits;
  const { who, was, risks, habit } = society.scratch;
  const part = PART;
  let changed = at.changed;
  let speaking = 0;
  for (let person = from; person < end; person++) {
    const now = face[person];
    const row = (now & 1) | ((now >> 3) & 2) | ((now & 2) << 1); // access(), four higher for who spoke
    const pi = climate[person] * part;
    const bandwagon = (pi * pi) / (pi * pi + HALF);
    const g = grievance[person] * part;
    const rho = risk[person];
    const kon = conformity[person];
    const urge = 0.4 + 1.2 * expressive[person];
    const danger = rho * risks[row] * (1 - bandwagon);
    const alone = conform * (kon + frame * rho) * (1 - company * bandwagon);
    const drive = g * urge - alone - danger - THRESHOLD + habit[row] + sway;
    const praise = (legitimacy[person] * part - g) * urge + 0.1 * kon * (1 - bandwagon);
    const speaks = Number(drive > 0) & Number(jail[person] === 0);
    const praises = Number(praise > PRAISE) & (speaks ^ 1);
    const next = (now & ~10) | (speaks << 1) | (praises << 3); // SPEAKS, PRAISES
    speaking += speaks;
    if (next === now) continue;
    face[person] = next;
    if (((next ^ now) & 2) === 0) continue;
    who[changed] = person;
    was[changed++] = now;
  }
  at.candour.speaking[at.region] += speaking;
  at.changed = changed;
}

/** A region in which a class moves people: stretch by stretch of those whom it moves alike. */
function decideSwayed(society: Society, region: Stretch, voices: number, at: Place): void {
  let { from } = region;
  while (from < region.end) {
    const sway = swayed(society, from, voices);
    let end = from + 1;
    while (end < region.end && swayed(society, end, voices) === sway) end++;
    decide(society, { ...region, from, end, sway }, at);
    from = end;
  }
}

/** Share of a region's people whom a class moves; the sign says which way. */
function voicesOf(week: Week, region: number): number {
  return Math.max(-VOICES_MOST, Math.min(VOICES_MOST, week.levers.voices[region])) || 0;
}

/** Always the same people of a region are moved first, so that a class meets its own cohort again. */
function swayed(society: Society, person: number, voices: number): number {
  const share = Math.abs(voices);
  if (luck(society.makeup.seed, 0, STREAM.voice, person) >= share) return 0;
  return voices > 0 ? VOICE : -VOICE;
}

/** What pulls a person to speak critically and what holds them back; they speak when it adds up to more than 0. */
export type Motives = { grievance: number; alone: number; danger: number; threshold: number; habit: number };

/** The motives of one person as they stand now, in the words of dareRegion(). */
export function motivesOf(society: Society, week: Week, at: { region: number; person: number }): Motives {
  const { grievance, climate, face } = society.state;
  const { expressive, conformity, risk } = society.traits;
  const { region, person } = at;
  const now = face[person];
  const pi = climate[person] * PART;
  const bandwagon = (pi * pi) / (pi * pi + HALF);
  const spoke = (now & SPEAKS) !== 0;
  setClimate(society, week, region);
  const risks = society.scratch.risks[access(now)] + (spoke ? prosecutionRisk(week, region) : 0);
  const held = conformity[person] + FRAME * reading(week.levers, 'stability-frame') * risk[person];
  return {
    grievance: grievance[person] * PART * (0.4 + 1.2 * expressive[person]),
    alone: -assumed(society, 'standing-alone') * held * (1 - assumed(society, 'company') * bandwagon),
    danger: -risk[person] * risks * (1 - bandwagon),
    threshold: -THRESHOLD,
    habit: spoke ? HABIT_OF_SPEAKING : 0,
  };
}

/** Jailing organisers frightens those who speak themselves, not their readers (Pan & Siegel 2020). */
function prosecutionRisk(week: Week, region: number): number {
  const prosecution = Math.max(0, Math.min(1, week.levers.prosecution[region])) || 0;
  return PROSECUTED * prosecution * (1 - 0.5 * reading(week.levers, 'solidarity'));
}
