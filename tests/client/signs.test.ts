import { expect, test } from 'vitest';
import { movedBy, signOf } from '../../src/client/panels/game/signs.ts';
import { content, ids } from '../shelf.ts';

const UNKNOWN = signOf('something-new').Icon;

test('whatever a card of the deck moves has a sign', () => {
  const cards = ids().flatMap((id) => content(id).cards);
  expect(cards.length).toBeGreaterThan(100);
  for (const { id, effects } of cards)
    for (const effect of effects) expect(signOf(movedBy(effect)).Icon, id).not.toBe(UNKNOWN);
});

test('a blocked outlet bears the sign of a block, a documented outage that of proof', () => {
  const first = (card: string): string => {
    const effects = content('kazakhstan-2004-2016').cards.find(({ id }) => id === card)?.effects ?? [];
    return effects[0] ? movedBy(effects[0]) : '';
  };
  expect(first('block-outlet')).toBe('independent-blocked');
  expect(first('document-outages')).toBe('independent-proof');
  expect(first('cut-region')).toBe('story');
});
