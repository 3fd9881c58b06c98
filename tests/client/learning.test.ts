// What a learner has done is read back whatever stands in the storage.
import { expect, test } from 'vitest';
import { readLearning } from '../../src/client/learning.ts';

const NOTHING = { version: 1, chapters: {} };

test('nothing, damage, another version and strange keys count as nothing learnt', () => {
  for (const text of [null, '', '{', '[]', '{"version":2,"chapters":{}}', '{"version":1,"chapters":{"a":{"tried":1}}}'])
    expect(readLearning(text)).toEqual(NOTHING);
});

test('what was kept comes back', () => {
  const kept = { version: 1, chapters: { portal: { tried: true, answers: { first: 2 } } } };
  expect(readLearning(JSON.stringify(kept))).toEqual(kept);
});
