// How many came is disputed too: the documented crowds of the strike of 2011 and of the land protests of 2016 are claims of
// the ledger. Played as it was, each is told on both front pages, with what each side said.
import { describe, expect, test } from 'vitest';
import type { Effect } from '../../src/content/schema.ts';
import { weekOfTurn } from '../../src/engine/calendar.ts';
import { layDown } from '../../src/engine/effects.ts';
import { copy, play, resolve, setup, view } from '../../src/engine/game.ts';
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

describe('every call to gather reports a size, in the turn in which it is made, however short the turn is', () => {
  const calls = ['peaceful-assembly', 'strike-committee'];
  const calling = ids().flatMap((id) =>
    calls.filter((card) => content(id).scenario.cards.civil.includes(card)).map((card) => [id, card] as const),
  );
  test.each(calling)('%s, %s', (id, card) => {
    for (const region of ['kostanay', 'mangystau', 'astana']) {
      const game = setup(content(id), settings(region.length, 2000));
      for (let turn = 1; turn < 3; turn++) resolve(game);
      const quiet = copy(game);
      game.resources.energy = 3;
      expect(play(game, { seat: 'journalist', card, region })).toBeNull();
      const report = resolve(game);
      const more = (report.regions[region]?.protesters ?? 0) - (resolve(quiet).regions[region]?.protesters ?? 0);
      if (card === 'peaceful-assembly') expect(report.regions[region]?.protesters, region).toBeGreaterThanOrEqual(50); // persons
      expect(more, region).toBeGreaterThan(0);
      expect(view(game, 'journalist').pending.filter((one) => one.card === card)).toEqual([]);
    }
  });
  test('and over with it: the whole call lies within the turn', () => {
    for (const [id, card] of [...calling, ['land-2016', 'authorised-meeting'] as const]) {
      const from = content(id);
      const effects = from.cards.find((one) => one.id === card)?.effects ?? [];
      const game = setup(from, settings(1, 300));
      layDown(game, effects, { id: card, side: 'civil', turn: 3, week: weekOfTurn(from, 3), region: 'almaty' });
      const { weeksPerTurn } = from.scenario;
      for (const { effect, start, end } of game.active)
        if (effect.kind === 'lever' && effect.lever === 'call')
          expect([start >= 2 * weeksPerTurn, end <= 3 * weeksPerTurn], `${id} ${card}`).toEqual([true, true]);
    }
  });
  test('where there is time, it comes when its card says; an event’s delay has no such bound', () => {
    const from = content('land-2016');
    const later: Effect = { kind: 'lever', lever: 'call', op: 'add', value: 1, lastsWeeks: 2, delayWeeks: 8 };
    const starts = (scenario: string, side: 'civil' | null): number[] => {
      const game = setup(content(scenario), settings(1, 300));
      layDown(game, [later], { id: 'late', side, turn: 1, week: 0, region: 'almaty' });
      return game.active.filter((one) => one.cause === 'late').map((one) => one.start);
    };
    expect(from.scenario.weeksPerTurn).toBe(4);
    expect(starts('land-2016', 'civil')).toEqual([2]);
    expect(starts('land-2016', null)).toEqual([8]);
    expect(starts('kazakhstan-2004-2016', 'civil')).toEqual([8]);
  });
});
