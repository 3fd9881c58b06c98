// Played as it really was, each scenario ends as it is documented; and over several games each claim of the article is
// tested at least sometimes, and the trial can come out either way.
import { expect, test } from 'vitest';
import { endingOf, type Judged, judgeArticle } from '../../src/engine/game.ts';
import { played, settings } from '../played.ts';
import { content, ids } from '../shelf.ts';

/** Endings that the documents allow. Land 2016 had the moratorium and the sentences; elsewhere control held and nobody answered. */
const DOCUMENTED: Record<string, readonly string[]> = {
  'kazakhstan-2004-2016': ['quiet-acceptance'],
  'going-online-2004-2010': ['quiet-acceptance'],
  'zhanaozen-2011': ['quiet-acceptance', 'broken-movement', 'stalled-growth'],
  'blocking-law-2012-2015': ['quiet-acceptance'],
  'land-2016': ['concession-and-punishment'],
};

test.each(Object.entries(DOCUMENTED))(
  '%s by history ends as documented',
  (id, endings) => {
    const from = content(id);
    for (const seed of [1, 2]) {
      const how = settings(seed, from.scenario.people.default);
      expect(endings).toContain(endingOf(played(from, how, { regime: 'history', civil: 'history' })));
    }
  },
  120_000,
);

test('every longer scenario is held against its documents', () => {
  expect(ids().filter((id) => id !== 'first-steps')).toEqual(Object.keys(DOCUMENTED).sort());
});

test('over thirty-six games every claim A1–A30 is tested, and many come out either way', () => {
  const verdicts = new Map<string, Set<Judged['verdict']>>();
  let games = 0;
  for (const id of ids())
    for (const seed of [1, 2, 3]) {
      const from = content(id);
      const idle = played(from, settings(seed, 500), { regime: 'idle', civil: 'idle' }).reports;
      for (const bot of ['history', 'random'] as const) {
        games++;
        const game = played(from, settings(seed, 500), { regime: bot, civil: bot });
        for (const { claim, verdict } of judgeArticle(game, idle))
          verdicts.set(claim, (verdicts.get(claim) ?? new Set()).add(verdict));
      }
    }
  expect(games).toBe(36);
  expect([...verdicts.keys()]).toEqual(Array.from({ length: 30 }, (_, i) => `A${i + 1}`));
  const never = [...verdicts].filter(([, seen]) => !seen.has('supported') && !seen.has('contradicted'));
  expect(never.map(([claim]) => claim)).toEqual([]);
  const either = [...verdicts].filter(([, seen]) => seen.has('supported') && seen.has('contradicted'));
  expect(either.length).toBeGreaterThanOrEqual(10);
  expect(either.map(([claim]) => claim)).toContain('A30'); // the claim that the class puts on trial
  const untested = [...verdicts].filter(([, seen]) => seen.has('not-tested'));
  expect(untested.length).toBeGreaterThanOrEqual(25);
}, 120_000);
