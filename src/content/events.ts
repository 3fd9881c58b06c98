// Cross checks of the scenario's events: above all, that each of them can happen.
import type { Fault } from './fault.ts';
import type { Deck } from './load.ts';
import { endOf, hopeless } from './possible.ts';
import { below, effectFaults, fileOf, type Place, requirementFaults } from './references.ts';
import type { Card, Event, Scenario } from './schema.ts';

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

/** Events that a card brings about, or another event that comes; what only calls itself never does. */
function calledFor(deck: Deck, scenario: Scenario): Set<string> {
  const cards = [...scenario.cards.regime, ...scenario.cards.civil];
  const listed = deck.events.filter(({ id }) => scenario.events.includes(id));
  const called = new Set<string>();
  let sources: Pick<Card, 'effects'>[] = [
    ...deck.cards.filter(({ id }) => cards.includes(id)),
    ...listed.filter((event) => comesByItself(event, scenario)),
  ];
  while (sources.length > 0) {
    const effects = sources.flatMap((source) => source.effects);
    const next = effects.flatMap((effect) =>
      effect.kind === 'event' && !called.has(effect.event) ? effect.event : [],
    );
    for (const id of next) called.add(id);
    sources = listed.filter(({ id }) => next.includes(id));
  }
  return called;
}

const comesByItself = (event: Event, scenario: Scenario): boolean =>
  event.falls === true || dated(event, scenario) || drawn(event, scenario);

function eventFaults(event: Event, place: Place, called: ReadonlySet<string>): Fault[] {
  const faults = [
    ...(event.requires ? requirementFaults(event.requires, { ...below(place, 'requires'), anywhere: true }) : []),
    ...(event.hazard?.when
      ? requirementFaults(event.hazard.when, { ...below(place, 'hazard.when'), anywhere: true })
      : []),
    ...event.effects.flatMap((effect, i) => effectFaults(effect, below(place, `effects[${i}]`))),
  ];
  const never = { code: 'event-never-fires', file: place.file, path: event.id };
  if (!comesByItself(event, place.scenario) && !called.has(event.id))
    return [...faults, { ...never, expected: spanOf(place.scenario), found: JSON.stringify(whenOf(event)) }];
  const lacks = event.requires ? hopeless(event.requires, place.deck, place.scenario) : null;
  if (lacks === null) return faults;
  return [...faults, { ...never, expected: lacks, found: JSON.stringify(event.requires) }];
}

const spanOf = (scenario: Scenario): string => `${scenario.start} – ${endOf(scenario)}`;
const whenOf = ({ date, hazard }: Event) => ({ date, ...(hazard ? { hazard } : {}) });

function dated(event: Event, scenario: Scenario): boolean {
  return event.date !== null && event.date.slice(0, 7) >= scenario.start && event.date.slice(0, 7) <= endOf(scenario);
}

function drawn({ hazard }: Event, scenario: Scenario): boolean {
  if (!hazard || hazard.perYear === 0) return false;
  if (hazard.from !== undefined && hazard.to !== undefined && hazard.from > hazard.to) return false;
  return (
    (hazard.from === undefined || hazard.from <= endOf(scenario)) &&
    (hazard.to === undefined || hazard.to >= scenario.start)
  );
}
