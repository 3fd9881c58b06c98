// Marching: who hears of a call (online, face to face, in the street), who goes (grievance and company against the
// chance of arrest, fear and tiredness: Epstein 2002, Granovetter 1978), and where (a cut scatters people over many
// places: Hassanpour 2014). Left out: violence by protesters, leaders as persons, the route of a march.
// Shares, not heads, decide: a society of 1,000 agents behaves like one of 100,000.
import { fading } from './arithmetic.ts';
import { PART, UNIT } from './columns.ts';
import { access, MARCHES, SPEAKING } from './face.ts';
import { keyed, luckKey, STREAM } from './luck.ts';
import { TIES } from './network.ts';
import { PLACES } from './people.ts';
import { settle } from './settle.ts';
import type { Society } from './society.ts';
import type { Week } from './week.ts';

const POLICE = 0.004; // of a region's people; tuned
export const DETER = 2.3; // k: police equal to the crowd make arrest 90 % likely (Epstein 2002)
const REFERENCE = 16000; // people the formula of arrest was tuned at: crowds are scaled to it
const COMPANY = 0.5; // weight of others who march; tuned
const STREET = 0.4; // most company that the street of one's region gives; tuned
const FULL_STREET = 1 / 10; // share of the region marching that gives it (.03–.2): steeper, and single people would decide in small societies; tuned
const LOUD_STREET = 1 / 14; // share marching at which every second of the townspeople hears of it in the street; tuned
const COST = 0.44; // of marching, before the lever `march-threshold`; tuned
const WANTED = 0.1; // T (Epstein 2002)
const HEARD = 0.7 * 0.8; // of those online, who sees a call in its week; tuned
const FACE_TO_FACE = 0.1; // chance per marching neighbour; .06 more when the net is down: people go out to ask; tuned
const TIRED = 0.09; // added by a march; tuned
const TO_CENTRE = 0.7; // of those who heard by meeting people, who goes to the central square; tuned
const TO_CENTRE_LOST = 0.1; // of that, while the net is down: set so that a cut doubles the places (F6); were it all, there would be six times as many

/** Where the marchers of each region stand: PLACES counts a region. On the scratch: it holds until the next march. */
export type Marchers = { places: Int32Array; from: Int32Array };

export function policeOf(society: Society): number {
  return society.makeup.police ?? POLICE;
}

/** Who marches this week. The scratch list `crowd` holds them, region after region; `from` says where each region starts. */
export function march(society: Society, week: Week): Marchers {
  const { signal, marching } = society.state;
  const regions = signal.length;
  const { places, from, company, danger } = society.scratch;
  places.fill(0);
  from[0] = 0;
  const changed = { count: 0 };
  const sight = { company, danger };
  for (let region = 0; region < regions; region++) {
    const called = signal[region] >= 0.2;
    const before = from[region];
    if (called) from[region + 1] = before + marchRegion(society, week, { ...sight, region, before, places, changed });
    else {
      from[region + 1] = before;
      if (marching[region] > 0) goHome(society, region, changed);
    }
  }
  settle(society, changed.count);
  return { places, from };
}

function turn(society: Society, person: number, now: number, changed: { count: number }): void {
  const { face } = society.state;
  if (face[person] === now) return;
  society.scratch.who[changed.count] = person;
  society.scratch.was[changed.count++] = face[person];
  face[person] = now;
}

function goHome(society: Society, region: number, changed: { count: number }): void {
  const { face } = society.state;
  const { start } = society.traits;
  for (let person = start[region]; person < start[region + 1]; person++)
    if (face[person] & MARCHES) turn(society, person, face[person] & ~MARCHES, changed);
}

type Sight = Pick<Outlook, 'company' | 'danger'>; // filled anew by region
type Square = Sight & { region: number; before: number; places: Int32Array; changed: { count: number } };

function marchRegion(society: Society, week: Week, at: Square): number {
  const { face, around, fatigue } = society.state;
  const { site } = society.traits;
  const { crowd } = society.scratch;
  const { region, changed } = at;
  const hears = hearing(society, week, region);
  const place = luckKey(week.seed, week.number, STREAM.place);
  const toCentre = TO_CENTRE - TO_CENTRE_LOST * week.cut[region];
  const end = at.before + considerGoing(society, squareOf(society, week, region, at), at);
  let marchers = at.before;
  for (let n = at.before; n < end; n++) {
    const willing = crowd[n] >= 0;
    const person = willing ? crowd[n] : ~crowd[n];
    const now = face[person];
    const seen = (around[person] >> SPEAKING) & 255;
    const heard = willing ? hears(person, 2 * (seen >> 4) + (seen & 15)) : 0;
    if (heard === 0) {
      turn(society, person, now & ~MARCHES, changed);
      continue;
    }
    turn(society, person, now | MARCHES, changed);
    crowd[marchers++] = person; // never ahead of the reading: the list shrinks to those who come
    const central = heard === ONLINE_CALL || keyed(place, person) < toCentre;
    at.places[region * PLACES + (central ? 0 : site[person])]++;
    fatigue[person] = Math.min(UNIT, fatigue[person] + TIRED * UNIT + 0.5);
  }
  return marchers - at.before;
}

