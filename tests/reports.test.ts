// The table of all scenarios' checks, from reports made by hand; and what MODEL.md says of the reports and pars there are.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { betweenMarks, reports as kept, tables } from './labs.ts';
import { checksTable } from './reports.ts';
import { content } from './shelf.ts';

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

const model = readFileSync('MODEL.md', 'utf8');

it('MODEL.md tells the reports as they lie beside the scenarios (`npm run lab:all -- --table`)', () => {
  expect(kept().length).toBeGreaterThan(4);
  expect(model === betweenMarks(model, tables())).toBe(true);
});

it.each(kept().map((report) => [report.scenario, report] as const))(
  'the report of %s is of this scenario',
  (id, report) => {
    const { cards, scenario } = content(id);
    expect(Object.keys(report.cards)).toEqual(cards.map((card) => card.id));
    expect(Object.keys(report.endings).sort()).toEqual(scenario.endings.map((ending) => ending.id).sort());
    for (const { measured, target, holds } of report.checks) {
      const [least = 0, most = least] = (target.match(/[\d.]+/g) ?? []).map(Number);
      const low = target.startsWith('<=') ? Number.NEGATIVE_INFINITY : least;
      const high = target.startsWith('>=') ? Number.POSITIVE_INFINITY : most;
      expect(holds).toBe(measured >= low && measured <= high);
    }
  },
);

const NAMED = {
  campaign: 'kazakhstan-2004-2016',
  'Going online': 'going-online-2004-2010',
  Zhanaozen: 'zhanaozen-2011',
  'Blocking law': 'blocking-law-2012-2015',
  Land: 'land-2016',
};

it.each(Object.entries(NAMED))('MODEL.md tells the pars of %s', (name, id) => {
  const { regime, civil } = content(id).scenario.par;
  const levels = (['random', 'greedy', 'good', 'elite'] as const).map(
    (level) => `${regime.equals?.[level]} – ${civil.equals?.[level]}`,
  );
  const among = [regime, civil].map(({ mean, deviation }) => `${mean} ± ${deviation}`);
  expect(model).toContain(`\n| ${[name, ...levels, ...among].join(' | ')} |\n`);
});
