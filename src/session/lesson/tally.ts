// What the citizens of a class came to in one turn, as totals: posts by tone, news passed on, and how near their guesses
// were. No total of fewer than five people ever leaves the lesson.
import { type Acted, actedIn } from './acts.ts';
import { type Counts, TONES } from './messages.ts';
import { sizeOf } from './paper.ts';
import type { Lesson } from './state.ts';

export type Tally = {
  turn: number;
  people: number; // citizens of the class, with devices and on paper
  posts: Counts;
  acted: Acted; // by act: how many did it, and how many it took
  passed: number; // who passed a piece of news on (devices)
  guesses: number; // how many guessed, observers too
  guess: number; // their mean, 0–100
  missed: number; // mean distance from the truth, points
};
/** As it is shown: null where too few stand behind it. */
export type ShownTally = Pick<Tally, 'turn'> & {
  people: number | null;
  posts: Counts | null;
  acted: Acted | null;
  passed: number | null;
  guess: number | null;
  missed: number | null;
};

export const FEWEST = 5; // people in a total that is shown

/** `truth`: share that privately agreed at the end of the turn, 0–100. */
export function tallyOf(now: Lesson, turn: number, truth: number): Tally {
  const { taps, paper, people } = now.closed ?? now;
  const citizens = [...people.values()].filter((p) => p.role === 'citizen' && !p.removed).length;
  const acted = actedIn({ ...now, ...now.closed }, turn);
  const posts: Counts = { praise: 0, neutral: 0, complain: 0, criticise: 0, silent: 0 };
  const guesses: number[] = [];
  let passed = 0;
  for (const { tone, claim, percent } of taps.values()) {
    if (tone) posts[tone]++;
    if (claim) passed++;
    if (percent !== undefined) guesses.push(percent);
  }
  for (const tone of TONES) posts[tone] += paper.posts?.[tone] ?? 0;
  if (paper.guess !== null) for (let n = 0; n < sizeOf(paper.posts); n++) guesses.push(paper.guess); // the middle one stands for all
  const mean = (list: readonly number[]): number =>
    list.length === 0 ? 0 : list.reduce((sum, one) => sum + one, 0) / list.length;
  return {
    turn,
    people: citizens + sizeOf(paper.posts),
    posts,
    acted,
    passed,
    guesses: guesses.length,
    guess: mean(guesses),
    missed: mean(guesses.map((guess) => Math.abs(guess - truth))),
  };
}

export function shownTally({ turn, people, posts, acted, passed, guesses, guess, missed }: Tally): ShownTally {
  const [many, sure] = [people >= FEWEST, guesses >= FEWEST];
  return {
    turn,
    people: many ? people : null,
    posts: many ? posts : null,
    acted: many ? acted : null,
    passed: many ? passed : null,
    guess: sure ? guess : null,
    missed: sure ? missed : null,
  };
}

/** Mean distance of all guesses of a lesson from the truth, points; null where fewer than five were made. */
export function classMissed(tallies: readonly Tally[]): number | null {
  const guesses = tallies.reduce((sum, t) => sum + t.guesses, 0);
  if (guesses < FEWEST) return null;
  return tallies.reduce((sum, t) => sum + t.missed * t.guesses, 0) / guesses;
}
