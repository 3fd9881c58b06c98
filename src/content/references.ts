// What a requirement or an effect names: does it exist, does it fit its scope, may this side know it?
import type { Fault } from './fault.ts';
import type { Deck } from './load.ts';
import { hopeless } from './possible.ts';
import type { Card, Effect, Event, Requirement, Scenario, Side } from './schema.ts';

/** Where a reference stands and who may be meant by it. */
export type Place = {
  file: string;
  path: string;
  deck: Deck;
  scenario: Scenario;
  side: Side | null | 'both'; // whose knowledge; null = what both sides know; "both" = everything is known
  target: boolean; // may "target" be said?
  anywhere?: boolean; // shared by scenarios: what this one lacks is no fault
};

/** The file in which a card or an event stands: the deck's, or the scenario's own. */
export function fileOf(deck: Deck, one: Card | Event, kind: 'cards' | 'events', scenario: Scenario): string {
  return `${deck.own.includes(one) ? scenario.id : 'deck'}/${kind}.json`;
}

/** Faults of a requirement: unknown ids, scopes, knowledge, and whether it can ever hold. */
export function requirementFaults(asked: Requirement, place: Place): Fault[] {
  const faults = partFaults(asked, place);
  if (faults.length > 0 || place.anywhere) return faults;
  const expected = hopeless(asked, place.deck, place.scenario);
  if (expected === null) return [];
  return [
    { code: 'impossible-requirement', file: place.file, path: place.path, expected, found: JSON.stringify(asked) },
  ];
}

function partFaults(asked: Requirement, place: Place): Fault[] {
  if ('all' in asked) return asked.all.flatMap((part, i) => partFaults(part, below(place, `all[${i}]`)));
  if ('any' in asked) return asked.any.flatMap((part, i) => partFaults(part, below(place, `any[${i}]`)));
  if ('not' in asked) return partFaults(asked.not, below(place, 'not'));
  if ('indicator' in asked && asked.inRegions !== undefined) return inRegionsFaults(place, asked);
  if ('indicator' in asked) return measureFaults(place, 'indicator', asked.indicator, asked.region);
  if ('resource' in asked) return measureFaults(place, 'resource', asked.resource, asked.region);
  if ('lever' in asked) return measureFaults(place, 'lever', asked.lever, asked.region);
  if ('happened' in asked) return exists(place, 'happened', place.deck.events, asked.happened);
  if ('played' in asked)
    return [
      ...cardFaults(place, 'played', asked.played),
      ...(asked.region ? regionFaults(place, 'region', asked.region, false) : []),
    ];
  if ('standing' in asked) return cardFaults(place, 'standing', asked.standing);
  return [];
}

export function below(place: Place, step: string): Place {
  return { ...place, path: place.path ? `${place.path}.${step}` : step };
}

export function exists(place: Place, key: string, list: readonly { id: string }[], id: string): Fault[] {
  if (list.some((entry) => entry.id === id)) return [];
  return [
    { code: 'unknown-id', file: place.file, path: below(place, key).path, expected: nearest(list, id), found: id },
  ];
}

/** Ids that begin alike, else the first few: enough to see a slip of the pen. */
export function nearest(list: readonly { id: string }[], id: string): string {
  const alike = list.filter((entry) => entry.id.slice(0, 3) === id.slice(0, 3));
  return (alike.length > 0 ? alike : list)
    .slice(0, 6)
    .map((entry) => entry.id)
    .join(' | ');
}

type Kind = 'indicator' | 'resource' | 'lever';
function measureFaults(place: Place, kind: Kind, id: string, region: string | undefined): Fault[] {
  const missing = exists(place, kind, place.deck[`${kind}s`], id);
  if (missing.length > 0) return missing;
  const regional = isRegional(place.deck, kind, id);
  const faults: Fault[] = [];
  if (region !== undefined)
    faults.push(...(regional ? regionFaults(place, 'region', region, false) : [noRegion(place, region)]));
  if (kind === 'lever' && regional && region === undefined)
    faults.push({ code: 'region-needed', file: place.file, path: place.path, found: id });
  if (!isKnown(place, kind, id))
    faults.push({ code: 'not-known-to-side', file: place.file, path: below(place, kind).path, found: id });
  return faults;
}

/** Counted over regions: a measure that has them, no single region named, and not more than the scenario has. */
function inRegionsFaults(place: Place, asked: Extract<Requirement, { indicator: string }>): Fault[] {
  const { indicator, region, inRegions = 1 } = asked;
  const faults = measureFaults(place, 'indicator', indicator, undefined);
  if (faults.length > 0) return faults;
  const { file, path } = below(place, 'inRegions');
  if (region !== undefined) return [noRegion(place, region)];
  if (!isRegional(place.deck, 'indicator', indicator)) return [{ code: 'not-regional', file, path, found: indicator }];
  const { length } = place.scenario.regions;
  if (inRegions <= length || place.anywhere) return [];
  return [{ code: 'out-of-range', file, path, expected: `1 – ${length}`, found: String(inRegions) }];
}

function isRegional(deck: Deck, kind: Kind, id: string): boolean {
  if (kind === 'lever') return deck.levers.some((l) => l.id === id && l.scope === 'region');
  return deck[`${kind}s`].some((entry) => entry.id === id && entry.regional);
}

