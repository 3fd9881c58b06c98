// Legal moves: the one list that screen, hints, computer players, fuzzing and the debrief all read. A move is judged
// only by what its own side may know, so a refusal betrays nothing. Chosen moves wait in secret until the turn resolves.
import type { Card } from '../content/schema.ts';
import { almanacOf } from './almanac.ts';
import { hasFallen } from './fall.ts';
import { holds, regionIndex } from './requirements.ts';
import { stakedBy } from './stakes.ts';
import { type Game, type Move, type Refusal, SIDES, type Side } from './state.ts';

/** A legal move with its price now. Moves of one card to several regions are several offers. */
export type Offer = {
  move: Move;
  cost: Record<string, number>; // resource id → points, after discounts and surcharges
  forecast: string[]; // indicator ids worth forecasting
};

/** From the third card of a turn on, each costs one more (game.md, Economy). */
export const CHEAP_PLAYS = 2;

export function sideOf(game: Game, seat: string): Side | null {
  return game.content.seats.find((s) => s.id === seat)?.side ?? null;
}

/** The seat that leads a side when one person plays it all. */
export function leadOf(game: Game, side: Side): string {
  const seats = game.content.seats.filter((s) => s.side === side);
  return (seats.find((s) => s.leads) ?? seats[0])?.id ?? side;
}

export function cardOf(game: Game, id: string): Card | undefined {
  return almanacOf(game.content).cards.get(id);
}

export function cardsOf(game: Game, side: Side): Card[] {
  const cards = game.content.scenario.cards[side].flatMap((id) => cardOf(game, id) ?? []);
  return cards.filter((card) => allowed(game, card));
}

/** An order to use force exists only where the game was opened with it (game.md, Care). */
function allowed(game: Game, card: Card): boolean {
  return card.gravity !== 'force' || game.settings.force === 'on';
}

/** What the scenario's learning ramp allows in this turn: cards on the table, cards to play. */
export function rampOf({ content, turn }: Pick<Game, 'content' | 'turn'>): {
  cards: number;
  plays: number;
  narrow: boolean;
} {
  const { ramp } = content.scenario;
  const step = ramp[Math.min(turn, ramp.length) - 1];
  return { cards: step?.cards ?? 7, plays: step?.plays ?? 3, narrow: turn < ramp.length };
}

/** All turns are resolved, or the regime fell. */
export function isOver(game: Game): boolean {
  return game.turn > game.content.scenario.turns || hasFallen(game);
}

/** Cards chosen this turn that count as plays: switching off is free. */
export function playsUsed(chosen: readonly Move[]): number {
  return chosen.filter((m) => !m.off).length;
}

/**
 * Price of a card as the n-th play of the turn (from 0). No price falls below one, unless a discount makes the card free:
 * then nothing is left of its list price, and a third card or a repeat still adds one. None rises from nothing.
 */
export function costOf(game: Game, card: Card, nth: number): Record<string, number> {
  const cost: Record<string, number> = {};
  const surcharge = (nth >= CHEAP_PLAYS ? 1 : 0) + (playedLastTurn(game, card) ? 1 : 0);
  const discounts = (card.discounts ?? []).filter((discount) => holds(discount.when, game, {}));
  Object.entries(card.cost).forEach(([resource, listed], index) => {
    if (!listed) return;
    const more = index === 0 ? surcharge : 0;
    const price = discounts.reduce((points, discount) => points + entryOf(discount.cost, resource), listed);
    const free = discounts.some((discount) => discount.free && resource in discount.cost);
    cost[resource] = free ? Math.max(0, price) + more : Math.max(1, price + more);
  });
  return cost;
}

function entryOf(points: Partial<Record<string, number>>, resource: string): number {
  return points[resource] ?? 0;
}

function playedLastTurn(game: Game, card: Card): boolean {
  const last = game.reports[game.reports.length - 1];
  return last?.moves[card.side].some((m) => m.card === card.id && !m.off) ?? false;
}

/** What the chosen moves of a side cost together, in the order they were chosen. */
export function spentBy(game: Game, side: Side): Record<string, number> {
  const spent: Record<string, number> = {};
  let nth = 0;
  for (const move of game.chosen[side]) {
    const card = cardOf(game, move.card);
    if (!card || move.off) continue;
    for (const [resource, points] of Object.entries(costOf(game, card, nth)))
      spent[resource] = (spent[resource] ?? 0) + points;
    nth++;
  }
  return spent;
}

