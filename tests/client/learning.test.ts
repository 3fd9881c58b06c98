// What a learner has done is read back whatever stands in the storage.
import { afterEach, expect, test, vi } from 'vitest';
import {
  answered,
  bringLearning,
  forgetLearning,
  handedIn,
  handIn,
  heard,
  isFull,
  isLearningKept,
  joined,
  type Learning,
  learningText,
  markAnswer,
  markIdea,
  markTried,
  readLearning,
  sheetOf,
} from '../../src/client/learning.ts';
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

afterEach(() => vi.unstubAllGlobals());

/** A browser's small store, with or without room. */
function stub(room: boolean): Map<string, string> {
  const entries = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, text: string) => {
      if (!room) throw new DOMException('', 'QuotaExceededError');
      entries.set(key, text);
    },
  });
  return entries;
}

test('two tabs: what either has learnt is learnt, the later answer stands, a sheet handed in is not reopened', () => {
  const a: Learning = {
    version: 1,
    chapters: { portal: { tried: true, answers: { first: 1, second: 2 } } },
    inventory: { a: { handedIn: true, answers: { calm: 1 } }, b: { handedIn: false, answers: { calm: 1 } } },
  };
  const b: Learning = {
    version: 1,
    chapters: { portal: { tried: false, answers: { second: 0 } }, trial: { tried: true, answers: {} } },
    inventory: { a: { handedIn: false, answers: { calm: 3 } }, b: { handedIn: false, answers: { limits: 2 } } },
  };
  expect(joined(a, b)).toEqual({
    version: 1,
    chapters: { portal: { tried: true, answers: { first: 1, second: 0 } }, trial: { tried: true, answers: {} } },
    inventory: {
      a: { handedIn: true, answers: { calm: 1 } },
      b: { handedIn: false, answers: { calm: 1, limits: 2 } },
    },
  });
  expect(joined(NOTHING, NOTHING)).toEqual(NOTHING);
});

test('what another tab writes counts here; emptied there, it is empty; cleared by the browser, it is written again', () => {
  const entries = stub(true);
  markTried('portal');
  heard(JSON.stringify({ version: 1, chapters: { trial: { tried: true, answers: {} } } }));
  expect(readLearning(learningText()).chapters).toEqual({ trial: { tried: true, answers: {} } });
  entries.clear();
  heard(null);
  expect(readLearning(entries.get('zheli.learn') ?? null).chapters).toHaveProperty('trial');
  heard(JSON.stringify(NOTHING));
  expect(readLearning(learningText())).toEqual(NOTHING);
});

test('a full store is noticed; what was learnt counts on, and joins what another tab could write', () => {
  stub(false);
  forgetLearning();
  markAnswer('portal', 'first', 2);
  expect(isLearningKept()).toBe(false);
  heard(JSON.stringify({ version: 1, chapters: { trial: { tried: true, answers: {} } } }));
  expect(Object.keys(readLearning(learningText()).chapters)).toEqual(['portal', 'trial']);
  stub(true);
  markAnswer('portal', 'first', 1);
  expect(isLearningKept()).toBe(true);
  forgetLearning();
});

test('a file from another device joins what is here: nothing is lost, and the answer given here stands', () => {
  forgetLearning();
  markAnswer('portal', 'first', 1);
  const theirs = {
    version: 1,
    chapters: { portal: { tried: true, answers: { first: 2, second: 0 } }, light: { tried: true, answers: {} } },
  };
  expect(bringLearning(JSON.stringify(theirs))).toEqual([]);
  expect(readLearning(learningText()).chapters).toEqual({
    portal: { tried: true, answers: { first: 1, second: 0 } },
    light: { tried: true, answers: {} },
  });
  forgetLearning();
});

test('a sheet handed in stands: an unfinished one here gives way to it, one handed in here does not', () => {
  stub(true);
  const sheet = (handedIn: boolean, answer: number) => ({
    handedIn,
    answers: Object.fromEntries(IDEAS.map((idea) => [idea, answer])),
  });
  const file = JSON.stringify({ ...NOTHING, inventory: { a: sheet(true, 1), b: sheet(true, 1) } });
  forgetLearning();
  markIdea('a', 'calm', 3); // begun here, not handed in
  for (const idea of IDEAS) markIdea('b', idea, 2);
  handIn('b');
  expect(bringLearning(file)).toEqual([]);
  const { inventory } = readLearning(learningText());
  expect(inventory).toEqual({ a: sheet(true, 1), b: sheet(true, 2) });
  forgetLearning();
});

test.each([
  ['{"version":1,', 'line 1'],
  ['{"version":2,"chapters":{}}', 'version'],
  ['{"version":1,"chapters":{"portal":{"tried":"yes","answers":{}}}}', 'chapters.portal.tried'],
  ['{"version":1,"chapters":{"__proto__":{"tried":true,"answers":{}}}}', '__proto__'],
  ['{"format":1,"turns":[]}', ''],
  [`"${'x'.repeat(600_000)}"`, ''],
])('a file that cannot be used is refused with its place, and takes nothing away: %.40s', (text, place) => {
  forgetLearning();
  markTried('portal');
  const before = learningText();
  const faults = bringLearning(text);
  expect(faults.length).toBeGreaterThan(0);
  expect(JSON.stringify(faults)).toContain(place);
  expect(learningText()).toBe(before);
  forgetLearning();
});
