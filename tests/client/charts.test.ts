import { describe, expect, test } from 'vitest';
import {
  betweenPath,
  type Dot,
  pathOf,
  plotOf,
  spanOf,
  spread,
  valueAt,
  yearTicks,
} from '../../src/client/charts/axis.ts';

const room = { width: 600, height: 300, left: 50, right: 100, top: 10, bottom: 30 };
const dots = (...values: number[]): Dot[] => values.map((y, i) => ({ x: 2004 + i / 2, y }));
const ends = (path: string) => [...path.matchAll(/-?\d+(?:\.\d+)?/g)].map(Number);

describe('a chart', () => {
  test('spans its lines, from 0 where asked, and is never empty', () => {
    expect(spanOf([dots(0.2, 0.6), dots(0.1)], true)).toEqual([0, 0.6]);
    expect(spanOf([dots(0.2, 0.6), dots(0.1)], false)).toEqual([0.1, 0.6]);
    expect(spanOf([dots(5, 5)], false)).toEqual([5, 6]);
    expect(spanOf([[]], false)).toEqual([0, 1]);
    expect(spanOf([[{ x: 1, y: Number.NaN }]], true)).toEqual([0, 1]);
  });

  test('puts values where they belong: high above, late to the right, all inside the margins', () => {
    const plot = plotOf(room, [2004, 2017], [0, 1]);
    expect([plot.x(2004), plot.x(2017)]).toEqual([50, 500]);
    expect([plot.y(0), plot.y(1)]).toEqual([270, 10]);
  });

  test('draws a line through its first and last dot that never swings beyond them', () => {
    const plot = plotOf(room, [2004, 2006], [0, 1]);
    const path = pathOf(plot, dots(0, 0, 1, 1, 0));
    const numbers = ends(path);
    expect(numbers.slice(0, 2)).toEqual([50, 270]);
    expect(numbers.slice(-2)).toEqual([500, 270]);
    const heights = numbers.filter((_, i) => i % 2 === 1);
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(10);
    expect(Math.max(...heights)).toBeLessThanOrEqual(270);
    expect(pathOf(plot, [])).toBe('');
  });

  test('fills the room between two lines as one closed outline', () => {
    const plot = plotOf(room, [2004, 2006], [0, 1]);
    const path = betweenPath(plot, dots(0.1, 0.2), dots(0.5, 0.9));
    expect(path.match(/M/g)).toHaveLength(1);
    expect(path.endsWith('Z')).toBe(true);
    expect(betweenPath(plot, [], dots(1))).toBe('');
  });

  test('writes as many years as fit', () => {
    expect(yearTicks([2004, 2017], 900)).toHaveLength(14);
    expect(yearTicks([2004, 2017], 240)).toEqual([2004, 2008, 2012, 2016]);
    expect(yearTicks([2009, 2011], 200)).toEqual([2009, 2010, 2011]);
  });

  test('moves names apart and keeps their order', () => {
    const placed = spread([100, 102, 104], [20, 20, 20], 0, 300);
    expect((placed[1] ?? 0) - (placed[0] ?? 0)).toBeGreaterThanOrEqual(20);
    expect((placed[2] ?? 0) - (placed[1] ?? 0)).toBeGreaterThanOrEqual(20);
    const low = spread([295, 299], [20, 20], 0, 300);
    expect(low[1]).toBeLessThanOrEqual(290);
    expect(low[0]).toBeLessThanOrEqual(270);
    expect(spread([50], [20], 0, 300)).toEqual([50]);
  });

  test('reads the value at a place: the last one measured', () => {
    expect(valueAt(dots(1, 2, 3), 2004.5)).toBe(2);
    expect(valueAt(dots(1, 2, 3), 2004.7)).toBe(2);
    expect(valueAt(dots(1, 2, 3), 2003)).toBeNull();
  });
});
