import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arithmeticHash, clamp, countsAlike, cubeRoot, fading, rising, share } from '../../src/society/arithmetic.ts';

describe('arithmetic', () => {
  test('the table is the exponential within 1.3e-4, 1 below 0 and flat above 8', () => {
    for (let n = 0; n <= 8000; n++) expect(Math.abs(fading(n / 1000) - Math.exp(-n / 1000))).toBeLessThan(1.3e-4);
    expect(fading(-1)).toBe(1);
    expect(fading(1e9)).toBe(fading(8));
    expect(fading(Number.NaN)).toBe(1);
  });

  test('cube roots are right to the last digits', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1e12, noNaN: true }), (x) => {
        expect(Math.abs(cubeRoot(x) / Math.cbrt(x) - 1)).toBeLessThan(1e-12);
      }),
    );
  });

  test('shares stay shares', () => {
    fc.assert(
      fc.property(fc.double(), (x) => {
        expect(share(x)).toBeGreaterThanOrEqual(0);
        expect(share(x)).toBeLessThanOrEqual(1);
      }),
    );
    expect(clamp(3, 0, 2)).toBe(2);
    expect(rising(0.2, 0.2)).toBe(0.5);
  });

  test('has the bits every machine must have', () => {
    expect(arithmeticHash()).toBe(GOLDEN);
    expect(countsAlike()).toBe(true);
  });
});

const GOLDEN = 73363094;
