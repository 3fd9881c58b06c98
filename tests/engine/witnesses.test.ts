// Three witnesses: drawn by lot, true to the society, and a view holds only what their neighbours saw.
import { describe, expect, test } from 'vitest';
import { copy, type Game, resolve, setup, view } from '../../src/engine/game.ts';
import { MARCHES, PRAISES, SPEAKS } from '../../src/society/face.ts';
import { played, settings } from '../played.ts';
import { content, ids } from '../shelf.ts';

const steps = content('first-steps');

describe('drawn', () => {
  test.each(ids())('%s: three people of three regions, the same for the same seed, others for another', (id) => {
    const of = (seed: number): Game => setup(content(id), settings(seed, 600));
    const game = of(1);
    const report = resolve(game);
    expect(new Set(report.witnesses.map((one) => one.person)).size).toBe(3);
    expect(new Set(report.witnesses.map((one) => one.region)).size).toBe(Math.min(3, game.content.regions.length));
    expect(of(1).witnesses).toEqual(game.witnesses);
    expect([2, 3, 4].map((seed) => of(seed).witnesses)).not.toContainEqual(game.witnesses);
  });
});

test('what is told of them is what the weeks had in their faces', () => {
  const game = setup(content('kazakhstan-2004-2016'), settings(5, 600));
  for (let turn = 0; turn < 4; turn++) {
    const faces = game.witnesses.map(() => 0);
    const report = resolve(game, {
      onWeek: (now) => {
        now.witnesses.forEach((index, n) => {
          faces[n] = (faces[n] ?? 0) | (now.society.state.face[index] ?? 0);
        });
      },
    });
    report.witnesses.forEach((one, n) => {
      const face = faces[n] ?? 0;
      expect([one.criticised, one.praised, one.marched]).toEqual(
        [SPEAKS, PRAISES, MARCHES].map((flag) => (face & flag) !== 0),
      );
    });
  }
});

test('a view tells what they said and did and nothing they think; the files do', () => {
  const game = played(steps, settings(3, 600), { regime: 'random', civil: 'random' });
  for (const { id } of steps.seats)
    for (const { witnesses, turn } of view(game, id).seen)
      for (const one of witnesses) {
        expect(turn).toBeGreaterThan(0);
        expect(Object.keys(one).sort()).toEqual(
          ['age', 'criticised', 'detained', 'marched', 'online', 'praised', 'region'].sort(),
        );
      }
  const thoughts = game.reports.flatMap((report) => report.witnesses.map((one) => one.thought.grievance));
  expect(new Set(thoughts).size).toBeGreaterThan(3);
});

test('other thoughts, the same bytes', () => {
  const game = played(steps, settings(3, 600), { regime: 'random', civil: 'random' }, 2);
  const twin = copy(game);
  twin.reports = twin.reports.map((report) => ({
    ...report,
    witnesses: report.witnesses.map((one) => ({
      ...one,
      person: 0,
      thought: { grievance: 1, legitimacy: 0, fear: 0.6 },
    })),
  }));
  for (const { id } of steps.seats) expect(JSON.stringify(view(twin, id))).toBe(JSON.stringify(view(game, id)));
});
