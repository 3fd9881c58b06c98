// The words of the map never lie on one another, in no language and on no screen that names every region; on the wall they are
// large enough for the last row.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { country } from '../../src/client/board/country.ts';
import { framed, toX, toY } from '../../src/client/board/frame.ts';
import { broken, namesAll, sizesOn, spotsOf } from '../../src/client/board/labels.ts';

const LANGUAGES = ['kk', 'ru', 'en'] as const;
const namesIn = (language: string): Record<string, string> =>
  JSON.parse(readFileSync(`locales/${language}/board.json`, 'utf8')).regions;
const badgeIn = (language: string): string => JSON.parse(readFileSync(`locales/${language}/board.json`, 'utf8')).outage;
const guess = (words: string, size: number) => 0.55 * size * words.length;

/** Maps as they come out: on the wall, at the table and in the opened files. */
const MAPS = [
  { where: 'wall, 1366', wide: 1334, high: 545, projector: true },
  { where: 'wall, 1920', wide: 1888, high: 790, projector: true },
  { where: 'table, 1366', wide: 850, high: 480, projector: false },
  { where: 'files, 1920', wide: 1253, high: 658, projector: false },
];

type Box = { id: string; left: number; right: number; top: number; bottom: number };

function boxes(
  language: string,
  { wide, high, projector }: (typeof MAPS)[number],
  badges: Record<string, string>,
): Box[] {
  const frame = framed(country, wide, high, 1);
  const sizes = sizesOn(frame, projector);
  const names = namesIn(language);
  const spots = spotsOf(country, frame, { names, badges, projector }, guess);
  return [...spots].flatMap(([id, spot]) => {
    const lines = broken(names[id] ?? '');
    const box = (words: string[], y: number, size: number): Box => {
      const [half, tall] = [Math.max(...words.map((one) => guess(one, size))) / 2, (words.length * size) / 2];
      return { id, left: spot.x - half, right: spot.x + half, top: y - tall, bottom: y + tall };
    };
    const badge = badges[id];
    return [
      box(lines, spot.name, sizes.name),
      box(['10 %'], spot.value, sizes.value),
      ...(badge ? [box([badge], spot.badge, sizes.badge)] : []),
    ];
  });
}

const lieOn = (a: Box, b: Box) =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.5;

describe.each(MAPS)('on a map of the $where', (map) => {
  test.each(LANGUAGES)('no words lie on others or run over the edge, in %s', (language) => {
    const all = boxes(language, map, {});
    expect(all).toHaveLength(2 * country.regions.length);
    for (const [n, one] of all.entries()) {
      for (const other of all.slice(n + 1))
        expect([one.id, other.id, lieOn(one, other)]).toEqual([one.id, other.id, false]);
      expect([one.id, one.left >= 0 && one.right <= map.wide && one.top >= 0 && one.bottom <= map.high]).toEqual([
        one.id,
        true,
      ]);
    }
  });

  test('a name stays with its region: nowhere further off than the width of a small region', () => {
    const frame = framed(country, map.wide, map.high, 1);
    for (const language of LANGUAGES)
      for (const [id, spot] of spotsOf(
        country,
        frame,
        { names: namesIn(language), badges: {}, projector: map.projector },
        guess,
      )) {
        const [x = 0, y = 0] = country.regions.find((one) => one.id === id)?.label ?? [];
        expect([id, Math.hypot(spot.x - toX(frame, x), spot.name - toY(frame, y)) / frame.scale < 130]).toEqual([
          id,
          true,
        ]);
      }
  });
});

test('badges of an outage have their own room', () => {
  for (const language of LANGUAGES) {
    const all = boxes(language, MAPS[1] ?? { where: '', wide: 0, high: 0, projector: false }, {
      almaty: badgeIn(language),
      mangystau: badgeIn(language),
    });
    for (const [n, one] of all.entries())
      for (const other of all.slice(n + 1))
        expect([language, one.id, other.id, lieOn(one, other)]).toEqual([language, one.id, other.id, false]);
  }
});

test('the wall is read from the last row: nothing below 28 px; a telephone names one region at a time', () => {
  for (const { wide, high, projector } of MAPS.filter((map) => map.projector))
    for (const dpr of [1, 2]) {
      const sizes = sizesOn(framed(country, wide * dpr, high * dpr, dpr), projector);
      expect(Math.min(...Object.values(sizes)) / dpr).toBeGreaterThanOrEqual(28);
    }
  expect(namesAll(framed(country, 360, 250, 1))).toBe(false);
});
