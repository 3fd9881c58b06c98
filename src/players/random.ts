// Plays anything it may: a measure of how far luck alone gets, and a good finder of faults in the rules.
import type { Decision, Move, View } from '../engine/game.ts';
import { luck } from '../society/luck.ts';
import { type Player, STREAM } from './player.ts';

/** Chance to leave it at what is chosen. */
const ENOUGH = 0.1;
/** Chance to stake on the question of the turn. */
const STAKES = 0.5;

/** Its dice depend on the game's seed, the turn, the side and how many moves it has made. */
export function randomPlayer(seed: number): Player {
  const moves: Player = (view) => {
    const side = view.side === 'regime' ? 0 : 1;
    const draw = (nth: number): number => luck(seed, view.turn, STREAM.random + side, view.chosen.length * 4 + nth);
    if (draw(0) < ENOUGH) return null;
    const forms = pick(cardsOffered(view), draw(1));
    return (forms && pick(forms, draw(2))) ?? null;
  };
  const decide: Player['decide'] = (view) => {
    const side = view.side === 'regime' ? 0 : 1;
    const draw = (nth: number): number => luck(seed, view.turn, STREAM.stake + side, nth);
    const of = (kind: Decision['kind'], nth: number): Decision[] => {
      const open = view.decisions.filter((one) => one.kind === kind);
      const decision = draw(nth) < STAKES ? pick(open, draw(nth + 1)) : undefined;
      return decision ? [decision] : [];
    };
    return [...of('stake', 0), ...of('pledge', 2)];
  };
  return Object.assign(moves, { decide });
}

/** Moves by card, so that a card with many regions is not likelier than one with none. */
function cardsOffered(view: View): Move[][] {
  const byCard = new Map<string, Move[]>();
  for (const { move } of view.offers) {
    const key = move.off ? `${move.card} off` : move.card;
    byCard.set(key, [...(byCard.get(key) ?? []), move]);
  }
  return [...byCard.values()];
}

function pick<T>(list: readonly T[], draw: number): T | undefined {
  return list[Math.floor(draw * list.length)];
}
