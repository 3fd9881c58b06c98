// Citizens of a class: a dealt belief, stake and region; four taps a turn; their totals shift how loudly their part of
// the country speaks. Nobody is asked for an own opinion: what is dealt is a role.
import type { Content } from '../../content/schema.ts';
import { luck } from '../../society/luck.ts';
import { actedIn, urgeOfAct } from './acts.ts';
import { ACTS, TONES, type Tone } from './messages.ts';
import type { Lesson, Person } from './state.ts';

export const STAKES = ['state-job', 'small-business', 'student', 'oil-family', 'farmer', 'pensioner'] as const;
export type Dealt = {
  belief: -2 | -1 | 0 | 1 | 2; // −2 against the authorities … +2 for them
  stake: (typeof STAKES)[number];
  nerve: 1 | 2 | 3; // how much it takes to speak
  region: string;
};
export type Voice = { region: string; urge: number; share: number };

const STREAM = 401; // of luck, beside those of players (301–311); four draws
const TIES = 2; // classmates whose posts a citizen reads

/** Half-time deals again: nobody is one person for a whole lesson. */
export function deal(content: Content, seed: number, nth: number, half: 0 | 1): Dealt {
  const draw = (which: number): number => luck(seed, half, STREAM + which, nth);
  const beliefs = [-2, -1, 0, 1, 2] as const;
  const nerves = [1, 2, 3] as const;
  return {
    belief: beliefs[Math.floor(draw(0) * beliefs.length)] ?? 0,
    stake: STAKES[Math.floor(draw(1) * STAKES.length)] ?? 'student',
    nerve: nerves[Math.floor(draw(2) * nerves.length)] ?? 2,
    region: regionAt(content, draw(3)),
  };
}

/** Regions by their population. */
function regionAt(content: Content, share: number): string {
  const total = content.regions.reduce((sum, r) => sum + r.population, 0);
  let left = share * total;
  for (const region of content.regions) {
    left -= region.population;
    if (left < 0) return region.id;
  }
  return content.regions[0]?.id ?? '';
}

/** How a post moves the urge of its cohort to speak critically. Silence leaves it as it is. */
const URGE: Record<Tone, number> = { praise: -1, neutral: 0, complain: 0.5, criticise: 1, silent: 0 };

/** What the class's posts come to, by region: the mean urge of those who posted, and their share of those who sit there. Citizens on paper stand in every region. */
export function voicesOf(lesson: Lesson): Voice[] {
  const all = citizensOf(lesson);
  const { posts } = lesson.paper;
  const counted = TONES.reduce((sum, tone) => sum + (posts?.[tone] ?? 0), 0);
  const acted = actedIn(lesson, lesson.match.game.turn);
  const signed = ACTS.reduce((sum, act) => sum + (lesson.paper.acts?.[act] ?? 0) * (urgeOfAct(acted, act) ?? 0), 0);
  const heard = Math.min(counted, signed + TONES.reduce((sum, tone) => sum + (posts?.[tone] ?? 0) * URGE[tone], 0));
  return lesson.content.regions.flatMap(({ id }) => {
    const here = all.filter((p) => p.dealt?.region === id);
    const urges = here.flatMap((p) => {
      const taps = lesson.taps.get(p.id);
      const act = urgeOfAct(acted, taps?.act);
      if (!taps?.tone) return act === null ? [] : [act];
      return [Math.max(URGE[taps.tone], act ?? -1)];
    });
    const spoke = urges.length + counted;
    if (spoke === 0) return [];
    const urge = (urges.reduce((sum, u) => sum + u, 0) + heard) / spoke;
    return [{ region: id, urge, share: spoke / (here.length + counted) }];
  });
}

export function citizensOf(lesson: Lesson): Person[] {
  return [...lesson.people.values()].filter((p) => p.role === 'citizen' && !p.removed);
}

/** The classmates a citizen is tied to: the next ones around the circle. */
export function tiesOf(lesson: Lesson, person: Person): Person[] {
  const circle = citizensOf(lesson);
  const at = circle.indexOf(person);
  const ties: Person[] = [];
  for (let step = 1; step <= TIES; step++) {
    const tie = circle[(at + step) % circle.length];
    if (tie && tie !== person && !ties.includes(tie)) ties.push(tie);
  }
  return ties;
}

/** Claims in the news that a citizen may pass on. */
export function claimsNow(lesson: Lesson): string[] {
  const last = lesson.match.game.reports.at(-1);
  const told = (last?.news ?? []).filter((n) => n.kind === 'claim').map((n) => n.id);
  return [...new Set(told)].slice(0, 3);
}

/** Called in: this turn without posting, never out of play. */
export const isSilenced = ({ match }: Lesson, { summoned }: Person): boolean => summoned === match.game.turn;

/** All four taps done: nobody has to wait for this citizen. */
export function isDone(lesson: Lesson, person: Person): boolean {
  const taps = lesson.taps.get(person.id);
  const spoke = taps?.tone !== undefined || isSilenced(lesson, person);
  return spoke && taps !== undefined && taps.claim !== undefined && taps.percent !== undefined;
}
