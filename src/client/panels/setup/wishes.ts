// What a new game is asked to be, before it is opened.
import type { Preset, Side } from '../../../engine/game.ts';
import type { PlayerId } from '../../../session/messages.ts';

export type Wishes = {
  scenario: string;
  side: Side;
  opponent: PlayerId;
  seed: string;
  supply: 'itu' | 'article';
  events: 'history' | 'hazard';
  preset: Preset | null; // minutes; null = the whole scenario
  force: boolean; // may the authorities order force?
  people: number | null; // null = as the scenario has it
};

export const drawSeed = (): string => String(crypto.getRandomValues(new Uint32Array(1))[0] ?? 1);

const LARGEST_SEED = 4294967295;
export const seedOf = (text: string): number | null => {
  const seed = /^\d{1,10}$/.test(text.trim()) ? Number(text) : Number.NaN;
  return seed <= LARGEST_SEED ? seed : null;
};
