// Cross checks of the scenario's cards.
import type { Fault } from './fault.ts';
import type { Deck } from './load.ts';
import { below, effectFaults, exists, fileOf, type Place, requirementFaults } from './references.ts';
import type { Card, Scenario } from './schema.ts';

/** Cards are named by id in faults: a card's place in its file says little to the one who wrote it. */
export function checkCards(deck: Deck, scenario: Scenario): Fault[] {
  const listed = [...scenario.cards.regime, ...scenario.cards.civil];
  return deck.cards.filter((card) => listed.includes(card.id)).flatMap((card) => cardFaults(card, deck, scenario));
}

function cardFaults(card: Card, deck: Deck, scenario: Scenario): Fault[] {
  const place: Place = {
    file: fileOf(deck, card, 'cards', scenario),
    path: card.id,
    deck,
    scenario,
    side: card.side,
    target: card.target === 'region',
  };
  return [
    ...(card.requires ? requirementFaults(card.requires, below(place, 'requires')) : []),
    ...(card.discounts ?? []).flatMap((d, i) =>
      requirementFaults(d.when, { ...below(place, `discounts[${i}].when`), target: false, anywhere: true }),
    ),
    ...card.effects.flatMap((effect, i) => effectFaults(effect, below(place, `effects[${i}]`))),
    ...costFaults(card, place),
    ...forecastFaults(card, place),
    ...claimFaults(card, place),
    ...reformFaults(card, place),
    ...(card.effects.some((e) => e.kind === 'claim' && e.claim === 'target') && !card.claim
      ? exists(place, 'claim', [], 'target')
      : []),
    ...(card.trial?.aims ?? []).flatMap((aim, i) =>
      exists(
        place,
        `trial.aims[${i}]`,
        [...place.deck.indicators, ...place.deck.resources.filter((r) => r.side === card.side)],
        aim.indicator,
      ),
    ),
    ...(card.platform ? exists(place, 'platform', deck.platforms, card.platform) : []),
    ...(card.coverage && !card.public
      ? [{ code: 'secret-card-covered', file: place.file, path: `${card.id}.coverage` }]
      : []),
  ];
}

function costFaults(card: Card, place: Place): Fault[] {
  return [card.cost, ...(card.discounts ?? []).map((d) => d.cost)]
    .flatMap((cost) => Object.keys(cost))
    .flatMap((id) => {
      const mine = place.deck.resources.filter((r) => r.side === card.side && !r.regional);
      return exists(place, 'cost', mine, id);
    });
}

function forecastFaults(card: Card, place: Place): Fault[] {
  return card.forecast.flatMap((id, i) => {
    const key = `forecast[${i}]`;
    const indicator = place.deck.indicators.find((entry) => entry.id === id);
    if (!indicator) return exists(place, key, place.deck.indicators, id);
    if (indicator.knownTo.includes(card.side)) return [];
    return [{ code: 'not-known-to-side', file: place.file, path: `${card.id}.${key}`, found: id }];
  });
}

/** What a reform counts together with exists. */
function reformFaults({ reform }: Card, place: Place): Fault[] {
  const others = typeof reform === 'object' ? reform.with : [];
  return others.flatMap((id, i) => exists(place, `reform.with[${i}]`, place.deck.cards, id));
}

/** Every claim a card may name exists, and at least one of them is in this scenario. */
function claimFaults(card: Card, place: Place): Fault[] {
  if (!card.claim) return [];
  const faults = card.claim.flatMap((id, i) => exists(place, `claim[${i}]`, place.deck.claims, id));
  if (faults.length > 0 || card.claim.some((id) => place.scenario.claims.includes(id))) return faults;
  return [
    {
      code: 'impossible-requirement',
      file: place.file,
      path: `${card.id}.claim`,
      expected: place.scenario.claims.join(' | '),
      found: card.claim.join(' | '),
    },
  ];
}
