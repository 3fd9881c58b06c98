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
    return [
      ...namesFaults(seat, place),
      ...rosyFaults(seat, place),
      ...starsFaults(seat.stars ?? [], place),
      ...(seat.aims ?? []).flatMap((aim) => starsFaults(aim.stars, below(place, `aims.${aim.id}`))),
    ];
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

/** An office colours its report by what it may read, or it would tell with it what it may not. */
function rosyFaults({ id, rosy, knows, knowsAtHome, purses }: SeatEntry, place: Place): Fault[] {
  if (!rosy) return [];
  const here = below(place, 'rosy');
  const named = [...JSON.stringify(rosy).matchAll(/"(?:indicator|resource)":"([^"]+)"/g)].map(([, name = '']) => name);
  const known = [...(knows ?? []), ...(knowsAtHome ?? []), ...(purses ?? [])];
  return [
    ...requirementFaults(rosy, here),
    ...named
      .filter((name) => !known.includes(name))
      .map((found) => ({ code: 'not-known-to-side', file: place.file, path: `${id}.rosy`, found })),
  ];
}

const starsFaults = (stars: readonly Star[], place: Place): Fault[] =>
  stars.flatMap((star, n) => starFaults(star, n, place));

function starFaults({ when, since, plays }: Star, n: number, place: Place): Fault[] {
  const here = below(place, `stars[${n}]`);
  return [
    ...(when ? requirementFaults(when, below(here, 'when')) : []),
    ...(since ? exists(here, 'since.indicator', place.deck.indicators, since.indicator) : []),
    ...(plays?.cards ?? []).flatMap((id, i) => exists(here, `plays.cards[${i}]`, place.deck.cards, id)),
  ];
}
