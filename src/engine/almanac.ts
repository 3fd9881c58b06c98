// What a scenario says once and for all, worked out once: in which week an event falls due, which one is the fall of the
// regime, which card bears which name. The weeks of a game look here instead of searching the deck again; a fan of futures
// lives some fifty thousand of them. Left out: anything that a game changes. It is kept as long as its content is.
import type { Card, Content, Event, IndicatorEntry } from '../content/schema.ts';
import { monthOf, weekOf } from './calendar.ts';

/** An event of the scenario, and the week of the game that its date falls in; null = it has none, or none that is lived. */
export type Dated = { event: Event; week: number | null };

export type Almanac = {
  events: readonly Dated[]; // the scenario's, in its order, without the fall
  fall: Event | undefined; // the event of the deck that is the fall of the regime
  cards: ReadonlyMap<string, Card>; // of the deck, by id
  counted: readonly IndicatorEntry[]; // indicators that the weeks of a turn count
  people: number; // persons of all regions
};

const kept = new WeakMap<Content, Almanac>();

export function almanacOf(content: Content): Almanac {
  const known = kept.get(content) ?? workOut(content);
  kept.set(content, known);
  return known;
}

function workOut(content: Content): Almanac {
  const listed = content.scenario.events.flatMap((id) => content.events.find((e) => e.id === id && !e.falls) ?? []);
  return {
    events: listed.map((event) => ({ event, week: weekDue(content, event) })),
    fall: content.events.find((event) => event.falls),
    cards: new Map(content.cards.map((card) => [card.id, card])),
    counted: content.indicators.filter((entry) => entry.over !== 'end'),
    people: content.regions.reduce((sum, region) => sum + region.population, 0),
  };
}

/** A date that the calendar moves into another month than it names never comes. */
export function weekDue(content: Content, { date }: Event): number | null {
  if (!date) return null;
  const week = weekOf(content, date);
  return date.startsWith(monthOf(content, week)) ? week : null;
}
