// Cross checks of what is staked on: a question is settled by a count both sides may read, and each side has one purse
// to stake from.
import type { Fault } from './fault.ts';
import type { Deck } from './load.ts';
import { below, exists, type Place, requirementFaults } from './references.ts';
import type { Scenario } from './schema.ts';
import type { Question } from './stakes.ts';

export function checkStakes(deck: Deck, scenario: Scenario): Fault[] {
  return [
    ...purseFaults(deck),
    ...fuseFaults(deck, scenario),
    ...omenFaults(deck, scenario),
    ...pledgeFaults(deck, scenario),
    ...deck.questions.flatMap((question) => {
      const path = question.id;
      const place: Place = { file: 'deck/questions.json', path, deck, scenario, side: null, target: false };
      return questionFaults(question, { ...place, anywhere: true });
    }),
  ];
}

/** A region's fuse is read from what both sides see there. */
function fuseFaults(deck: Deck, scenario: Scenario): Fault[] {
  const file = 'deck/fuses.json';
  const last = deck.fuses.length - 1;
  return deck.fuses.flatMap(({ id, when }, at) => {
    if ((when === null) !== (at === last)) return [{ code: 'last-fuse-always', file, path: `${id}.when` }];
    const place: Place = { file, path: `${id}.when`, deck, scenario, side: null, target: true, anywhere: true };
    return when ? requirementFaults(when, place) : [];
  });
}

/** An omen is of events that exist and hurt nobody; a side is tested by what it may know. */
function omenFaults(deck: Deck, scenario: Scenario): Fault[] {
  const file = 'deck/omens.json';
  return deck.omens.flatMap(({ id, events, trials }) => {
    const place: Place = { file, path: id, deck, scenario, side: 'both', target: false, anywhere: true };
    const harm = events.filter((event) => deck.events.some((one) => one.id === event && one.contentNote));
    return [
      ...events.flatMap((event, n) => exists(place, `events[${n}]`, deck.events, event)),
      ...harm.map((found) => ({ code: 'omen-of-harm', file, path: `${id}.events`, found })),
      ...(['regime', 'civil'] as const).flatMap((side) =>
        trials[side].flatMap(({ when }, n) =>
          requirementFaults(when, { ...below(place, `trials.${side}[${n}]`), side }),
        ),
      ),
    ];
  });
}

/** A side promises what it does itself. */
function pledgeFaults(deck: Deck, scenario: Scenario): Fault[] {
  return deck.pledges.flatMap(({ id, side, plays }) => {
    const place: Place = { file: 'deck/pledges.json', path: id, deck, scenario, side, target: false };
    const own = deck.cards.filter((card) => card.side === side);
    return plays.cards.flatMap((card, n) => exists(place, `plays.cards[${n}]`, own, card));
  });
}

function purseFaults(deck: Deck): Fault[] {
  return (['regime', 'civil'] as const).flatMap((side) => {
    const purses = deck.resources.filter((one) => one.side === side && one.stakes && !one.regional).length;
    if (purses === 1) return [];
    const found = String(purses);
    return [{ code: 'one-purse-stakes', file: 'deck/resources.json', path: side, expected: '1', found }];
  });
}

function questionFaults({ count, where, when }: Question, place: Place): Fault[] {
  const region = where && place.scenario.regions[0];
  const known = (key: string, indicator: string): Fault[] =>
    requirementFaults({ indicator, ...(region === undefined ? {} : { region }) }, below(place, key));
  const peopled = place.deck.indicators.filter((one) => !one.diagnostic);
  return [
    ...exists(place, 'count', peopled, count),
    ...known('count', count),
    ...(where ? known('where', where.indicator) : []),
    ...(when ? requirementFaults(when, below(place, 'when')) : []),
  ];
}
