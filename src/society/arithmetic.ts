// Arithmetic that has the same bits on every machine: + − × ÷ and square roots only, and a table where the model
// wants an exponential. Left out on purpose: exp, log, powers, whose last bits differ between engines.

const STEPS = 256; // of 1/32, over 0 … 8
const FADE = 0.9692332344763441; // exp(−1/32), the literal every machine multiplies by

const table = new Float64Array(STEPS + 2);
table[0] = 1;
for (let n = 0; n <= STEPS; n++) table[n + 1] = table[n] * FADE;

/** exp(−x) within 1.2e−4: 1 below 0, constant above 8, straight lines between 256 steps. */
export function fading(x: number): number {
  if (!(x > 0)) return 1;
  if (x >= 8) return table[STEPS];
  const at = x * 32;
  const step = Math.floor(at);
  return table[step] + (table[step + 1] - table[step]) * (at - step);
}

/** S-shape from 0 to 1 through ½ at x = half. */
export function rising(x: number, half: number): number {
  const square = x * x;
  return square / (square + half * half);
}

export function clamp(x: number, low: number, high: number): number {
  return x < low ? low : x > high ? high : x;
}

/** A share: anything that is no number between 0 and 1 is taken to its nearest end (no number at all: 0). */
export function share(x: number): number {
  return x > 0 ? (x < 1 ? x : 1) : 0;
}

/** Cube root of 0 … 10^12 by Newton's rule, eighty steps down from above. */
export function cubeRoot(x: number): number {
  let y = x > 1 ? x : 1;
  for (let n = 0; n < 80; n++) y = y - (y - x / (y * y)) / 3;
  return y;
}

/** Arithmetic has the same bits here as on the machine the histories were made on: 1,000 square roots and the table. */
export function arithmeticHash(): number {
  const bits = new DataView(new ArrayBuffer(8));
  let hash = 0x811c9dc5;
  const take = (value: number): void => {
    bits.setFloat64(0, value);
    hash = Math.imul(hash ^ bits.getUint32(0), 0x01000193);
    hash = Math.imul(hash ^ bits.getUint32(4), 0x01000193);
  };
  for (let n = 1; n <= 1000; n++) take(Math.sqrt(n / 7) + fading(n / 113) + cubeRoot(n / 3));
  return hash >>> 0;
}

/** What the hash was on the machine the histories were made on. */
const SAME_ARITHMETIC = 73363094;

/** Would this machine live the same histories? If not, it must not play: a record would tell of another country. */
export function countsAlike(): boolean {
  return arithmeticHash() === SAME_ARITHMETIC;
}
