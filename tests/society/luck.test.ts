import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawsBelow, keyed, keyedBits, luck, luckBits, luckKey, STREAM } from '../../src/society/luck.ts';

describe('luck', () => {
  test('is the hash of the model, to the bit', () => {
    // worked out by hand from the text of the model: imul products, xor, three rounds
    const model = (i: number, t: number, s: number, seed: number): number => {
      let x = Math.imul(i, 0x9e3779b1) ^ Math.imul(t, 0x85ebca77) ^ Math.imul(s, 0xc2b2ae3d) ^ seed;
      x ^= x >>> 16;
      x = Math.imul(x, 0x7feb352d);
      x ^= x >>> 15;
      x = Math.imul(x, 0x846ca68b);
      x ^= x >>> 16;
      return (x >>> 0) / 4294967296;
    };
    fc.assert(
      fc.property(fc.nat(1e6), fc.integer({ min: -26, max: 5200 }), fc.nat(2600), fc.nat(), (i, t, s, seed) => {
        expect(luck(seed, t, s, i)).toBe(model(i, t, s, seed));
      }),
    );
    expect(luckBits(1, 0, 1, 0)).toBe(Math.floor(model(0, 0, 1, 1) * 4294967296));
  });

  test('a look at whole numbers never misses a draw below the chance, and lets hardly any other through', () => {
    const chance = fc.oneof(
      fc.double({ min: -0.1, max: 1.2, noNaN: true }),
      fc.nat().map((n) => n / 4294967296),
    );
    fc.assert(
      fc.property(chance, fc.nat(), fc.nat(1e6), (most, seed, person) => {
        const key = luckKey(seed, 3, STREAM.vpn);
        const low = keyedBits(key, person) <= drawsBelow(most);
        const drawn = keyed(key, person);
        if (drawn < most) expect(low).toBe(true);
        if (low) expect(drawn).toBeLessThan(Math.max(0, most) + 3 / 4294967296);
      }),
    );
    expect(drawsBelow(0)).toBe(0);
    expect(drawsBelow(2)).toBe(4294967295);
  });

  test('is spread evenly over persons, weeks, streams and seeds', () => {
    const N = 40_000;
    const draws = [
      (n: number) => luck(7, 3, STREAM.call, n),
      (n: number) => luck(7, n, STREAM.call, 3),
      (n: number) => luck(n, 3, STREAM.call, 7),
    ];
    for (const draw of draws) {
      const tenths = new Array<number>(10).fill(0);
      for (let n = 0; n < N; n++) tenths[Math.floor(draw(n) * 10)]++;
      for (const count of tenths) expect(Math.abs(count - N / 10)).toBeLessThan(5 * Math.sqrt(N / 10));
    }
  });

  test('no two purposes share a stream', () => {
    const used = Object.values(STREAM).flatMap((stream) => [stream]);
    expect(new Set(used).size).toBe(used.length);
    for (let n = 1; n < 6; n++) expect(used).not.toContain(STREAM.tie + n); // tries for a tie
    for (let n = 1; n < 3; n++) expect(used).not.toContain(STREAM.report + n);
  });

  test('two streams of one person do not move together', () => {
    let product = 0;
    const N = 20_000;
    for (let n = 0; n < N; n++) product += (luck(1, 0, STREAM.risk, n) - 0.5) * (luck(1, 0, STREAM.wealth, n) - 0.5);
    expect(Math.abs((12 * product) / N)).toBeLessThan(0.03);
  });
});
