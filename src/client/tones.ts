// The two sounds of the game, computed: no recording, no file. A string plucked as on a dombra, after Karplus and Strong
// (1983): a burst of noise runs round a loop as long as the string and is dulled a little at each pass. And the hum of the
// net: a few partials of one low note that fit the loop a whole number of times, so that it has no seam.

const GOLDEN = 0.618034; // steps of a fixed burst that sounds like noise: the same pluck every time

/** A plucked string of `hertz` and its fifth above, struck together. Samples −1…1, `seconds` long, ending in silence. */
export function pluck(rate: number, hertz = 196, seconds = 1.2): Float32Array<ArrayBuffer> {
  const out = new Float32Array(Math.round(rate * seconds));
  addString(out, rate / hertz, 0.6);
  addString(out, rate / (hertz * 1.5), 0.4);
  const fade = out.length / 8;
  for (let i = 0; i < out.length; i++) out[i] = (out[i] ?? 0) * Math.min(1, (out.length - i - 1) / fade);
  return out;
}

function addString(out: Float32Array, samples: number, loudness: number): void {
  const length = Math.max(2, Math.round(samples));
  const string = Float32Array.from({ length }, (_, i) => ((i * i * GOLDEN) % 2) - 1);
  for (let i = 0; i < out.length; i++) {
    const at = i % length;
    const now = string[at] ?? 0;
    out[i] = (out[i] ?? 0) + loudness * now;
    string[at] = 0.497 * (now + (string[(at + 1) % length] ?? 0)); // 0.5 would never die away
  }
}

const PARTIALS = [
  [110, 0.5],
  [165, 0.25],
  [220, 0.15],
  [331, 0.06], // a little beside the third, so that it breathes
] as const; // Hz (whole numbers: each fits one second exactly), share of the loudness

/** One second of the hum, to be looped. Samples −1…1. */
export function hum(rate: number): Float32Array<ArrayBuffer> {
  const wave = (i: number) =>
    PARTIALS.reduce((sum, [hertz, share]) => sum + share * Math.sin((2 * Math.PI * hertz * i) / rate), 0);
  return Float32Array.from({ length: rate }, (_, i) => wave(i));
}
