// What a searching player keeps from turn to turn, and whose loss it counts.
import { expect, test } from 'vitest';
import { civilPoints, copy, leadOf, regimePoints, resolve, SIDES, setup, view } from '../../src/engine/game.ts';
import { type Look, tellingOffers } from '../../src/players/greedy.ts';
import { lookAgain, type Memory } from '../../src/players/memory.ts';
import { lead, RIVALRY } from '../../src/players/worth.ts';
import { contentOf, settings } from './table.ts';

const land = contentOf('land-2016');
const ALONE = { regime: 0, civil: 0 }; // no look at the other side
const GOOD = { taste: {}, rivalry: RIVALRY.good };
const look: Look = { worth: (game, side, from) => lead(game, side, from, GOOD), turns: 1 };

test('looks at what it never saw, then at what it saw longest ago; remembers the rest', () => {
  const twin = setup(land, settings(1, { people: 200 }));
  const seen = view(twin, leadOf(twin, 'civil'));
  const offers = tellingOffers(seen, null, 1);
  expect(offers.length).toBeGreaterThan(6);
  const memory: Memory = new Map();
  const first = lookAgain(memory, { twin, view: seen, looks: 3 }, offers, look);
  expect(first).toHaveLength(3);
  const second = lookAgain(memory, { twin, view: { ...seen, turn: 2 }, looks: 3 }, offers, look);
  expect(second).toHaveLength(6);
  expect(second).toEqual(expect.arrayContaining(first)); // not looked at again, and not forgotten
  expect(second.map((t) => t.gain)).toEqual(second.map((t) => t.gain).sort((a, b) => b - a));
  const all = lookAgain(memory, { twin, view: { ...seen, turn: 3 }, looks: 99 }, offers, look);
  expect(all).toHaveLength(offers.length);
});

test('a lead is the own prospect less what a point of the other side’s is worth to it', () => {
  const game = setup(land, settings(1, { people: 200 }));
  const on = copy(game);
  const report = resolve(on);
  expect(report.resources.cohesion).toBeGreaterThanOrEqual(28); // no fear of a split in these points
  const { cohesion = 0 } = report.resources;
  const mended = cohesion + 0.5 * 3 * (land.scenario.turns - 2); // half of what mends, to the opening of the last turn
  const settled = { ...report, resources: { ...report.resources, cohesion: Math.min(60, mended) } };
  const [regime, civil] = [regimePoints(settled), civilPoints(on, report)];
  for (const rivalry of [ALONE, RIVALRY.good, RIVALRY.elite]) {
    expect(lead(on, 'regime', 1, { taste: {}, rivalry })).toBeCloseTo(regime - rivalry.regime * civil, 9);
    expect(lead(on, 'civil', 1, { taste: {}, rivalry })).toBeCloseTo(civil - rivalry.civil * regime, 9);
  }
  const { greedy, good, elite } = RIVALRY;
  for (const side of SIDES) expect([elite[side] > good[side], good[side] > greedy[side]]).toEqual([true, true]);
});

test('a split is feared where one may come, not long before', () => {
  const { turns } = land.scenario;
  const at = (cohesion: number): number => {
    const on = copy(setup(land, settings(1, { people: 200 })));
    const report = resolve(on);
    on.reports = [{ ...report, turn: turns - 1, resources: { ...report.resources, cohesion } }];
    return lead(on, 'regime', turns - 1, { taste: {}, rivalry: ALONE }) / (1 - 2 * (0.5 / 4));
  };
  expect(at(40) - at(36)).toBeCloseTo(0.2 * 4, 9); // a moratorium's price is what unity counts in the mandate
  expect(at(32) - at(28)).toBeCloseTo(0.2 * 4, 9);
  expect(at(20)).toBeCloseTo((at(28) - 0.2 * 8) / 2, 9); // half of the mandate where it may split
});

test('quarrels settle by half of what the turns that are left allow, and by no more than they do', () => {
  const { turns } = land.scenario;
  const alone = { taste: {}, rivalry: ALONE };
  const at = (turn: number, cohesion: number): number => {
    const on = copy(setup(land, settings(1, { people: 200 })));
    const report = resolve(on);
    on.reports = [{ ...report, turn, resources: { ...report.resources, cohesion } }];
    return lead(on, 'regime', turn, alone) / leftFrom(turn);
  };
  const leftFrom = (turn: number): number => 1 - Math.max(0, turn - (turns - 3)) * (0.5 / 4);
  expect(at(turns - 3, 45) - at(turns - 1, 45)).toBeCloseTo(0.2 * 3, 9); // half of two turns of three points
  expect(at(2, 50)).toBeCloseTo(at(turns - 1, 60), 9);
  expect(at(2, 70) - at(turns - 1, 60)).toBeCloseTo(0.2 * 10, 9);
});
