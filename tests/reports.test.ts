// The table of all scenarios' checks, from reports made by hand.
import { expect, it } from 'vitest';
import { checksTable } from './reports.ts';

const skill = {
  check: 'good-beats-greedy',
  target: '>= 0.7',
  measured: 0.75,
  holds: true,
  games: 40,
  low: 0.6,
  high: 0.86,
};
const balance = {
  check: 'side-balance-elite',
  target: '0.45 to 0.55',
  measured: 1,
  holds: false,
  games: 8,
  low: 0.68,
  high: 1,
};
const swings = { check: 'lead-changes', target: '1 to 3', measured: 0.125, holds: false, games: 8 };
const reports = [
  { scenario: 'one', people: 1000, games: 40, checks: [skill] },
  { scenario: 'two', people: 10_000, games: 8, checks: [balance, swings] },
];

it('tells every check with target, measure, interval and games, and what does not hold in bold', () => {
  expect(checksTable(reports).split('\n')).toEqual([
    '- `one`: 1 of 1 hold (40 games of each pair, 1,000 people).',
    '- `two`: 0 of 2 hold (8 games of each pair, 10,000 people).',
    '',
    '| Scenario | Check | Wanted | Measured | 95 % interval | Games | |',
    '|---|---|---|---|---|---|---|',
    '| `one` | `good-beats-greedy` | >= 0.7 | .75 | .60–.86 | 40 | holds |',
    '| `two` | `side-balance-elite` | 0.45 to 0.55 | 1.00 | .68–1.00 | 8 | **does not hold** |',
    '| `two` | `lead-changes` | 1 to 3 | .13 |  | 8 | **does not hold** |',
  ]);
});
