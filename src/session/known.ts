// What a side may know of causes while the game is on. It sees the turn without each thing it knows of: its own cards, the
// other side's public ones, events of the news; and only for indicators on its own dashboard. All else stays one bar,
// *unknown*: secret cards, the country's own course, what things make together. These are never told apart: a drift of its
// own would leave the secret cards as the rest, and an empty rest would say that there were none.
// The turn is run in the true country, so a bar tells what a card truly did to a number that the side sees anyway; a twin
// would be safer still, but its bars would not add up to what happened.
import type { Content } from '../content/schema.ts';
import type { Side } from '../engine/game.ts';
import type { Cause } from './causes.ts';
import type { Figures } from './why.ts';

export function knows(content: Content, side: Side, cause: Cause): boolean {
  if (cause.kind === 'event' || cause.side === side) return true;
  return content.cards.find((c) => c.id === cause.id)?.public ?? false;
}

export function seesIndicator(content: Content, side: Side, id: string): boolean {
  const indicator = content.indicators.find((i) => i.id === id);
  if (indicator) return indicator.knownTo.includes(side);
  const resource = content.resources.find((r) => r.id === id);
  return resource !== undefined && (resource.side === null || resource.side === side);
}

/** Only what stands on the side's own dashboard. */
export function seenFigures(content: Content, side: Side, from: Figures): Figures {
  const pick = <T>(values: Record<string, T>): Record<string, T> =>
    Object.fromEntries(Object.entries(values).filter(([id]) => seesIndicator(content, side, id)));
  return {
    indicators: pick(from.indicators),
    regions: Object.fromEntries(Object.entries(from.regions).map(([region, values]) => [region, pick(values)])),
    resources: pick(from.resources),
    regionResources: pick(from.regionResources),
  };
}
