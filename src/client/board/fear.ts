// Fear on the map: where it grows, lights go dim, lose their glow and shrink, so that they no longer touch. Drawn only where the
// picture carries it: in play what the seat's view holds, in the opened files everywhere.
import type { View } from '../../engine/view.ts';
import { DARK } from './lights.ts';
import type { Place, Populace } from './places.ts';

/** Fear by region in the scenario's order, 0–1; null = not known to who looks. */
export type Fear = readonly (number | null)[];

const FROM = [0.05, 0.15, 0.3] as const; // fear from which a step is shown: a month after arrests most of it is gone

export const STEPS = FROM.length;
const KINDS = 4; // lights there are: a step is laid over the light as a multiple

/** How bright, how large and how wide a glow each step leaves, as parts of a light without fear. */
export const LEFT = [
  { bright: 1, core: 1, glow: 1 },
  { bright: 0.78, core: 0.9, glow: 0.55 },
  { bright: 0.62, core: 0.8, glow: 0.25 },
  { bright: 0.48, core: 0.7, glow: 0 },
] as const;

/** 0 (none, or not known) … STEPS. */
export function stepOf(fear: number | null | undefined): number {
  return FROM.filter((from) => (fear ?? 0) >= from).length;
}

export const lightOf = (shown: number): number => shown % KINDS;
export const fearOf = (shown: number): number => Math.floor(shown / KINDS);

/** Lays the fear of each region over its lights, in place: what is shown of a point is its light and the step of fear. */
export function frighten(lights: Uint8Array, places: readonly Place[], fear: Fear): Uint8Array {
  const steps = fear.map(stepOf);
  if (steps.every((step) => step === 0)) return lights;
  for (let i = 0; i < lights.length; i++) {
    const light = lights[i] ?? DARK;
    if (light !== DARK) lights[i] = light + KINDS * (steps[places[i]?.region ?? -1] ?? 0);
  }
  return lights;
}

/** What this seat knows of fear: as it stood before the turn while its weeks pass, else after the last one. */
export function fearKnown(people: readonly Populace[], view: View, passing: boolean): Fear {
  const seen = (passing ? view.seen.at(-2) : undefined) ?? view.seen.at(-1);
  return people.map(({ id }) => seen?.regions[id]?.fear ?? null);
}
