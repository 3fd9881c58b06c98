// What an office's entry names must exist, belong to its side, and be possible to know. What this scenario lacks is no fault:
// offices are shared by all scenarios.
import type { Fault } from './fault.ts';
import type { Deck } from './load.ts';
import { below, exists, type Place, requirementFaults } from './references.ts';
import type { Scenario, SeatEntry, Star } from './schema.ts';

export function checkSeats(deck: Deck, scenario: Scenario): Fault[] {
  return deck.seats.flatMap((seat) => {
    const place: Place = {
      file: 'deck/seats.json',
      path: seat.id,
      deck,
      scenario,
      side: 'both',
      target: true,
      anywhere: true,
    };
    return [...namesFaults(seat, place), ...(seat.stars ?? []).flatMap((star, n) => starFaults(star, n, place))];
  });
}

function namesFaults(seat: SeatEntry, place: Place): Fault[] {
  const { deck } = place;
  const own = deck.cards.filter((card) => card.side === seat.side);
  const known = deck.indicators.filter((i) => i.knownTo.includes(seat.side));
  const purses = deck.resources.filter((r) => r.side === seat.side);
  const lists = [
    ['home', seat.home, deck.regions],
    ['knows', seat.knows, known],
    ['knowsAtHome', seat.knowsAtHome, deck.indicators.filter((i) => i.regional)],
    ['purses', seat.purses, purses],
    ['cards', seat.cards, own],
    ['against', seat.against, own],
    ['temptation', seat.temptation, own],
  ] as const;
  return lists.flatMap(([key, ids, list]) => (ids ?? []).flatMap((id, n) => exists(place, `${key}[${n}]`, list, id)));
}

function starFaults({ when, since, plays }: Star, n: number, place: Place): Fault[] {
  const here = below(place, `stars[${n}]`);
  return [
    ...(when ? requirementFaults(when, below(here, 'when')) : []),
    ...(since ? exists(here, 'since.indicator', place.deck.indicators, since.indicator) : []),
    ...(plays?.cards ?? []).flatMap((id, i) => exists(here, `plays.cards[${i}]`, place.deck.cards, id)),
  ];
}
