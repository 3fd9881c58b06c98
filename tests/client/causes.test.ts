// Bars of a change, and the questions that the debrief asks of its own accord.
import { describe, expect, test } from 'vitest';
import { reachOf, stepsOf } from '../../src/client/charts/steps.ts';
import { firstDecision, furthestApart, largestChange, movesWith } from '../../src/client/panels/debrief/questions.ts';
import type { Move } from '../../src/engine/game.ts';
import type { Bar } from '../../src/session/why.ts';
import { country } from '../engine/country.ts';

const bar = (id: string, by: number): Bar => ({ id, kind: 'card', side: 'regime', by });
const before = 0.4;

describe('steps', () => {
  const causes = [
    bar('a', 0.1),
    bar('b', -0.05),
    ...Array.from({ length: 12 }, (_, i) => bar(`c${i}`, 0.003 + i / 1e4)),
  ];
  const steps = stepsOf({ before, causes }, 'share');
  const after = causes.reduce((sum, one) => sum + one.by, before);

  test('lead from the value before to the value after, without a gap', () => {
    expect(steps[0]?.from).toBe(before);
    steps.slice(1).forEach((step, index) => {
      expect(step.from).toBe(steps[index]?.to);
    });
    expect(steps.at(-1)?.to).toBeCloseTo(after, 12);
  });

  test('fold the smallest causes into one, none is lost', () => {
    expect(steps).toHaveLength(9);
    expect(steps.map((step) => step.bar?.id).slice(0, 2)).toEqual(['a', 'b']);
    expect(steps.at(-1)).toMatchObject({ bar: null, folded: 6 });
    expect(steps.reduce((sum, step) => sum + step.folded, 0)).toBe(causes.length);
  });

  test('leave out only what did nothing at all', () => {
    const two = stepsOf({ before, causes: [bar('a', 0.1), bar('none', 0), bar('tiny', 1e-5)] }, 'share');
    expect(two.map((step) => step.bar?.id ?? 'small')).toEqual(['a', 'small']);
    expect(stepsOf({ before, causes: [bar('none', 0)] }, 'share')).toEqual([]);
  });

  test('stand on a scale that holds them all', () => {
    const [low, high] = reachOf(before, steps);
    for (const { from, to } of steps) {
      expect(Math.min(from, to)).toBeGreaterThan(low);
      expect(Math.max(from, to)).toBeLessThan(high);
    }
    expect(reachOf(5, [])).toEqual([4, 6]);
  });
});

describe('questions', () => {
  const content = country([]);
  const report = (turn: number, discontent: number, fear: number, moves: Move[] = []) => ({
    turn,
    indicators: { discontent, fear },
    moves: { regime: moves, civil: [] },
  });
  const move: Move = { seat: 'administration', card: 'a' };
  // Only what is read is built.
  const run = (...reports: ReturnType<typeof report>[]) =>
    ({ start: report(0, 0.2, 0.1), reports }) as unknown as Parameters<typeof largestChange>[1];

  test('the largest change of one turn is found, up or down', () => {
    const [one, other] = content.indicators.filter((entry) => entry.unit === 'share' && entry.over === 'end');
    expect(one && other).toBeTruthy();
    const found = largestChange(
      { content, record: { settings: { people: 1000 } } },
      run(report(1, 0.25, 0.1), report(2, 0.05, 0.12), report(3, 0.06, 0.2)),
    );
    expect(found).toEqual({ turn: 2, indicator: 'discontent' });
  });

  test('the first decision is one that was made', () => {
    expect(firstDecision(run(report(1, 0, 0), report(2, 0, 0, [move])), 'civil')).toEqual({
      turn: 2,
      side: 'regime',
      index: 0,
    });
    expect(firstDecision(run(report(1, 0, 0)), 'civil')).toEqual({ turn: 1, side: 'civil', index: -1 });
  });

  test('one move is replaced, left out or added', () => {
    const b: Move = { seat: 'administration', card: 'b' };
    expect(movesWith([move], 0, null)).toEqual([]);
    expect(movesWith([move], 0, b)).toEqual([b]);
    expect(movesWith([move], -1, b)).toEqual([move, b]);
  });

  test('what went furthest apart stands first', () => {
    const one = [
      { discontent: 0.2, fear: 0.1 },
      { discontent: 0.2, fear: 0.5 },
    ];
    const other = [
      { discontent: 0.2, fear: 0.1 },
      { discontent: 0.25, fear: 0.1 },
    ];
    expect(furthestApart({ content, record: { settings: { people: 1000 } } }, one, other).slice(0, 2)).toEqual([
      'fear',
      'discontent',
    ]);
  });
});
