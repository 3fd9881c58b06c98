// How a citizen came through a lesson: three sliders, never added up, and no right answer. An observer's forecast is scored
// by itself.
import type { Act, Tone } from './messages.ts';
import type { Guessed } from './state.ts';

/** What a citizen did in one turn, as the own part of the debrief needs it. */
export type LivedTurn = { turn: number; belief: number; tone: Tone | null; act: Act | null; summoned: boolean };
/** 0–100 each: safe from notice; true to the dealt belief in words; near the truth in guesses (null: none were made). */
export type Sliders = { safety: number; authenticity: number; insight: number | null };

const SAID: Record<Tone, number> = { praise: 2, neutral: 0, complain: -1, criticise: -2, silent: 0 }; // on the scale of beliefs
const SHOWN: Record<Tone | Act, number> = {
  ...{ praise: 0, neutral: 0, silent: 0, complain: 0.3, criticise: 0.6 },
  ...{ sign: 0.4, attend: 0.8, appeal: 0.2 },
};
const WIDEST = 4; // between the ends of the scale of beliefs
const BLIND = 50; // points a guess is off where nothing is known

const mean = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0) / Math.max(1, list.length);

export function slidersOf(lived: readonly LivedTurn[], guesses: readonly Guessed[]): Sliders | null {
  if (lived.length === 0) return null;
  const exposed = lived.map(({ tone, act, summoned }) =>
    Math.min(1, (tone ? SHOWN[tone] : 0) + (act ? SHOWN[act] : 0) + (summoned ? 1 : 0)),
  );
  const spoken = lived.filter((t) => t.tone !== null);
  const apart = spoken.map(({ belief, tone }) => Math.abs(belief - SAID[tone ?? 'silent']) / WIDEST);
  const off = guesses.map((g) => Math.min(1, g.points / BLIND));
  return {
    safety: 100 * (1 - mean(exposed)),
    authenticity: 100 * (1 - mean(apart)),
    insight: off.length === 0 ? null : 100 * (1 - mean(off)),
  };
}

/** Mean Brier score of forecasts that one person, drawn at random, privately agrees: 0 best, 1 worst. `truths` by turn, shares 0–1. */
export function brierOf(guesses: readonly Guessed[], truthOf: (turn: number) => number | undefined): number | null {
  const scores = guesses.flatMap(({ turn, percent }) => {
    const truth = truthOf(turn);
    const p = percent / 100;
    return truth === undefined ? [] : [truth * (1 - p) * (1 - p) + (1 - truth) * p * p];
  });
  return scores.length === 0 ? null : mean(scores);
}
