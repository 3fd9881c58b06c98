// Cross checks of the scenario's events: above all, that each of them can happen.
import type { Fault } from './fault.ts';
import type { Deck } from './load.ts';
import { endOf, possible } from './possible.ts';
import { below, effectFaults, fileOf, type Place, requirementFaults } from './references.ts';
import type { Event, Scenario } from './schema.ts';

export function checkEvents(deck: Deck, scenario: Scenario): Fault[] {
  const called = calledFor(deck, scenario);
  return deck.events
    .filter((event) => scenario.events.includes(event.id))
    .flatMap((event) =>
      eventFaults(
        event,
        { file: fileOf(deck, event, 'events', scenario), path: event.id, deck, scenario, side: 'both', target: false },
        called,
      ),
    );
}

/** Events that a card or another event of this scenario brings about. */
function calledFor(deck: Deck, scenario: Scenario): Set<string> {
  const listed = [...scenario.cards.regime, ...scenario.cards.civil, ...scenario.events];
  const effects = [...deck.cards, ...deck.events]
    .filter((source) => listed.includes(source.id))
    .flatMap((source) => source.effects);
  return new Set(effects.flatMap((effect) => (effect.kind === 'event' ? effect.event : [])));
}

function eventFaults(event: Event, place: Place, called: ReadonlySet<string>): Fault[] {
  const faults = [
    ...(event.requires ? requirementFaults(event.requires, { ...below(place, 'requires'), anywhere: true }) : []),
    ...(event.hazard?.when
      ? requirementFaults(event.hazard.when, { ...below(place, 'hazard.when'), anywhere: true })
      : []),
    ...event.effects.flatMap((effect, i) => effectFaults(effect, below(place, `effects[${i}]`))),
  ];
  const comes =
    event.falls === true || called.has(event.id) || dated(event, place.scenario) || drawn(event, place.scenario);
  const may = !event.requires || possible(event.requires, place.deck, place.scenario);
  if (comes && may) return faults;
  return [
    ...faults,
    {
      code: 'event-never-fires',
      file: place.file,
      path: event.id,
      found: comes ? JSON.stringify(event.requires) : (event.date ?? ''),
    },
  ];
}

function dated(event: Event, scenario: Scenario): boolean {
  return event.date !== null && event.date.slice(0, 7) >= scenario.start && event.date.slice(0, 7) <= endOf(scenario);
}

function drawn({ hazard }: Event, scenario: Scenario): boolean {
  if (!hazard || hazard.perYear === 0) return false;
  return (
    (hazard.from === undefined || hazard.from <= endOf(scenario)) &&
    (hazard.to === undefined || hazard.to >= scenario.start)
  );
}
