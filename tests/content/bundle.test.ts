// A scenario travels in one file and arrives as it left; a broken or greedy bundle is refused.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { unpack } from '../../src/content/bundle.ts';
import { pack } from '../../src/content/pack.ts';
import { content, shelf } from '../shelf.ts';

const words = { en: { deck: {}, scenario: JSON.parse(readFileSync('locales/en/first-steps.json', 'utf8')) } };
const text = pack(shelf(), 'first-steps', words);

test('there and back', () => {
  const back = unpack(text);
  if (!back.ok) throw new Error(JSON.stringify(back.faults));
  expect(back.id).toBe('first-steps');
  expect(back.words).toEqual(words);
  expect(Object.keys(back.files)).toEqual(['first-steps/scenario.json']);
  expect(content('first-steps', { ...shelf(), ...back.files }).hash).toBe(content('first-steps').hash);
});

test.each<[string, (bundle: ReturnType<typeof JSON.parse>) => void, string]>([
  [
    'a newer format',
    (b) => {
      b.format = 2;
    },
    'wrong-value',
  ],
  [
    'a path that leads out',
    (b) => {
      b.scenario = '../deck';
    },
    'wrong-format',
  ],
  [
    'a file of the deck',
    (b) => {
      b.files['../deck/cards.json'] = [];
    },
    'unknown-key',
  ],
  [
    'no scenario',
    (b) => {
      b.files = {};
    },
    'missing-file',
  ],
  [
    'a key nobody knows',
    (b) => {
      b.code = 'alert(1)';
    },
    'unknown-key',
  ],
])('refused: %s', (_, change, code) => {
  const bundle = JSON.parse(text);
  change(bundle);
  const back = unpack(JSON.stringify(bundle));
  expect(back.ok ? [] : back.faults.map((fault) => fault.code)).toContain(code);
});

test('refused: cut in half', () =>
  expect(unpack(text.slice(0, 300))).toMatchObject({ ok: false, faults: [{ code: 'not-json' }] }));
