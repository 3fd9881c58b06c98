// The fuse of each region: how near it looks to more than talk. Read from public signs alone (what is said aloud, who
// marched), as the deck says; so a quiet region may be one that keeps silent. Moves nothing.
import type { Requirement } from '../content/schema.ts';
import { holds } from './requirements.ts';
import type { Game } from './state.ts';

/** Region id → id of its fuse, as the last turn left it. */
export function fusesOf(game: Game): Record<string, string> {
  const fuses: Record<string, string> = {};
  for (const { id } of game.content.regions) {
    const fuse = game.content.fuses.find(({ when }) => when === null || holds(when, game, { region: id }));
    if (fuse) fuses[id] = fuse.id;
  }
  return fuses;
}

/** Indicators that the fuses are read from. */
export function signsOf(game: Game): string[] {
  return game.content.fuses.flatMap(({ when }) => (when ? indicatorsIn(when) : []));
}

function indicatorsIn(asked: Requirement): string[] {
  if ('all' in asked) return asked.all.flatMap(indicatorsIn);
  if ('any' in asked) return asked.any.flatMap(indicatorsIn);
  if ('not' in asked) return indicatorsIn(asked.not);
  return 'indicator' in asked ? [asked.indicator] : [];
}