function isKnown({ deck, side }: Place, kind: Kind, id: string): boolean {
  if (side === 'both') return true;
  const sides: Side[] = side === null ? ['regime', 'civil'] : [side];
  if (kind === 'lever') return deck.levers.some((l) => l.id === id && l.public);
  if (kind === 'resource') return deck.resources.some((r) => r.id === id && (r.side === null || r.side === side));
  return deck.indicators.some((i) => i.id === id && sides.every((s) => i.knownTo.includes(s)));
}

/** A card may be asked after if it is one's own or played in public. */
function cardFaults(place: Place, key: string, id: string): Fault[] {
  const card = place.deck.cards.find((c) => c.id === id);
  if (!card) return exists(place, key, place.deck.cards, id);
  if (place.side === 'both' || card.public || card.side === place.side) return [];
  return [{ code: 'not-known-to-side', file: place.file, path: below(place, key).path, found: id }];
}

function noRegion(place: Place, found: string): Fault {
  return { code: 'region-not-wanted', file: place.file, path: below(place, 'region').path, found };
}

export function regionFaults(place: Place, key: string, region: string | readonly string[], all: boolean): Fault[] {
  return (typeof region === 'string' ? [region] : region).flatMap((id) => {
    if (id === 'all' && all) return [];
    if (id === 'target' && place.target) return [];
    return exists(
      place,
      key,
      place.deck.regions.filter((r) => place.scenario.regions.includes(r.id)),
      id,
    );
  });
}

/** Faults of one effect of a card or an event. */
export function effectFaults(effect: Effect, place: Place): Fault[] {
  const faults = effect.when
    ? requirementFaults(effect.when, { ...below(place, 'when'), side: 'both', anywhere: true })
    : [];
  const { deck, scenario } = place;
  switch (effect.kind) {
    case 'lever':
      return [...faults, ...leverFaults(effect, place)];
    case 'resource':
      return [...faults, ...resourceFaults(effect, place)];
    case 'claim':
      return [...faults, ...claimEffectFaults(effect, place)];
    case 'event':
      return [
        ...faults,
        ...exists(
          place,
          'event',
          deck.events.filter((e) => scenario.events.includes(e.id)),
          effect.event,
        ),
      ];
    case 'switch-off':
      return [
        ...faults,
        ...exists(
          place,
          'card',
          deck.cards.filter((c) => c.standing),
          effect.card,
        ),
      ];
    case 'rumour':
      return [...faults, ...(effect.claim === undefined ? [] : rumourFaults(effect.claim, place))];
    default:
      return effect satisfies never;
  }
}

/** A claim of the scenario, or one that the move or the moment gives. */
function claimEffectFaults(effect: Extract<Effect, { kind: 'claim' }>, place: Place): Fault[] {
  const given =
    effect.does === 'create' || effect.does === 'amend' ? [] : [...(place.side === 'both' ? [] : ['target']), 'told'];
  const claims = place.deck.claims.filter((c) => place.scenario.claims.includes(c.id));
  const where =
    effect.does === 'create' && effect.region !== 'nation' ? regionFaults(place, 'region', effect.region, false) : [];
  return [...(given.includes(effect.claim) ? [] : exists(place, 'claim', claims, effect.claim)), ...where];
}

/** A message can only carry a version without a source that the claim has. */
function rumourFaults(claim: string, place: Place): Fault[] {
  const claims = place.deck.claims.filter((c) => place.scenario.claims.includes(c.id) && c.rumour !== undefined);
  return exists(place, 'claim', claims, claim);
}

function leverFaults(effect: Extract<Effect, { kind: 'lever' }>, place: Place): Fault[] {
  const lever = place.deck.levers.find((l) => l.id === effect.lever);
  if (!lever) return exists(place, 'lever', place.deck.levers, effect.lever);
  const faults: Fault[] = [];
  if (lever.scope === 'region') faults.push(...needRegion(place, effect.region));
  else if (effect.region !== undefined) faults.push(noRegion(place, String(effect.region)));
  if (lever.scope === 'platform')
    faults.push(...exists(place, 'platform', place.deck.platforms, effect.platform ?? ''));
  else if (effect.platform !== undefined)
    faults.push({
      code: 'platform-not-wanted',
      file: place.file,
      path: below(place, 'platform').path,
      found: effect.platform,
    });
  const [min, max] = {
    set: [lever.min, lever.max],
    add: [lever.min - lever.max, lever.max - lever.min],
    multiply: [0, 10],
  }[effect.op];
  if (min !== undefined && max !== undefined && (effect.value < min || effect.value > max))
    faults.push({
      code: 'out-of-range',
      file: place.file,
      path: below(place, 'value').path,
      expected: `${min} – ${max}`,
      found: String(effect.value),
    });
  return faults;
}

function needRegion(place: Place, region: string | string[] | undefined): Fault[] {
  if (region === undefined) return place.target ? [] : [{ code: 'region-needed', file: place.file, path: place.path }];
  return regionFaults(place, 'region', region, true);
}

function resourceFaults(effect: Extract<Effect, { kind: 'resource' }>, place: Place): Fault[] {
  const resource = place.deck.resources.find((r) => r.id === effect.resource);
  if (!resource) return exists(place, 'resource', place.deck.resources, effect.resource);
  if (resource.regional) return needRegion(place, effect.region);
  return effect.region === undefined ? [] : [noRegion(place, String(effect.region))];
}