/** Lists in `crowd` who would go if they heard of it, and as ~person who marched last week and would not. Returns how many. */
function considerGoing(society: Society, { company, danger, cost }: Outlook, { region, before }: Square): number {
  const { face, jail, around, grievance, fatigue } = society.state;
  const { start, risk } = society.traits;
  const { crowd } = society.scratch;
  const part = PART;
  const end = start[region + 1];
  let count = before;
  for (let person = start[region]; person < end; person++) {
    const seen = (around[person] >> 4) & 255; // SPEAKING, and MARCHING above it
    const push = grievance[person] * part + company[seen] - cost - fatigue[person] * part;
    if (push - risk[person] * danger[seen >> 4] > WANTED && jail[person] === 0) crowd[count++] = person;
    else if (face[person] & 4) crowd[count++] = ~person; // MARCHES
  }
  return count - before;
}

const ONLINE_CALL = 1; // how a person heard: online, or by meeting people
const MET_CALL = 2;

/**
 * Who hears of a call: online by row of `access`; face to face by `company` = 2 × marching + speaking neighbours;
 * townspeople in the street too. 0 = not at all.
 */
function hearing(society: Society, week: Week, region: number): (person: number, company: number) => number {
  const { face } = society.state;
  const { urban } = society.traits;
  const news = informedBy(society, week, region);
  const key = (stream: number): number => luckKey(week.seed, week.number, stream);
  const [online, met, street] = [key(STREAM.callOnline), key(STREAM.faceToFace), key(STREAM.street)];
  return (person, company) => {
    if (news.online[access(face[person])] > keyed(online, person)) return ONLINE_CALL;
    if (news.met[company] > keyed(met, person)) return MET_CALL;
    return urban[person] === 1 && news.street > keyed(street, person) ? MET_CALL : 0;
  };
}

/** Chances to hear of a call: online by row of `access`, face to face by 2 × marching + speaking neighbours, in the street. */
function informedBy(
  society: Society,
  week: Week,
  region: number,
): { online: Float64Array; met: Float64Array; street: number } {
  const { signal, marching } = society.state;
  const line = 1 - week.cut[region];
  const loud = signal[region] * HEARD * (1 - 0.85 * week.callsDeleted);
  const missed = Math.sqrt(1 - FACE_TO_FACE - 0.06 * week.cut[region]); // by one speaking neighbour: half of a marching one
  const met = new Float64Array(25);
  for (let n = 0, none = 1; n < met.length; n++, none *= missed) met[n] = 1 - none;
  return {
    online: Float64Array.of(0, loud * line * (1 - week.socialBlocked), 0, loud * line),
    met,
    street: 0.5 * Math.min(1, marching[region] / LOUD_STREET),
  };
}

/** What the square looks like from home: who is there already, what it costs, what is to be feared. */
type Outlook = {
  company: Float64Array; // by speaking neighbours + 16 × marching ones
  danger: Float64Array; // by marching neighbours, before aversion to risk
  cost: number;
};

function squareOf(society: Society, week: Week, region: number, { company, danger }: Sight): Outlook {
  const { marching, fear } = society.state;
  const { start } = society.traits;
  const scaled = ((start[region + 1] - start[region]) * REFERENCE) / society.makeup.people;
  const crowd = marching[region] * scaled;
  const street = STREET * Math.min(1, marching[region] / FULL_STREET);
  const afraid = fear[region] + 0.25 * week.force[region];
  for (let m = 0; m <= TIES; m++) {
    const arrest = fading((DETER * policeOf(society) * scaled) / (1 + crowd + m));
    danger[m] = 0.45 * (1 - arrest) + afraid;
    for (let speaking = 0; speaking <= TIES; speaking++)
      company[16 * m + speaking] = COMPANY * (0.075 * (m + 0.3 * speaking) + street);
  }
  return { company, danger, cost: COST + Math.max(-1, Math.min(1, week.levers['march-threshold'][0])) };
}

/** Over how many places of equal size the marchers of a region stand, as the police meet them; 0 without a march. */
export function spread(marchers: Marchers, region: number): number {
  const count = marchers.from[region + 1] - marchers.from[region];
  if (count === 0) return 0;
  let squares = 0;
  for (let place = 0; place < PLACES; place++) {
    const part = marchers.places[region * PLACES + place] / count;
    squares += part * part;
  }
  return 1 / squares;
}

/** Neff as it is measured: by region, and in the nation over the regions that march. */
export type Dispersion = { regions: Float64Array; nation: number };

/**
 * Neff = 1 / the chance that two marchers of a region, drawn at random, stand at one place: unlike spread(), the same in
 * small and in large societies. At most the places there are, and at most the marchers; 1 for one alone, 0 for none.
 */
export function dispersion(marchers: Marchers): Dispersion {
  const regions = new Float64Array(marchers.from.length - 1);
  let pairs = 0;
  let together = 0;
  let most = 0;
  for (let region = 0; region < regions.length; region++) {
    const count = marchers.from[region + 1] - marchers.from[region];
    let same = 0;
    for (let place = 0; place < PLACES; place++) {
      const here = marchers.places[region * PLACES + place];
      same += here * (here - 1);
    }
    regions[region] = placesFrom(count * (count - 1), same, count);
    pairs += Math.max(0, count - 1); // regions weigh by their marchers; one alone says nothing of a spread
    together += count > 1 ? same / count : 0;
    most = Math.max(most, count);
  }
  return { regions, nation: placesFrom(pairs, together, most) };
}

function placesFrom(pairs: number, together: number, marchers: number): number {
  return Math.min(PLACES, marchers, together > 0 ? pairs / together : PLACES);
}
