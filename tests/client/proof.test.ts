// The two looks at the words themselves.
import { expect, test } from 'vitest';
import { placeOf, proofOf, widest } from '../../src/client/proof.ts';

test('the link asks for a proof', () => {
  expect(proofOf('?lang=keys')).toBe('keys');
  expect(proofOf('?lang=widest&x=1')).toBe('widest');
  expect(proofOf('?lang=kk')).toBeNull();
  expect(proofOf('')).toBeNull();
});

test('every key has the longest text of all languages, and every form of a plural', () => {
  const en = { a: 'yes', g: { n_one: 'one', n_other: 'several' } };
  const ru = { a: 'согласен', g: { n_one: 'один', n_few: 'два' } };
  expect(widest([en, ru])).toEqual({ a: 'согласен', g: { n_one: 'один', n_few: 'два', n_other: 'several' } });
});

test('a place is a file and a key', () => {
  expect(placeOf('ui', 'home.title')).toBe('ui.json home.title');
  expect(placeOf('ui', 'deck:cards.festival.name')).toBe('deck.json cards.festival.name');
});
