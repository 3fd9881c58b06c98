// What one seat may know: the only thing that leaves the engine towards a player. Built by picking what is allowed,
// never by hiding from the whole. Left out on purpose: seed, true opinion, the other side's secret cards and purse.
import type { NewsItem, Receipt, Side } from './state.ts';
import type { Offer } from './moves.ts';
import type { Move } from './state.ts';

/** What is known of one resolved turn (turn 0 = the state before the first). */
export type Seen = {
  turn: number;
  indicators: Record<string, number>; // known to this side
  regions: Record<string, Record<string, number>>; // region id → indicator id → value, where regional and known
  moves: Record<Side, Move[]>; // own moves, and the other side's public ones
  events: { event: string; week: number }[]; // week within the turn
  news: NewsItem[];
  receipts: Receipt[]; // own purse only
};

/** Public faces of one week: shares of a region's people, by region in the scenario's order. */
export type PublicWeek = { online: number[]; critical: number[]; praise: number[]; marching: number[]; outage: number[] };

export type View = {
  seat: string;
  side: Side;
  scenario: string;
  content: string; // content hash
  settings: { people: number; supply: 'itu' | 'article'; events: 'history' | 'hazard' }; // public ones: no seed
  turn: number; // the turn being chosen; turns + 1 when over
  turns: number;
  from: string; // first month of the turn, YYYY-MM
  to: string; // last month of the turn
  over: boolean;
  resources: Record<string, number>; // own and public
  regionResources: Record<string, Record<string, number>>; // resource id → region id → points, own and public
  plays: number; // cards that may still be chosen this turn
  chosen: Move[]; // own hidden choices
  spent: Record<string, number>; // what they cost together
  offers: Offer[]; // every legal move; the first `hand` cards are the ones on the table
  hand: string[]; // card ids on the table, at most seven
  locked: { card: string; code: string }[]; // cards of the side that are not legal now, and why
  standing: { card: string; since: number; region?: string }[]; // own machines switched on
  pending: { card: string; turn: number; due: number }[]; // own delayed effects: turn played, turn they start
  seen: Seen[]; // turn 0 … last resolved
  weeks: PublicWeek[]; // of the last resolved turn, for the map
};
