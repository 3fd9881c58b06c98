// How points change: each waits its turn within the week and then glows up, out or over into another colour. Plain numbers;
// what is drawn with them is the scene's business.
import { DARK } from '../board/lights.ts';

export const FADE = 320; // ms one point takes

export type Fades = {
  shown: Uint8Array; // light of each point as drawn
  next: Uint8Array; // light it is on its way to
  start: Float64Array; // ms when its change begins; NaN = at rest
  waiting: number; // points not at rest
};

export function newFades(points: number): Fades {
  return {
    shown: new Uint8Array(points),
    next: new Uint8Array(points),
    start: new Float64Array(points).fill(Number.NaN),
    waiting: 0,
  };
}

/** Sends every point that differs on its way, spread over the pace of the week. */
export function beginFades(fades: Fades, lights: Uint8Array, now: number, pace: number): void {
  let waiting = 0;
  for (let i = 0; i < lights.length; i++) {
    const wanted = lights[i] ?? DARK;
    const resting = Number.isNaN(fades.start[i]);
    if (resting ? fades.shown[i] === wanted : fades.next[i] === wanted) {
      if (!resting) waiting++;
      continue;
    }
    fades.next[i] = wanted;
    if (resting) fades.start[i] = now + (((i * 2654435761) >>> 8) % 997) * (pace / 1400);
    waiting++;
  }
  fades.waiting = waiting;
}

type Paint = (point: number, light: number, alpha: number) => void;

/** Puts every point where it is going, at once. */
export function settleFades(fades: Fades, lights: Uint8Array, paint: Paint): void {
  for (let i = 0; i < lights.length; i++) {
    const light = lights[i] ?? DARK;
    fades.shown[i] = light;
    fades.next[i] = light;
    fades.start[i] = Number.NaN;
    paint(i, light, light === DARK ? 0 : 1);
  }
  fades.waiting = 0;
}

/** Moves on to `now`. The first half shows the old light going, the second the new one coming; out of the dark only the second. */
export function advanceFades(fades: Fades, now: number, paint: Paint): void {
  if (fades.waiting === 0) return;
  let waiting = 0;
  for (let i = 0; i < fades.start.length; i++) {
    const start = fades.start[i] ?? Number.NaN;
    if (Number.isNaN(start)) continue;
    const part = (now - start) / FADE;
    if (part < 0) {
      waiting++;
      continue;
    }
    const [shown, next] = [fades.shown[i] ?? DARK, fades.next[i] ?? DARK];
    if (part >= 1) {
      fades.shown[i] = next;
      fades.start[i] = Number.NaN;
      paint(i, next, next === DARK ? 0 : 1);
      continue;
    }
    waiting++;
    if (shown === DARK) paint(i, next, part);
    else if (next === DARK) paint(i, shown, 1 - part);
    else if (part < 0.5) paint(i, shown, 1 - 1.2 * part);
    else paint(i, next, 1.2 * part - 0.2);
  }
  fades.waiting = waiting;
}
