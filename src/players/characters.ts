// Characters: offices of one side that want the same mandate, each with a taste of its own. A taste is what one unit of an
// indicator, at the end of the turns looked ahead, is worth to the character beside the mandate (points; 1 share = 100 %).
// Chosen so that a usual change (some hundredths) weighs about as much as a card does in the mandate: large enough to
// be seen in play, too small to throw the game away. Cards are nowhere named: a new card finds its friends by what it does.
import type { ComputerId } from './player.ts';

export type Taste = Readonly<Record<string, number>>; // indicator id → points a unit

export const TASTES: Partial<Record<ComputerId, Taste>> = {
  technocrat: { 'e-service-users': 25, 'online-share': 15, 'growth-rate': 0.4, knowledge: 10 },
  hardliner: { 'public-criticism': -60, 'protest-share': -400, 'law-severity': 12, 'true-approval': 8 },
  reformer: { 'law-severity': -15, knowledge: 15, fear: -25, 'blocked-share': -15 },
  moderate: { discontent: -25, 'true-approval': 8, fear: -15, 'e-service-users': 8 },
  radical: { 'public-criticism': 60, 'protest-share': 400, fear: -10 },
  lawyer: { 'law-severity': -30, 'blocked-share': -20, 'trust-independent': 15, detained: -0.002 },
};
