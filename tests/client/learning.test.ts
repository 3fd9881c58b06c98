// What a learner has done is read back whatever stands in the storage.
import { expect, test } from 'vitest';
import { answered, handedIn, isFull, type Learning, readLearning, sheetOf } from '../../src/client/learning.ts';
import { IDEAS, RIGHT, rightOf } from '../../src/session/inventory.ts';

const NOTHING: Learning = { version: 1, chapters: {} };

test('nothing, damage, another version and strange keys count as nothing learnt', () => {
  for (const text of [null, '', '{', '[]', '{"version":2,"chapters":{}}', '{"version":1,"chapters":{"a":{"tried":1}}}'])
    expect(readLearning(text)).toEqual(NOTHING);
});

test('what was kept comes back', () => {
  const kept = { version: 1, chapters: { portal: { tried: true, answers: { first: 2 } } } };
  expect(readLearning(JSON.stringify(kept))).toEqual(kept);
});

test('the two sheets of twelve come back; a strange idea, form or answer counts as damage', () => {
  const sheet = { handedIn: true, answers: { calm: 2, limits: 0 } };
  const kept = { ...NOTHING, inventory: { a: sheet, b: { handedIn: false, answers: {} } } };
  expect(readLearning(JSON.stringify(kept))).toEqual(kept);
  for (const inventory of [
    { c: sheet },
    { a: { ...sheet, answers: { calm: 4 } } },
    { a: { ...sheet, answers: { x: 1 } } },
  ])
    expect(readLearning(JSON.stringify({ ...NOTHING, inventory }))).toEqual(NOTHING);
});

test('a sheet is handed in when it is full, and stands from then on; the other sheet is not touched', () => {
  let learning = NOTHING;
  for (const idea of IDEAS) {
    expect(handedIn(learning, 'a')).toBe(learning); // one place is still empty
    learning = answered(learning, 'a', idea, RIGHT[idea].a);
  }
  learning = answered(learning, 'a', 'calm', (RIGHT.calm.a + 1) % 4); // before it is handed in, a mind may change
  const told = handedIn(learning, 'a');
  expect(sheetOf(told, 'a').handedIn).toBe(true);
  expect(rightOf({ form: 'a', ...sheetOf(told, 'a') })).toBe(11);
  expect(answered(told, 'a', 'calm', RIGHT.calm.a)).toBe(told);
  expect(isFull(sheetOf(told, 'b'))).toBe(false);
  expect(sheetOf(answered(told, 'b', 'calm', 1), 'a')).toBe(sheetOf(told, 'a'));
});
