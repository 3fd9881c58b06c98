// Who leads after a turn? A chance of the authorities' winning, learnt from games of the same laboratory: for each turn, a
// logistic curve over both sides' points, as they stand out among all games at that turn. Learnt on odd seeds, tested on
// even ones: the Brier score is the mean squared error of the chance there (.25 = a coin).
import { type Par, winner } from './above.ts';
import type { Played } from './duel.ts';
import { deviation, mean } from './shares.ts';

/** Chance that the authorities win, after a turn (0 = the first). */
export type Evaluator = (played: Played, turn: number) => number;
type Curve = { middle: [number, number]; spread: [number, number]; weights: [number, number, number] };

const ROUNDS = 60; // steps of the descent; more change the third decimal
const STEP = 0.5;
const RESTRAINT = 0.05; // keeps curves gentle where few games speak

export function learn(par: Par, games: readonly Played[]): Evaluator {
  const turns = games.reduce((most, p) => Math.max(most, p.course.length), 0);
  const curves: Curve[] = [];
  for (let turn = 0; turn < turns; turn++) curves.push(curveOf(par, games, turn));
  return (played, turn) => {
    const curve = curves[Math.min(turn, curves.length - 1)];
    return curve ? chance(curve, standing(curve, played, turn)) : 0.5;
  };
}

function curveOf(par: Par, games: readonly Played[], turn: number): Curve {
  const there = games.filter((p) => p.course[turn] !== undefined);
  const side = (n: 0 | 1): number[] => there.map((p) => p.course[turn]?.[n] ?? 0);
  const curve: Curve = {
    middle: [mean(side(0)), mean(side(1))],
    spread: [deviation(side(0)) || 1, deviation(side(1)) || 1],
    weights: [0, 0, 0],
  };
  const rows = there.map((p) => ({ at: standing(curve, p, turn), won: winner(par, p) }));
  for (let round = 0; round < ROUNDS; round++) descend(curve, rows);
  return curve;
}

type Point = [number, number, number]; // 1, authorities, civil society

function standing({ middle, spread }: Curve, { course }: Played, turn: number): Point {
  const [regime = 0, civil = 0] = course[Math.min(turn, course.length - 1)] ?? [];
  return [1, (regime - middle[0]) / spread[0], (civil - middle[1]) / spread[1]];
}

function chance({ weights }: Curve, at: Point): number {
  return 1 / (1 + Math.exp(-(weights[0] * at[0] + weights[1] * at[1] + weights[2] * at[2])));
}

function descend(curve: Curve, rows: readonly { at: Point; won: number }[]): void {
  const slope: Point = [0, 0, 0];
  for (const { at, won } of rows) {
    const error = won - chance(curve, at);
    for (const n of [0, 1, 2] as const) slope[n] += (error * at[n]) / rows.length;
  }
  for (const n of [0, 1, 2] as const)
    curve.weights[n] += STEP * (slope[n] - (n === 0 ? 0 : (RESTRAINT * curve.weights[n]) / Math.sqrt(rows.length)));
}

export type Drama = {
  brier: number | null; // null: too few games to test with
  leadChanges: number; // a game
  comebacks: number; // share of games won from under a quarter
};

const FEWEST = 8; // games to learn from, and as many to test with
const BEHIND = 0.25;

/** How games swung, as the evaluator sees it. Games that end in half a win are no comeback. */
export function dramaOf(par: Par, games: readonly Played[]): Drama | null {
  const [odd, even] = [1, 0].map((rest) => games.filter((p) => p.seed % 2 === rest));
  if (!odd || !even || odd.length < FEWEST || even.length < FEWEST) return null;
  const tested = learn(par, odd);
  const errors = even.flatMap((p) => p.course.map((_, turn) => (tested(p, turn) - winner(par, p)) ** 2));
  const judge = learn(par, games);
  const courses = games.map((p) => p.course.map((_, turn) => judge(p, turn)));
  return {
    brier: mean(errors),
    leadChanges: mean(courses.map(changesOf)),
    comebacks: mean(games.map((p, n) => (cameBack(winner(par, p), courses[n] ?? []) ? 1 : 0))),
  };
}

const CLEAR = 0.05; // a lead is one that goes this far beyond even

function changesOf(course: readonly number[]): number {
  let leader = 0;
  let changes = 0;
  for (const chance of course) {
    const now = chance > 0.5 + CLEAR ? 1 : chance < 0.5 - CLEAR ? -1 : 0;
    if (now === 0) continue;
    if (leader !== 0 && now !== leader) changes++;
    leader = now;
  }
  return changes;
}

function cameBack(won: number, course: readonly number[]): boolean {
  if (won === 1) return course.some((chance) => chance < BEHIND);
  return won === 0 && course.some((chance) => chance > 1 - BEHIND);
}
