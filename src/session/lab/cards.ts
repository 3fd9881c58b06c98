// What a card is worth to a good player: the same seeds with the card and without it. Half a win is what a player has
// against itself; what is lost or won by going without is added to that half, so a side that wins more often to begin
// with does not blur it.
import type { Content } from '../../content/schema.ts';
import { SIDES } from '../../engine/game.ts';
import { aboveEquals, type Par, winOf } from './above.ts';
import { nameOf, type Played } from './duel.ts';
import { type Asked, JUDGE, less } from './program.ts';
import { deviation, mean, partOf, type Share } from './shares.ts';

export type Card = { playedShare: number; restrictedWin: number | null }; // null: not tried

/** Games with and without, by name, and on how many seeds a card was looked at, first and in doubt. */
export type Tries = { found: ReadonlyMap<string, Played>; looked: Pick<Asked, 'cards' | 'doubtful'> };

const NORMAL_95 = 1.96;
/** Wanted of a card that is forbidden: not compulsory, not a trap (game.md, section 8). */
export const USEFUL = [0.4, 0.53] as const;

export function cardsOf(content: Content, counted: readonly Played[], tries: Tries): Record<string, Card> {
  const plays = counted.flatMap((p) => SIDES.flatMap((side) => p.cards[side].flat()));
  return Object.fromEntries(
    content.cards.map((card) => [
      card.id,
      {
        playedShare: partOf(plays, card.id),
        restrictedWin: restrictedWin(content, tries, card.id)?.share ?? null,
      },
    ]),
  );
}

/** Share of wins of the judge without the card, with its interval; null where it was not tried. */
export function restrictedWin(content: Content, { found, looked }: Tries, id: string): Share | null {
  const card = content.cards.find((c) => c.id === id);
  if (!card) return null;
  const { par } = content.scenario;
  const changes: number[] = [];
  let tried = 0;
  const again = [...found.values()].some((p) => p.seed > looked.cards && p.without?.cards.join() === id);
  for (let seed = 1; seed <= (again ? looked.doubtful : looked.cards); seed++) {
    const whole = found.get(nameOf({ regime: JUDGE, civil: JUDGE, seed }));
    if (!whole) break;
    const missed = whole.cards[card.side].some((turn) => turn.includes(id));
    const without = missed ? found.get(nameOf(less(seed, card.side, [id]))) : whole;
    if (!without && tried === 0) return null; // it was too late to try it
    if (!without) break;
    if (missed) tried++;
    changes.push(win(par, without, card.side) - win(par, whole, card.side));
  }
  if (changes.length === 0 || (tried === 0 && !wasLookedAt(found))) return null;
  const share = Math.min(1, Math.max(0, 0.5 + mean(changes)));
  if (changes.length < 2) return { share, low: 0, high: 1 };
  const half = (NORMAL_95 * deviation(changes)) / Math.sqrt(changes.length);
  return { share, low: Math.max(0, share - half), high: Math.min(1, share + half) };
}

const win = (par: Par, played: Played, side: 'regime' | 'civil'): number => winOf(aboveEquals(par, played), side);

/** Was any card forbidden at all? Then one that was never played on these seeds has been looked at too. */
function wasLookedAt(found: ReadonlyMap<string, Played>): boolean {
  for (const { without } of found.values()) if (without?.cards.length === 1) return true;
  return false;
}

/** Cards whose interval after the first look reaches over a bound. */
export function doubtfulCards(content: Content, tries: Tries): string[] {
  return content.cards
    .map((c) => c.id)
    .filter((id) => {
      const win = restrictedWin(content, tries, id);
      return win !== null && USEFUL.some((bound) => win.low < bound && win.high > bound);
    });
}
