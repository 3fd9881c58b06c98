// Numbers under which cards and regions stand on paper and at the desk: the place in the scenario's own list, from one.
import type { Content, Side } from '../../../content/schema.ts';

export const cardNumber = ({ scenario }: Content, side: Side, card: string): number =>
  scenario.cards[side].indexOf(card) + 1;

export const regionNumber = ({ scenario }: Content, region: string): number => scenario.regions.indexOf(region) + 1;

/** 1, 2 … count. */
export const upTo = (count: number): number[] => Array.from({ length: count }, (_, n) => n + 1);