/** What a side has set aside this turn, for cards and for its stake. */
export function setAside(game: Game, side: Side): Record<string, number> {
  const aside = spentBy(game, side);
  for (const [resource, points] of Object.entries(stakedBy(game, side)))
    aside[resource] = (aside[resource] ?? 0) + points;
  return aside;
}

/** What of a purse is still free. */
export function leftOf(game: Game, side: Side, resource: string): number {
  return (game.resources[resource] ?? 0) - (setAside(game, side)[resource] ?? 0);
}

/** Why this move may not be chosen now, or null. */
export function refusalOf(game: Game, move: Move): Refusal | null {
  if (isOver(game)) return { code: 'game-over' };
  const side = sideOf(game, move.seat);
  if (!side) return { code: 'unknown-seat' };
  const card = cardOf(game, move.card);
  if (!card) return { code: 'unknown-card' };
  if (card.side !== side || !allowed(game, card) || !game.content.scenario.cards[side].includes(card.id))
    return { code: 'not-your-card' };
  return placeRefusal(game, card, move) ?? (move.off ? offRefusal(game, side, move) : playRefusal(game, card, move));
}

function placeRefusal(game: Game, card: Card, move: Move): Refusal | null {
  if (card.target === 'region' && !move.off && move.region === undefined) return { code: 'region-needed' };
  if (move.region !== undefined && (card.target !== 'region' || regionIndex(game, move.region) < 0))
    return { code: 'unknown-region' };
  if (card.claim && !move.off && (move.claim === undefined || !card.claim.includes(move.claim)))
    return { code: 'claim-needed' };
  if (!card.claim && move.claim !== undefined) return { code: 'claim-needed' };
  return null;
}

function offRefusal(game: Game, side: Side, move: Move): Refusal | null {
  const on = game.standing.some((s) => s.card === move.card && s.side === side && s.region === move.region);
  if (!on) return { code: 'not-standing' };
  return game.chosen[side].some((m) => same(m, move)) ? { code: 'already-chosen' } : null;
}

function playRefusal(game: Game, card: Card, move: Move): Refusal | null {
  const chosen = game.chosen[card.side];
  if (chosen.some((m) => m.card === card.id && !m.off)) return { code: 'already-chosen' };
  if (card.standing && game.standing.some((s) => s.card === card.id && s.region === move.region))
    return { code: 'already-standing' };
  if (card.once && game.reports.some((r) => r.moves[card.side].some((m) => m.card === card.id && !m.off)))
    return { code: 'once-only' };
  if (card.requires && !holds(card.requires, game, { region: move.region })) return { code: 'requirement' };
  if (card.claim && !game.ledger.some((line) => line.claim === move.claim)) return { code: 'not-told' };
  if (isProved(game, card, move)) return { code: 'already-proved' };
  if (playsUsed(chosen) >= rampOf(game).plays) return { code: 'no-plays-left' };
  return priceRefusal(game, card);
}

/** What was verified once stays so: a second proof of it has nothing to bring out. */
function isProved(game: Game, { effects }: Card, { claim }: Move): boolean {
  const proves = effects.some(
    (effect) => effect.kind === 'claim' && effect.does === 'verify' && effect.claim === 'target',
  );
  return proves && game.ledger.some((line) => line.claim === claim && line.status === 'verified');
}

function priceRefusal(game: Game, card: Card): Refusal | null {
  for (const [resource, cost] of Object.entries(costOf(game, card, playsUsed(game.chosen[card.side])))) {
    const has = leftOf(game, card.side, resource);
    if (cost > has) return { code: 'too-expensive', needs: { resource, cost, has } };
  }
  return null;
}

export function same(a: Move, b: Move): boolean {
  return a.card === b.card && a.region === b.region && a.claim === b.claim && a.off === b.off;
}

