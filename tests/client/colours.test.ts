// Colours that mean something stay apart in the three common kinds of colour vision, and lights stand out from the night.
// Simulation: Machado, Oliveira & Fernandes 2009, severity 1, on linear light; distance in Oklab (Ottosson 2020).
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CRITICAL_LIGHT, EMBER, NIGHT, PRAISE_LIGHT, SILENT_LIGHT } from '../../src/client/board/palette.ts';

type Triple = [number, number, number];
type Matrix = [Triple, Triple, Triple];

const SIGHTS: Record<string, Matrix> = {
  full: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const times = (matrix: Matrix, [a, b, c]: Triple): Triple =>
  matrix.map(([x, y, z]) => x * a + y * b + z * c) as unknown as Triple;

/** '#rrggbb' → linear light, 0–1. */
function linear(colour: string): Triple {
  return [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as unknown as Triple;
}

function oklab(light: Triple): Triple {
  const [l, m, s] = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    light,
  ).map((one) => Math.cbrt(Math.max(0, one))) as unknown as Triple;
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function distance(a: string, b: string, sight: Matrix): number {
  const [x, y] = [a, b].map((one) => oklab(times(sight, linear(one)))) as [Triple, Triple];
  return Math.hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2]);
}

const luminance = (colour: string) => {
  const [r, g, b] = linear(colour);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: string, b: string) => {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
};

const LIGHTS = { EMBER, SILENT_LIGHT, PRAISE_LIGHT, CRITICAL_LIGHT };
const css = readFileSync('src/client/charts/charts.css', 'utf8');
/** The lines of the charts on paper, then on night. */
const lines = [...css.matchAll(/--line-([123]): (#[0-9a-f]{6})/g)].map(([, , colour]) => colour ?? '');
const pairs = (colours: readonly string[]) =>
  colours.flatMap((a, i) => colours.slice(i + 1).map((b) => [a, b] as const));

const APART = 0.08; // Oklab; two greys a tenth of the way from black to white are 0.1 apart. Shapes and words differ as well

for (const [name, sight] of Object.entries(SIGHTS)) {
  test(`${name}: the lights of the map stay apart`, () => {
    for (const [a, b] of pairs(Object.values(LIGHTS)))
      expect(distance(a, b, sight), `${a} ${b}`).toBeGreaterThan(APART);
  });
  test(`${name}: the lines of a chart stay apart`, () => {
    expect(lines.length).toBeGreaterThanOrEqual(6);
    for (const three of [lines.slice(0, 3), lines.slice(3, 6)])
      for (const [a, b] of pairs(three)) expect(distance(a, b, sight), `${a} ${b}`).toBeGreaterThan(APART);
  });
}

test('every light stands out from the night by 3 : 1', () => {
  for (const [name, light] of Object.entries(LIGHTS)) expect(contrast(light, NIGHT), name).toBeGreaterThan(3);
});
