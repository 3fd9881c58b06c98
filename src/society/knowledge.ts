// What the authorities can know: open criticism, polls answered by the few who dare, and complaints through services
// online, read with correction factors that were right in usual times. When fear rises they are wrong: the dictator's
// dilemma (Kuran 1991; Lorentzen 2014; Shadmehr & Bernhardt). The dashboard adds what officials add.
import { clamp, share } from './arithmetic.ts';
import type { Candour } from './expression.ts';
import type { Levers } from './levers.ts';
import { luck, STREAM } from './luck.ts';
import type { Society } from './society.ts';
import { reading } from './week.ts';

const RATE = 0.2; // a week; tuned
const VISIBLE = 1.8; // how much more discontent there is than criticism, as the authorities believe; tuned
const POLLED = 3.2; // the same for polls; tuned
const SERVICES_MOST = 0.5; // weight that complaints through services can reach
const FEEDBACK = 0.2; // knowledge gained by fully open channels; "card terms" of the model, assumed
// The design adds .15 (1 − K), .10 for a rosy report and .05 of noise to 1 − est. In a calm country est is a few points, so
// sums stood at 100 % for thirteen years; here officials leave out a share of the bad news instead, and no more than there is.
const COLOURED = 0.6; // share of the discontent seen that is left out at no knowledge; chosen for a bias of 1 to 6 points
const ROSY = 0.5; // share of the rest that a rosy report leaves out; assumed
const NOISE = 0.3; // spread of what is left at no knowledge, as a share of it; assumed

/** est: what the authorities make of the week. */
export function estimate(society: Society, candour: Candour): void {
  const { state, traits, makeup } = society;
  const all = { people: 0, discontented: 0, candid: 0, users: 0, complaining: 0 };
  for (let region = 0; region < state.estimates.length; region++) {
    const here = {
      people: traits.start[region + 1] - traits.start[region],
      discontented: candour.discontented[region],
      candid: candour.candid[region],
      users: candour.users[region],
      complaining: candour.complaining[region],
    };
    const seen = sight(here, state.visibles[region]);
    state.estimates[region] += RATE * (seen - state.estimates[region]);
    all.candid += here.candid;
    all.users += here.users;
    all.complaining += here.complaining;
  }
  all.people = makeup.people;
  state.estimate[0] += RATE * (sight(all, state.visible[0]) - state.estimate[0]);
}

type Asked = { people: number; candid: number; users: number; complaining: number };

function sight(asked: Asked, visible: number): number {
  const services = asked.people > 0 ? Math.min(SERVICES_MOST, asked.users / asked.people) : 0;
  const complaints = asked.users > 0 ? asked.complaining / asked.users : 0;
  const poll = asked.people > 0 ? Math.min(1, (POLLED * asked.candid) / asked.people) : 0;
  return services * complaints + (1 - services) * (0.5 * Math.min(1, VISIBLE * visible) + 0.5 * poll);
}

/** K: how well the authorities know the society, 0–1. `users` = share of people using services online, `fear` = mean F. */
export function knowledge(levers: Levers, visible: number, users: number, fear: number): number {
  const services = 0.25 * Math.min(SERVICES_MOST, users);
  const channels = FEEDBACK * reading(levers, 'feedback');
  const blocked = 0.25 * reading(levers, 'independent-blocked');
  return clamp(0.25 + services + 0.25 * visible + channels - blocked - 0.25 * fear, 0, 1);
}

/** dashboard-approval of a region, 0–1: contentment as seen, brightened the less is known. */
export function dashboard(society: Society, levers: Levers, region: number, known: number): number {
  const { seed } = society.makeup;
  const week = society.state.week[0];
  const bell =
    luck(seed, week, STREAM.report, region) +
    luck(seed, week, STREAM.report + 1, region) +
    luck(seed, week, STREAM.report + 2, region) -
    1.5;
  const told = (1 - COLOURED * (1 - known)) * (1 - ROSY * share(levers['rosy-reports'][region]));
  return clamp(1 - society.state.estimates[region] * told * (1 + NOISE * (1 - known) * bell), 0, 1);
}