/** Every form a card can be played in: by region and claim where it asks for them. */
function formsOf(game: Game, card: Card, seat: string): Move[] {
  const regions = card.target === 'region' ? game.content.regions.map((r) => r.id) : [undefined];
  const claims = card.claim ?? [undefined];
  return regions.flatMap((region) =>
    claims.map((claim) => ({
      seat,
      card: card.id,
      ...(region === undefined ? {} : { region }),
      ...(claim === undefined ? {} : { claim }),
    })),
  );
}

/** Every move the seat may submit now, cards in the order of the table, then machines to switch off. */
export function legalMoves(game: Game, seat: string): Offer[] {
  const side = sideOf(game, seat);
  if (!side || isOver(game)) return [];
  const offers: Offer[] = [];
  const nth = playsUsed(game.chosen[side]);
  for (const card of cardsOf(game, side)) {
    const legal = formsOf(game, card, seat).filter((move) => refusalOf(game, move) === null);
    if (legal.length === 0) continue;
    const cost = costOf(game, card, nth);
    for (const move of legal) offers.push({ move, cost, forecast: card.forecast });
  }
  for (const s of game.standing) {
    const off: Move = { seat, card: s.card, ...(s.region === undefined ? {} : { region: s.region }), off: true };
    if (s.side === side && refusalOf(game, off) === null) offers.push({ move: off, cost: {}, forecast: [] });
  }
  return offers;
}

/** Cards of the side that cannot be chosen in any form now, each with the reason that comes nearest to being lifted. */
export function lockedCards(game: Game, seat: string): { card: string; code: Refusal['code'] }[] {
  const side = sideOf(game, seat);
  if (!side || isOver(game)) return [];
  return cardsOf(game, side).flatMap((card) => {
    const refusals = formsOf(game, card, seat).map((move) => refusalOf(game, move));
    const first = refusals.find((r) => r !== null);
    return refusals.includes(null) || !first ? [] : [{ card: card.id, code: first.code }];
  });
}

/** Takes a hidden choice, or says why not. */
export function play(game: Game, move: Move): Refusal | null {
  const refusal = refusalOf(game, move);
  const side = sideOf(game, move.seat);
  if (refusal || !side) return refusal ?? { code: 'unknown-seat' };
  game.chosen[side] = [...game.chosen[side], move];
  return null;
}

/** Takes a choice back, until the turn is resolved. */
export function undo(game: Game, seat: string, index: number): Refusal | null {
  const side = sideOf(game, seat);
  if (!side) return { code: 'unknown-seat' };
  if (isOver(game)) return { code: 'game-over' };
  if (game.chosen[side][index] === undefined) return { code: 'nothing-to-undo' };
  game.chosen[side] = game.chosen[side].filter((_, i) => i !== index);
  return null;
}

/** Cards that lie on the table: legal ones, the most relevant first, as many as the ramp allows. */
export function handOf(game: Game, offers: readonly Offer[], side: Side): string[] {
  const legal = cardsOf(game, side).filter((card) => offers.some((o) => o.move.card === card.id && !o.move.off));
  const { cards, narrow } = rampOf(game);
  const first = narrow ? (game.content.scenario.first?.[side] ?? []) : [];
  const ranked = legal.map((card, order) => ({
    card,
    order,
    rank: relevance(game, card) + (first.includes(card.id) ? 100 : 0),
  }));
  ranked.sort((a, b) => b.rank - a.rank || a.order - b.order);
  return ranked.slice(0, Math.min(7, cards)).map((r) => r.card.id);
}

function isLess(points: Partial<Record<string, number>>): boolean {
  return Object.values(points).some((add = 0) => add < 0);
}

/** Cheaper now, just become possible, not yet used: these are worth a look. */
function relevance(game: Game, card: Card): number {
  const cheaper = (card.discounts ?? []).some((d) => isLess(d.cost) && holds(d.when, game, {})) ? 4 : 0;
  const uses = game.reports.reduce(
    (n, r) => n + r.moves[card.side].filter((m) => m.card === card.id && !m.off).length,
    0,
  );
  const asksForMoment = card.requires && ('from' in card.requires ? 1 : 3);
  return cheaper + (asksForMoment ?? 0) + (uses === 0 ? 2 : 0) - (playedLastTurn(game, card) ? 3 : 0);
}

export function emptyChoices(): Record<Side, Move[]> {
  return { regime: [], civil: [] };
}
export { SIDES };
