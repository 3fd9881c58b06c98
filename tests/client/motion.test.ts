import { describe, expect, test } from 'vitest';
import { country } from '../../src/client/board/country.ts';
import { CRITICAL, DARK, SILENT } from '../../src/client/board/lights.ts';
import { gather, newCrowds, sendHome, stepOf, WALK } from '../../src/client/scenes/crowds.ts';
import { advanceFades, beginFades, FADE, newFades, settleFades } from '../../src/client/scenes/fades.ts';

/** A row of lamps that remembers what was painted last. */
function lamps(points: number) {
  const light = new Uint8Array(points);
  const alpha = new Float64Array(points);
  return {
    light,
    alpha,
    paint(point: number, shown: number, strength: number) {
      light[point] = shown;
      alpha[point] = strength;
    },
  };
}

describe('points that change', () => {
  test('come to rest in the light they were sent to, and then nothing waits', () => {
    const fades = newFades(50);
    const row = lamps(50);
    const wanted = Uint8Array.from({ length: 50 }, (_, i) => (i % 2 ? SILENT : DARK));
    beginFades(fades, wanted, 1000, 190);
    expect(fades.waiting).toBe(25);
    for (let now = 1000; now < 1000 + 190 + 2 * FADE; now += 16) advanceFades(fades, now, row.paint);
    expect(fades.waiting).toBe(0);
    expect([...row.light]).toEqual([...wanted]);
    expect(row.alpha.every((alpha, i) => alpha === (i % 2 ? 1 : 0))).toBe(true);
  });

  test('never show two lights at once: the old one goes before the new one comes', () => {
    const fades = newFades(1);
    const row = lamps(1);
    settleFades(fades, Uint8Array.of(SILENT), row.paint);
    beginFades(fades, Uint8Array.of(CRITICAL), 0, 0);
    advanceFades(fades, FADE * 0.25, row.paint);
    expect([row.light[0], (row.alpha[0] ?? 0) < 1]).toEqual([SILENT, true]);
    advanceFades(fades, FADE * 0.75, row.paint);
    expect([row.light[0], (row.alpha[0] ?? 0) < 1]).toEqual([CRITICAL, true]);
    advanceFades(fades, FADE, row.paint);
    expect([row.light[0], row.alpha[0]]).toEqual([CRITICAL, 1]);
  });

  test('that stay as they are are not touched; a change of mind on the way is followed', () => {
    const fades = newFades(2);
    const row = lamps(2);
    settleFades(fades, Uint8Array.of(SILENT, SILENT), row.paint);
    beginFades(fades, Uint8Array.of(SILENT, CRITICAL), 0, 0);
    expect(fades.waiting).toBe(1);
    beginFades(fades, Uint8Array.of(SILENT, DARK), 10, 0);
    for (let now = 0; now <= 3 * FADE; now += 16) advanceFades(fades, now, row.paint);
    expect([...row.light]).toEqual([SILENT, DARK]);
    expect(row.alpha[1]).toBe(0);
  });
});

describe('a crowd', () => {
  const homes = [{ x: 10, y: 10, region: 0, rank: 0, voice: 0 }];

  test('walks from home to the square, stands there, and goes home again', () => {
    const crowds = newCrowds(country, ['mangystau']);
    const [x, y] = crowds.squares[0] ?? [0, 0];
    gather(crowds, 0, 3, { now: 0, homes });
    const first = crowds.figures[0]?.[0];
    expect(first && stepOf(first, 0)).toMatchObject({ x: 10, y: 10, walking: true });
    const there = first && stepOf(first, WALK);
    expect(there?.walking).toBe(false);
    expect(Math.hypot((there?.x ?? 0) - x, (there?.y ?? 0) - y)).toBeLessThan(10);
    gather(crowds, 0, 0, { now: 5000, homes });
    expect(first && stepOf(first, 5000 + WALK)).toMatchObject({ x: 10, y: 10, walking: false });
    sendHome(crowds, 5000 + WALK);
    expect(crowds.figures[0]).toEqual([]);
  });

  test('keeps those who stand when others join or leave', () => {
    const crowds = newCrowds(country, ['mangystau']);
    gather(crowds, 0, 5, { now: 0, homes });
    const before = crowds.figures[0]?.slice(0, 3).map((figure) => figure.spot);
    gather(crowds, 0, 3, { now: 3000, homes });
    sendHome(crowds, 3000 + WALK);
    gather(crowds, 0, 8, { now: 6000, homes });
    expect(crowds.figures[0]).toHaveLength(8);
    expect(crowds.figures[0]?.slice(0, 3).map((figure) => figure.spot)).toEqual(before);
    expect(crowds.figures[0]?.filter((figure) => figure.start === 0 && figure.going)).toHaveLength(1);
  });
});
