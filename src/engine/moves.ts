import type { Move } from './state.ts';
/** A legal move with its price now. Moves of one card to several regions are several offers. */
export type Offer = {
  move: Move;
  cost: Record<string, number>; // resource id → points, after discounts and surcharges
  forecast: string[]; // indicator ids worth forecasting
};
