// Scenarios that are a part of the campaign: their people start where the campaign's people stood by then when it followed
// history, what was really done can be done, and crowds keep to what was reported.
import { expect, test } from 'vitest';
import { endingOf } from '../../src/engine/endings.ts';
import { play, type Report, resolve, setup } from '../../src/engine/game.ts';
import { played, settings } from '../played.ts';
import { content } from '../shelf.ts';

const PARTS = ['blocking-law-2012-2015', 'going-online-2004-2010', 'land-2016', 'zhanaozen-2011'];
const PEOPLE = 3000;
const history = (id: string, seed: number) =>
  played(content(id), settings(seed, PEOPLE), { regime: 'history', civil: 'history' });
const campaign = history('kazakhstan-2004-2016', 1);

// share of the half-year gone: 2012-01 is the end of turn 16, May 2011 two thirds into turn 15, March 2016 one third into 25
test.each<[string, number, number]>([
  ['blocking-law-2012-2015', 16, 0],
  ['zhanaozen-2011', 14, 0.67],
  ['land-2016', 24, 0.33],
])(
  '%s starts where the campaign stood',
  (id, turn, gone) => {
    const at = (indicator: string, report: Report | undefined) => report?.indicators[indicator] ?? Number.NaN;
    const { start } = history(id, 1);
    const off = (
      [
        ['online-share', 0.02],
        ['e-service-users', 0.03],
        ['true-approval', 0.035],
        ['discontent', 0.035],
        ['trust-state-media', 0.02],
        ['trust-independent', 0.02],
        ['law-severity', 0.02],
        ['knowledge', 0.05],
      ] as const
    ).flatMap(([indicator, close]) => {
      const before = at(indicator, campaign.reports[turn - 1]);
      const there = before + gone * (at(indicator, campaign.reports[turn]) - before);
      const here = at(indicator, start);
      return Math.abs(here - there) <= close ? [] : [`${indicator}: ${here.toFixed(3)}, campaign ${there.toFixed(3)}`];
    });
    expect(off).toEqual([]);
  },
  60_000,
);

test.each(PARTS)('%s: every documented move is legal when its turn comes', (id) => {
  const game = history(id, 2);
  const done = game.reports.flatMap((r) =>
    [...r.moves.regime, ...r.moves.civil].map((m) => `${r.turn} ${m.card}${m.off ? ' off' : ''}`),
  );
  const documented = game.content.scenario.history.map((m) => `${m.turn} ${m.card}${m.off ? ' off' : ''}`);
  expect(done.sort()).toEqual(documented.sort());
});

test('the land scenario by history ends in concession and punishment, the moratorium being a move', () => {
  for (const seed of [1, 2, 3]) {
    const game = history('land-2016', seed);
    const ending = game.content.scenario.endings.find((e) => e.id === 'concession-and-punishment');
    expect(ending).toBeDefined();
    expect(game.reports.flatMap((r) => r.moves.regime.map((m) => m.card))).toEqual(
      expect.arrayContaining(['moratorium-commission', 'prosecute-organiser']),
    );
    expect(endingOf(game)).toBe('concession-and-punishment');
  }
}, 60_000);

test('December 2011 is an event with a content note, and a wage deal in time goes another way', () => {
  const from = content('zhanaozen-2011');
  expect(from.scenario.contentNote).toBe(true);
  const december = from.events.find((event) => event.id === 'zhanaozen-2011');
  expect(december?.contentNote).toBe(true);
  const idle = played(from, settings(4, PEOPLE), { regime: 'idle', civil: 'idle' });
  expect(idle.happened.map((h) => h.event)).toContain('zhanaozen-2011');
  const game = setup(from, settings(4, PEOPLE));
  for (let turn = 1; turn <= 7; turn++) {
    if (turn === 2) expect(play(game, { seat: 'administration', card: 'negotiate', region: 'mangystau' })).toBeNull();
    resolve(game);
  }
  expect(game.happened.map((h) => h.event)).not.toContain('zhanaozen-2011');
}, 60_000);

/** The largest reported protests of these years had some thousands of people; the largest that luck draws for an event has 9,051. */
test.each(PARTS)(
  '%s: by history no march is larger than any that was reported',
  (id) => {
    const from = content(id);
    const { people } = from.scenario;
    const crowds = [1, 2].flatMap((seed) =>
      played(from, settings(seed, people.default), { regime: 'history', civil: 'history' }).reports.flatMap((report) =>
        Object.entries(report.regions).flatMap(([region, { protesters = 0 }]) =>
          protesters > 10_000 ? [`seed ${seed} turn ${report.turn} ${region} ${protesters}`] : [],
        ),
      ),
    );
    expect(crowds).toEqual([]);
  },
  120_000,
);
