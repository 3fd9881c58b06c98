// What one office reads of the test that its side stood. How the side stood is no secret within it; of the three trials an
// office reads those whose numbers it may read itself. How the other side stood is that side's secret: it would tell of its
// unity and its purse.
import type { Requirement } from '../content/schema.ts';
import type { Game, Outcome, Side, Tested } from './state.ts';

export type Stood = {
  omen: string;
  event: string;
  outcome: Outcome;
  held: string[]; // trials
  shut?: string[]; // trials that this office may not read; absent = none
};
/** May the office read this indicator, this purse? */
export type Reads = { indicator(id: string): boolean; purse(id: string): boolean };

export function stoodBy({ content }: Game, { omen, event, sides }: Tested, side: Side, reads: Reads): Stood {
  const { outcome, held } = sides[side];
  const trials = content.omens.find((one) => one.id === omen)?.trials[side] ?? [];
  const shut = trials.filter(({ when }) => !isRead(when, reads)).map(({ id }) => id);
  const open = held.filter((id) => !shut.includes(id));
  return { omen, event, outcome, held: open, ...(shut.length > 0 && { shut }) };
}

function isRead(when: Requirement, reads: Reads): boolean {
  if ('all' in when) return when.all.every((one) => isRead(one, reads));
  if ('any' in when) return when.any.every((one) => isRead(one, reads));
  if ('not' in when) return isRead(when.not, reads);
  if ('indicator' in when) return reads.indicator(when.indicator);
  return 'resource' in when && reads.purse(when.resource);
}
