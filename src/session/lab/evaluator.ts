// Who leads after a turn? A chance of the authorities' winning, learnt from games of the same laboratory: for each turn, a
// logistic curve over both sides' mandates as that turn promises them, and as they stand out among all games at that turn. A
// game is judged by curves that were learnt without it and its like: tenth by tenth. The Brier score is the mean squared error
// of the chances (.25 = a coin).
import type { Content } from '../../content/schema.ts';
import { weightOf } from '../../players/worth.ts';
import { winner } from './above.ts';
import type { Played } from './duel.ts';
import { deviation, mean } from './shares.ts';

type Pars = Pick<Content['scenario'], 'par' | 'turns'>;
/** Chance that the authorities win, after a turn (0 = the first). */
type Evaluator = (played: Played, turn: number) => number;
type Curve = { middle: [number, number]; spread: [number, number]; weights: Point };

const STEP = 0.5;
const LEVEL = 1e-4; // slope at which a curve has come to rest: the chances then stand to the third decimal
const MOST_STEPS = 5000;
const RESTRAINT = 0.05; // keeps curves gentle where few games speak
const PARTS = 10;

function learn({ par, turns }: Pars, games: readonly Played[]): Evaluator {
  const most = games.reduce((longest, p) => Math.max(longest, p.course.length), 0);
  const curves: Curve[] = [];
  for (let turn = 0; turn < most; turn++) curves.push(curveOf({ par, turns }, games, turn));
  return (played, turn) => {
    const curve = curves[Math.min(turn, curves.length - 1)];
    return curve ? chance(curve, standing(curve, promised(turns, played, turn))) : 0.5;
  };
}

function curveOf({ par, turns }: Pars, games: readonly Played[], turn: number): Curve {
  const there = games.filter((p) => p.course[turn] !== undefined);
  const mandates = there.map((p) => promised(turns, p, turn));
  const side = (n: 0 | 1): number[] => mandates.map((both) => both[n]);
  const curve: Curve = {
    middle: [mean(side(0)), mean(side(1))],
    spread: [deviation(side(0)) || 1, deviation(side(1)) || 1],
    weights: [0, 0, 0],
  };
  const rows = there.map((p, n) => ({ at: standing(curve, mandates[n] ?? [0, 0]), won: winner(par, p) }));
  for (let step = 0; step < MOST_STEPS; step++) if (descend(curve, rows) < LEVEL) break;
  return curve;
}

/** Both sides' mandates, were every turn still to come like this one: what was counted before it stays counted. */
function promised(turns: number, { course }: Played, turn: number): [number, number] {
  const last = Math.min(turn, course.length - 1);
  const [regime = 0, civil = 0] = course[last] ?? [];
  const sum: [number, number] = [0, 0];
  let left = 1;
  for (let before = 0; before < last; before++) {
    const weight = weightOf(before + 1, turns);
    left -= weight;
    for (const n of [0, 1] as const) sum[n] += weight * (course[before]?.[n] ?? 0);
  }
  return [sum[0] + left * regime, sum[1] + left * civil];
}

type Point = [number, number, number]; // 1, authorities, civil society

function standing({ middle, spread }: Curve, [regime, civil]: readonly [number, number]): Point {
  return [1, (regime - middle[0]) / spread[0], (civil - middle[1]) / spread[1]];
}

function chance({ weights }: Curve, at: Point): number {
  return 1 / (1 + Math.exp(-(weights[0] * at[0] + weights[1] * at[1] + weights[2] * at[2])));
}

/** One step down; returns how steep it was. */
function descend(curve: Curve, rows: readonly { at: Point; won: number }[]): number {
  const slope: Point = [0, 0, 0];
  for (const { at, won } of rows) {
    const error = won - chance(curve, at);
    for (const n of [0, 1, 2] as const) slope[n] += (error * at[n]) / rows.length;
  }
  for (const n of [1, 2] as const) slope[n] -= (RESTRAINT * curve.weights[n]) / Math.sqrt(rows.length);
  for (const n of [0, 1, 2] as const) curve.weights[n] += STEP * slope[n];
  return slope.reduce((steepest, one) => Math.max(steepest, Math.abs(one)), 0);
}

export type Drama = {
  brier: number;
  leadChanges: number; // a game
  comebacks: number; // share of games won from under a quarter
};

const FEWEST = 16; // games
const BEHIND = 0.25;

/** How games swung, as the evaluator sees it. Games that end in half a win are no comeback. Null where too few were played. */
export function dramaOf(pars: Pars, games: readonly Played[]): Drama | null {
  if (games.length < FEWEST) return null;
  const partOf = ({ seed }: Played): number => seed % PARTS;
  const judges = Array.from({ length: PARTS }, (_, part) =>
    learn(
      pars,
      games.filter((p) => partOf(p) !== part),
    ),
  );
  const courses = games.map((p) => p.course.map((_, turn) => judges[partOf(p)]?.(p, turn) ?? 0.5));
  const won = games.map((p) => winner(pars.par, p));
  return {
    brier: mean(courses.flatMap((course, n) => course.map((chance) => (chance - (won[n] ?? 0.5)) ** 2))),
    leadChanges: mean(courses.map(changesOf)),
    comebacks: mean(courses.map((course, n) => (cameBack(won[n] ?? 0.5, course) ? 1 : 0))),
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
