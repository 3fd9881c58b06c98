// What ledgers count of silence: all of it where many are discontented, less where a handful would decide by chance.
import { expect, test } from 'vitest';
import { setup } from '../../src/engine/game.ts';
import { silenceOf } from '../../src/engine/mandate.ts';
import { settings } from '../played.ts';
import { content } from '../shelf.ts';

const { start } = setup(content('first-steps'), settings(1, 500));
const silence = (discontent: number, silent: number): number =>
  silenceOf({ ...start, indicators: { discontent, 'self-censorship': silent } });

test.each([
  [0.3, 0.8, 0.8],
  [0.1, 0.8, 0.8],
  [0.05, 0.8, 0.725],
  [0.01, 1, 0.685],
  [0.01, 0, 0.585],
  [0, 0, 0.65],
])('%d discontented, %d of the aggrieved silent: %d', (discontent, silent, counted) => {
  expect(silence(discontent, silent)).toBeCloseTo(counted, 12);
});
