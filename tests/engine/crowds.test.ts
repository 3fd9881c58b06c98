// How many came is disputed too: the documented crowds of the strike of 2011 and of the land protests of 2016 are claims of
// the ledger. Played as it was, each is told on both front pages, with what each side said.
import { describe, expect, test } from 'vitest';
import { play, resolve, setup, view } from '../../src/engine/game.ts';
import { played, settings } from '../played.ts';
import { content, ids } from '../shelf.ts';

const CROWDS: Record<string, string[]> = {
  'zhanaozen-2011': ['crowd-strike-2011'],
  'land-2016': ['crowd-2016', 'crowd-aktobe-2016', 'crowd-may-2016'],
};

describe.each(Object.entries(CROWDS))('%s, played as it was', (scenario, crowds) => {
  const game = played(content(scenario), settings(1, 500), { regime: 'history', civil: 'history' });
  test.each(crowds)('%s is told by both papers, in the month it was reported, and believed by somebody', (id) => {
    const told = game.reports.filter((report) => report.news.some((item) => item.kind === 'claim' && item.id === id));
    expect(told.length).toBeGreaterThan(0);
    for (const report of told)
      expect(new Set(report.news.filter((item) => item.id === id).map((item) => item.outlet)).size).toBe(2);
    expect(game.ledger.find((line) => line.claim === id)).toMatchObject({ status: 'disputed' });
    const { official = 0, independent = 0 } = game.reports.at(-1)?.beliefs[id] ?? {};
    expect(official + independent).toBeGreaterThan(0);
  });
});

test('the company’s count of the strike comes in July, not in May', () => {
  const game = played(content('zhanaozen-2011'), settings(1, 500), { regime: 'history', civil: 'history' }, 2);
  const lines = (turn: number): unknown[] =>
    game.reports[turn - 1]?.news.filter((item) => item.id === 'crowd-strike-2011') ?? [];
  expect(lines(1)).toEqual([]);
  expect(lines(2)).toContainEqual(expect.objectContaining({ outlet: 'state', figure: '748' }));
});

test('every crowd names who gave which figure, and its range holds every figure', () => {
  for (const id of ['zhanaozen-2011', 'land-2016'])
    for (const claim of content(id).claims.filter((one) => one.id.startsWith('crowd-'))) {
      const who = claim.sources.map((source) => source.who);
      expect([claim.id, who.includes('official'), who.includes('independent')]).toEqual([claim.id, true, true]);
      expect(claim.truth).toBeNull();
      const figures = [claim.officialFigure, claim.independentFigure, claim.rumourFigure ?? null]
        .flatMap((figure) => figure?.split('–') ?? [])
        .map((figure) => Number(figure.replaceAll(',', '')));
      for (const figure of figures) {
        expect([claim.id, figure >= (claim.range?.[0] ?? 0)]).toEqual([claim.id, true]);
        expect([claim.id, figure <= (claim.range?.[1] ?? Number.POSITIVE_INFINITY)]).toEqual([claim.id, true]);
      }
      if (claim.rumour !== undefined) expect(who).toContain('rumour');
    }
});

describe('every call to gather reports a size, and until it comes it stands among what is still to come', () => {
  const calling = ids().filter((id) => content(id).scenario.cards.civil.includes('peaceful-assembly'));
  test.each(calling)('%s', (id) => {
    const from = content(id);
    const card = from.cards.find((one) => one.id === 'peaceful-assembly');
    const weeks = card?.effects.find((one) => one.kind === 'lever' && one.lever === 'call')?.delayWeeks ?? 0;
    const due = 3 + Math.floor(weeks / from.scenario.weeksPerTurn);
    for (const region of ['kostanay', 'mangystau', 'astana']) {
      const game = setup(from, settings(region.length, 2000));
      for (let turn = 1; turn < 3; turn++) resolve(game);
      expect(play(game, { seat: 'journalist', card: 'peaceful-assembly', region })).toBeNull();
      while (game.turn <= due) {
        resolve(game);
        const told = view(game, 'journalist').pending.filter((one) => one.card === 'peaceful-assembly');
        if (game.turn !== due) expect(told.map((one) => one.due)).toEqual(game.turn < due ? [due] : []); // in that turn it begins
      }
      expect(game.reports.at(-1)?.regions[region]?.protesters, region).toBeGreaterThanOrEqual(50); // persons
    }
  });
});
