// Beyond words: a citizen may sign, attend or complain through e-government. An act counts only when enough of the class do
// the same; how many are needed nobody sees beforehand. What shows may bring a summons: one turn without posting, no more.
import { luck } from '../../society/luck.ts';
import { ACTS, type Act, type Tone } from './messages.ts';
import type { Lesson, Person, Taps } from './state.ts';

const STREAM = 411; // of luck, beside those of citizens; three for the acts, one for the summons
const EASIEST = 0.3; // share of the class's citizens, chosen so that a third to two thirds must dare together
const HARDEST = 0.65;
/** Chance of a summons in a turn, by what shows; chosen so that about one critic in six meets it. Halved where enough acted together. */
const RISK: Record<Tone | Act, number> = {
  ...{ praise: 0, neutral: 0, silent: 0, complain: 0.05, criticise: 0.17 },
  ...{ sign: 0.08, attend: 0.2, appeal: 0.03 },
};
/** How an act that counted moves the urge of its cohort to speak critically, −1–1. */
const URGE: Record<Act, number> = { sign: 0.5, attend: 1, appeal: 0.5 };

export type Acted = Record<Act, { count: number; needed: number }>;
type Turn = Pick<Lesson, 'setting' | 'people' | 'taps' | 'paper' | 'onPaper'>;

/** How many did each, and how many it took. `turn` of the scenario. */
export function actedIn({ setting, people, taps, paper }: Turn, turn: number): Acted {
  const citizens = [...people.values()].filter((p) => p.role === 'citizen' && !p.removed).length;
  const onPaper = paper.posts ? Object.values(paper.posts).reduce((sum, n) => sum + n, 0) : 0;
  const count = (act: Act): number => [...taps.values()].filter((t) => t.act === act).length + (paper.acts?.[act] ?? 0);
  const needed = (nth: number): number => {
    const share = EASIEST + (HARDEST - EASIEST) * luck(setting.seed, turn, STREAM + nth, 0);
    return Math.max(2, Math.ceil(share * (citizens + onPaper)));
  };
  const [sign, attend, appeal] = ACTS.map((act, nth) => ({ count: count(act), needed: needed(nth) }));
  const none = { count: 0, needed: 0 };
  return { sign: sign ?? none, attend: attend ?? none, appeal: appeal ?? none };
}

/** The urge that comes of an act, or null where too few joined. */
export function urgeOfAct(acted: Acted, act: Act | null | undefined): number | null {
  return act && acted[act].count >= acted[act].needed ? URGE[act] : null;
}

/** Whether what a citizen showed this turn brings a summons. */
export function isSummoned(
  seed: number,
  turn: number,
  { person, taps, acted }: { person: Person; taps: Taps; acted: Acted },
): boolean {
  const together = urgeOfAct(acted, taps.act) !== null ? 0.5 : 1;
  const risk = (taps.tone ? RISK[taps.tone] : 0) + (taps.act ? RISK[taps.act] * together : 0);
  return luck(seed, turn, STREAM + ACTS.length, person.name) < risk;
}
