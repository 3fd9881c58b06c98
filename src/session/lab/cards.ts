// What a card is worth to a good player: games with the card and without it. Half a win is what a player has against itself;
// what is lost or won by going without is added to that half, so a side that wins more often to begin with does not blur it.
import type { Content } from '../../content/schema.ts';
import { SIDES } from '../../engine/game.ts';
import { aboveEquals, winOf } from './above.ts';
import { nameOf, type Played } from './duel.ts';
import { JUDGE, less } from './program.ts';
import { deviation, drawnIn, type Estimate, mean, NORMAL_95, partOf, type Share } from './shares.ts';

export type Card = { playedShare: number; restrictedWin: number | null }; // null: not tried

/** Games with and without, by name. */
export type Found = ReadonlyMap<string, Played>;

/** Wanted of a card that is forbidden: not compulsory, not a trap (game.md, section 8). */
export const USEFUL = [0.4, 0.53] as const;

export function cardsOf(content: Content, counted: readonly Played[], found: Found): Record<string, Card> {
  const plays = counted.flatMap((p) => SIDES.flatMap((side) => p.cards[side].flat()));
  return Object.fromEntries(
    content.cards.map((card) => [
      card.id,
      {
        playedShare: partOf(plays, card.id),
        restrictedWin: restrictedWin(content, found, card.id)?.share ?? null,
      },
    ]),
  );
}

/**
 * Share of wins of the judge without the card, with its interval; null where it was not tried. Half a win, and what the seeds on
 * which it does without lose against all games in which it played the card, for the part of games in which it does. Games with
 * and without lie hardly nearer together on one seed than on two, so the steadier mean over all is the better measure.
 */
export function restrictedWin(content: Content, found: Found, id: string): Share | null {
  const loss = lossWithout(content, found, id);
  if (!loss) return null;
  const { value, error, tried } = loss;
  const half = tried === 1 ? Number.POSITIVE_INFINITY : NORMAL_95 * error; // one game tells next to nothing
  return { share: bounded(value), low: bounded(value - half), high: bounded(value + half) };
}

/** Not held within 0 and 1, and how many games without the card were tried; a card that is never played has no error. */
function lossWithout(content: Content, found: Found, id: string): (Estimate & { tried: number }) | null {
  const card = content.cards.find((c) => c.id === id);
  if (!card) return null;
  const { par } = content.scenario;
  const all = [...found.values()].filter((p) => nameOf(p) === nameOf({ regime: JUDGE, civil: JUDGE, seed: p.seed }));
  const played = all.filter((p) => p.cards[card.side].some((turn) => turn.includes(id)));
  const without = played.flatMap(({ seed }) => found.get(nameOf(less(seed, card.side, [id]))) ?? []);
  if (played.length === 0) return all.length > 0 && wasLookedAt(found) ? { value: 0.5, error: 0, tried: 0 } : null;
  if (without.length === 0) return null; // it was too late to try it
  const part = played.length / all.length;
  const wins = [without, played].map((games) => games.map((p) => winOf(aboveEquals(par, p), card.side)));
  const [lost = [], usual = []] = wins;
  // A few games that end alike are no certainty: no less than if one more had ended the other way.
  const doubt = 1 / Math.sqrt(lost.length + 1);
  const spread = Math.max(deviation(lost), deviation(usual)) || doubt;
  return {
    value: 0.5 + part * (mean(lost) - mean(usual)),
    error: part * spread * Math.sqrt(1 / lost.length + 1 / usual.length),
    tried: lost.length,
  };
}

/** Games without a card, in the mean of the cards tried: with fewer nothing can be told from chance, and all would look alike. */
const TRIED = 5;

/**
 * What the judge wins without the card it needs most and without the one that harms it most, chance taken out; null where
 * none was tried, or each too seldom. A card that it never plays is missed by nobody: half a win, for sure.
 */
export function extremes(content: Content, found: Found): { least: number; most: number } | null {
  const tried = content.cards.flatMap(({ id }) => lossWithout(content, found, id) ?? []);
  if (tried.length === 0) return null;
  const [sure, rough] = [tried.filter((one) => one.tried === 0), tried.filter((one) => one.tried > 0)];
  if (mean(rough.map((one) => one.tried)) < TRIED) return null;
  const shares = [...sure.map(({ value }) => value), ...drawnIn(rough)];
  return { least: bounded(Math.min(...shares)), most: bounded(Math.max(...shares)) };
}

const bounded = (share: number): number => Math.min(1, Math.max(0, share));

/** Was any card forbidden at all? Then one that was never played on these seeds has been looked at too. */
function wasLookedAt(found: Found): boolean {
  for (const { without } of found.values()) if (without?.cards.length === 1) return true;
  return false;
}

/** Cards whose interval after the first look reaches over a bound. */
export function doubtfulCards(content: Content, found: Found): string[] {
  return content.cards
    .map((c) => c.id)
    .filter((id) => {
      const win = restrictedWin(content, found, id);
      return win !== null && USEFUL.some((bound) => win.low < bound && win.high > bound);
    });
}
