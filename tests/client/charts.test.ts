import { describe, expect, test } from 'vitest';
import {
  betweenPath,
  type Dot,
  pathOf,
  plotOf,
  spanOf,
  spread,
  ticksUnder,
  valueAt,
  yearTicks,
  zoomOf,
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

  test('writes no more weeks than a telephone has room for', () => {
    expect(yearTicks([0, 104], 190)).toEqual([0, 25, 50, 75, 100]);
    expect(yearTicks([0, 34], 190)).toEqual([0, 10, 20, 30]);
    expect(yearTicks([0, 104], 640)).toEqual([0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100]);
    expect(yearTicks([0, 9], 190)).toEqual([0, 2, 4, 6, 8]);
  });

  test('stands on years, and on the numbers of its turns where a run has no two of them', () => {
    const stops = [{ x: 2016.1 }, { x: 2016.1, turn: 0 }, { x: 2016.3, turn: 1 }, { x: 2016.5, turn: 2 }];
    expect(ticksUnder([2004, 2017], 240, stops).of).toBe('years');
    expect(ticksUnder([2009, 2011], 200, stops).ticks).toEqual(
      [2009, 2010, 2011].map((year) => ({ x: year, text: year })),
    );
    expect(ticksUnder([2016.1, 2016.9], 400, stops)).toEqual({
      of: 'turns',
      ticks: [
        { x: 2016.3, text: 1 },
        { x: 2016.5, text: 2 },
      ],
    });
    expect(ticksUnder([2015.2, 2016.1], 400, stops).of).toBe('turns'); // one new year is no axis
    expect(ticksUnder([2016.1, 2016.9], 400, [{ x: 2016.1 }]).ticks).toEqual([]);
  });

  test('grows with the letters of the page as far as the paper has room, and never shrinks', () => {
    expect([16, 18, 20].map((letters) => zoomOf(letters, 1200))).toEqual([1, 1, 1]); // a wide screen is no reader’s wish
    expect(zoomOf(32, 1200)).toBe(2);
    expect(zoomOf(32, 450)).toBe(1.5); // 300 units remain for the lines
    expect(zoomOf(32, 280)).toBe(1);
    for (let width = 200; width < 1500; width += 50)
      expect(width / zoomOf(40, width)).toBeGreaterThanOrEqual(Math.min(width, 300));
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
