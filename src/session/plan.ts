// How both sides of a future decide: greedy, thought through once. As the branch begins each side tries every card on its
// own picture of the country, like the greedy player does, legal now or not yet; in every turn of every future it then
// plays the best of that list that the rules and its purse allow, never the same card in two turns running. The greedy
// player itself, asked anew in every turn, would take some seconds a turn; a thousand futures would take hours.
// In each future other people would sit there: they like one card more and another less, by luck of their own, so that a
// thousand futures are not a thousand times the same two minds.
// Left out: learning. A side does not notice that the country has changed since it made up its mind; it only stops short of
// splitting its own elite.
import type { Card, Content } from '../content/schema.ts';
import {
  type Game,
  leadOf,
  type Move,
  type Offer,
  play,
  playsUsed,
  rampOf,
  SIDES,
  type Side,
  type View,
  view,
} from '../engine/game.ts';
import { openMind, recall } from '../players/belief.ts';
import { signs, type Tried, tryAll } from '../players/greedy.ts';
import { endangers } from '../players/worth.ts';
import { luck } from '../society/luck.ts';

/** Moves of a side that are worth their price, the best first. */
export type Plan = Record<Side, Tried[]>;
/** The same as one future's players would have it. */
export type Order = Record<Side, Move[]>;

const TASTE: Record<Side, number> = { regime: 402, civil: 403 }; // streams of luck
/** A card is liked between half as much and half as much again as it promises; chosen so that near cards change places and far ones do not. */
const LEAST = 0.5;

/** People of the picture a side tries its cards on. */
const PEOPLE = 400;
/** Regions tried for a card that asks for one: the one with the most to win or lose. */
const PLACES = 1;

/** Cost: the history as the side has seen it, with 400 people, and every card once on top. */
export function planOf(game: Game, side: Side): Tried[] {
  const seen = view(game, leadOf(game, side));
  const tried = tryAll(recall(openMind(game.content, PEOPLE), seen, 0), seen, everyOffer(game, seen));
  return tried.filter((t) => t.gain > 0);
}

function everyOffer(game: Game, seen: View): Offer[] {
  const { content } = game;
  const cards = content.cards.filter((c) => content.scenario.cards[seen.side].includes(c.id));
  const off = seen.offers.filter((o) => o.move.off);
  return [...cards.flatMap((card) => formsOf(content, seen, card)), ...off];
}

function formsOf(content: Content, seen: View, card: Card): Offer[] {
  const cost = Object.fromEntries(Object.entries(card.cost).map(([id, points]) => [id, points ?? 0]));
  const claim = card.claim?.[0];
  const places = card.target === 'region' ? tellingRegions(content, seen) : [undefined];
  return places.map((region) => ({
    move: {
      seat: seen.seat,
      card: card.id,
      ...(region === undefined ? {} : { region }),
      ...(claim === undefined ? {} : { claim }),
    },
    cost,
    forecast: card.forecast,
  }));
}

function tellingRegions(content: Content, seen: View): string[] {
  return content.regions
    .map(({ id }, order) => ({ id, order, sign: signs(seen, id) }))
    .sort((a, b) => b.sign - a.sign || a.order - b.order)
    .slice(0, PLACES)
    .map(({ id }) => id);
}

/** The plan by the taste of the players of one future: a function of the record's seed, the turn and the number alone. */
export function tastedPlan(plan: Plan, luckOf: { seed: number; turn: number }, number: number): Order {
  const order: Order = { regime: [], civil: [] };
  for (const side of SIDES)
    order[side] = plan[side]
      .map(({ move, gain }, at) => {
        const taste = luck(luckOf.seed, luckOf.turn, TASTE[side], number * plan[side].length + at);
        return { move, at, liked: gain * (LEAST + taste) };
      })
      .sort((a, b) => b.liked - a.liked || a.at - b.at)
      .map(({ move }) => move);
  return order;
}

/** Chooses the open turn's moves of a side. */
export function choosePlanned(game: Game, side: Side, order: Order): void {
  const last = game.reports[game.reports.length - 1]?.moves[side] ?? [];
  const { plays } = rampOf(game);
  for (const move of order[side]) {
    if (!move.off && playsUsed(game.chosen[side]) >= plays) continue; // refused in any case: most of a list is
    if (!last.some((m) => m.card === move.card) && !endangers(game, move)) play(game, move);
  }
}
