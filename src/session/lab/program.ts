// The laboratory's programme: which games are played for which question, on the same seeds wherever two are compared.
import type { Card, Content } from '../../content/schema.ts';
import { SIDES, type Side } from '../../engine/game.ts';
import type { ComputerId } from '../../players/player.ts';
import { scriptsOf } from '../../players/scripts.ts';
import { type Duel, nameOf, type Played } from './duel.ts';

export type Asked = {
  games: number; // of each pair, even
  equals?: number; // of each player against itself, fewer of elite; absent: by EQUALS
  players: readonly ComputerId[];
  cards: number; // games for a first look at each card
  doubtful: number; // games where the first look does not decide
};
/** Who does without a card, goes against naive scripts and is weighed turn by turn. */
export const JUDGE = 'good' satisfies ComputerId;

/** Seeds on which cards are looked at: no more at first than there are games of equals. */
export function lookedAt({ games, cards, doubtful }: Asked): Pick<Asked, 'cards' | 'doubtful'> {
  return { cards: Math.min(cards, games), doubtful };
}

/** Times as many games of equals as of a pair: balance and swings rest on them alone. Elite thinks twice as long. */
const EQUALS = { elite: 2, others: 4 };

function equalsOf(id: ComputerId, games: number, equals: number | undefined): number {
  const most = EQUALS[id === 'elite' ? 'elite' : 'others'] * games;
  if (equals === undefined) return most;
  return id === 'elite' ? Math.min(equals, most) : equals;
}
const WEIGHED = 6; // games lived again without each turn's moves
const LUCK = 8; // seeds, and as many throws of dice on each
const SCRIPTED = 20; // games of each script

/** Seed after seed, so that a run that ends early has played all of the first seeds and not all seeds of the first. */
export function inRounds(duels: readonly Duel[]): Duel[] {
  return [...duels].sort((a, b) => a.seed - b.seed);
}

/** Every pair plays both sides of the same seeds; equals play as many as were asked for, else more than a pair. */
export function pairs({ players, games, equals }: Pick<Asked, 'players' | 'games' | 'equals'>): Duel[] {
  const all: Duel[] = [];
  players.forEach((a, index) => {
    for (let seed = 1; seed <= equalsOf(a, games, equals); seed++) all.push({ regime: a, civil: a, seed });
    for (const b of players.slice(index + 1))
      for (let seed = 1; seed <= games / 2; seed++)
        all.push({ regime: a, civil: b, seed }, { regime: b, civil: a, seed });
  });
  return all;
}

/** Random players with the same seeds and other dice: what is the seed's doing, what the moves'? */
export function luckGames({ players, games }: Asked): Duel[] {
  if (!players.includes('random')) return [];
  const many = Math.min(LUCK, games);
  return range(many).flatMap((seed) =>
    range(many).map((dice): Duel => ({ regime: 'random', civil: 'random', seed, dice })),
  );
}

export function scriptGames(content: Content, { players, games }: Asked): Duel[] {
  if (!players.includes(JUDGE)) return [];
  return scriptsOf(content).flatMap(({ id, side }) =>
    range(Math.min(SCRIPTED, games)).map((seed): Duel => ({ regime: JUDGE, civil: JUDGE, seed, [side]: id })),
  );
}

/** The judge against itself, every turn weighed. */
export function weighedGames({ players, games }: Asked): Duel[] {
  if (!players.includes(JUDGE)) return [];
  return range(Math.min(WEIGHED, games)).map((seed): Duel => ({ regime: JUDGE, civil: JUDGE, seed, weighed: true }));
}

/** The judge without every card of its side that jails, hurts or makes the law harsher. */
export function cleanGames(content: Content, { players, games, cards }: Asked): Duel[] {
  if (!players.includes(JUDGE)) return [];
  return SIDES.flatMap((side) => {
    const harsh = content.cards.filter((c) => c.side === side && isHarsh(c)).map((c) => c.id);
    if (harsh.length === 0) return [];
    return range(Math.min(cards, games)).map((seed) => less(seed, side, harsh));
  });
}

function isHarsh(card: Card): boolean {
  if (card.gravity !== undefined) return true;
  return card.effects.some((e) => e.kind === 'lever' && e.lever === 'law' && e.op === 'add' && e.value > 0);
}

/** The judge without one card, on the seeds on which it played that card; where it did not, nothing is missing. */
export function cardGames(content: Content, equals: readonly Played[], seeds: number, ids: readonly string[]): Duel[] {
  return content.cards
    .filter((c) => ids.includes(c.id))
    .flatMap((card) =>
      equals
        .filter((p) => p.seed <= seeds && p.cards[card.side].some((turn) => turn.includes(card.id)))
        .map((p) => less(p.seed, card.side, [card.id])),
    );
}

/** The judge against itself, whole hands on both sides. */
export function equalGames(seeds: number): Duel[] {
  return range(seeds).map((seed): Duel => ({ regime: JUDGE, civil: JUDGE, seed }));
}

export function less(seed: number, side: Side, cards: string[]): Duel {
  return { regime: JUDGE, civil: JUDGE, seed, without: { side, cards } };
}

/** Games by name, to be asked for one by one. */
export function byName(played: readonly Played[]): Map<string, Played> {
  return new Map(played.map((p) => [nameOf(p), p]));
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
