// Cross checks: what no single file can show. Every id named exists and fits, every card asks only for what its own side
// may know, every event can happen, sums add up, and the documented moves are moves of the scenario.

import { checkCards } from './cards.ts';
import { checkEvents } from './events.ts';
import type { Fault } from './fault.ts';
import { checkArticle } from './judged.ts';
import type { Deck } from './load.ts';
import { nearest, requirementFaults } from './references.ts';
import type { Scenario } from './schema.ts';
import { checkSeats } from './seats.ts';
import { checkStakes } from './staked.ts';

export function check(deck: Deck, scenario: Scenario, folder: string): Fault[] {
  const doubles = duplicates(deck, folder);
  if (doubles.length > 0) return doubles;
  return [
    ...checkDeck(deck, scenario),
    ...checkScenario(deck, scenario, folder),
    ...checkHistory(deck, scenario, `${folder}/scenario.json`),
    ...checkCards(deck, scenario),
    ...checkEvents(deck, scenario),
    ...checkArticle(deck),
    ...checkSeats(deck, scenario),
    ...checkStakes(deck, scenario),
  ];
}

function duplicates(deck: Deck, folder: string): Fault[] {
  return Object.entries(deck).flatMap(([name, list]) => {
    const seen = new Set<string>();
    return list.flatMap(({ id }) => {
      const fault = { code: 'duplicate-id', file: `deck/${name}.json, ${folder}/${name}.json`, path: id, found: id };
      if (seen.has(id)) return [fault];
      seen.add(id);
      return [];
    });
  });
}

const CLOSE = 1e-6; // how far a sum of shares may be from 1

function checkDeck(deck: Deck, scenario: Scenario): Fault[] {
  const faults: Fault[] = [];
  for (const lever of deck.levers)
    if (lever.min > lever.max || lever.start < lever.min || lever.start > lever.max)
      faults.push(outOf('deck/levers.json', `${lever.id}.start`, lever.start, lever));
  for (const resource of deck.resources)
    if (resource.min > resource.max || resource.start < resource.min || resource.start > resource.max)
      faults.push(outOf('deck/resources.json', `${resource.id}.start`, resource.start, resource));
  for (const region of deck.regions) {
    const sum = region.ages.reduce((total, share) => total + share, 0);
    if (Math.abs(sum - 1) > CLOSE)
      faults.push({
        code: 'shares-do-not-add-up',
        file: 'deck/regions.json',
        path: `${region.id}.ages`,
        expected: '1',
        found: String(sum),
      });
  }
  for (const { id, base } of deck.indicators)
    if (base && deck.indicators.find((entry) => entry.id === base.indicator)?.unit !== 'share')
      faults.push(
        unknown(
          'deck/indicators.json',
          `${id}.base.indicator`,
          base.indicator,
          deck.indicators.filter(({ unit }) => unit === 'share'),
        ),
      );
  for (const side of ['regime', 'civil'] as const) {
    const leads = deck.seats.filter((s) => s.side === side && s.leads).length;
    if (leads !== 1)
      faults.push({ code: 'one-seat-leads', file: 'deck/seats.json', path: side, expected: '1', found: String(leads) });
  }
  return [...faults, ...checkIncome(deck, scenario)];
}

function checkIncome(deck: Deck, scenario: Scenario): Fault[] {
  const file = 'deck/income.json';
  return deck.income.flatMap((line) => {
    const resource = deck.resources.find((r) => r.id === line.resource);
    if (!resource) return [unknown(file, `${line.id}.resource`, line.resource, deck.resources)];
    const watched = line.fell ? { indicator: line.fell.indicator } : null;
    return [line.when, watched].flatMap((asked) =>
      asked
        ? requirementFaults(asked, {
            file,
            path: `${line.id}.when`,
            deck,
            scenario,
            side: resource.side,
            target: false,
            anywhere: true,
          })
        : [],
    );
  });
}

type Known = readonly { id: string }[];
function unknown(file: string, path: string, found: string, known: Known): Fault {
  return { code: 'unknown-id', file, path, expected: nearest(known, found), found };
}
const named = (ids: readonly string[]): Known => ids.map((id) => ({ id }));

function outOf(file: string, path: string, found: number, range: { min: number; max: number }): Fault {
  return { code: 'out-of-range', file, path, expected: `${range.min} – ${range.max}`, found: String(found) };
}

function checkScenario(deck: Deck, scenario: Scenario, folder: string): Fault[] {
  const file = `${folder}/scenario.json`;
  const faults: Fault[] = [];
  if (scenario.id !== folder) faults.push({ code: 'wrong-id', file, path: 'id', expected: folder, found: scenario.id });
  const lists = {
    regions: [scenario.regions, deck.regions],
    events: [scenario.events, deck.events],
    claims: [scenario.claims, deck.claims],
    'cards.regime': [scenario.cards.regime, deck.cards.filter((c) => c.side === 'regime')],
    'cards.civil': [scenario.cards.civil, deck.cards.filter((c) => c.side === 'civil')],
    'first.regime': [scenario.first?.regime ?? [], named(scenario.cards.regime)],
    'first.civil': [scenario.first?.civil ?? [], named(scenario.cards.civil)],
    series: [Object.keys(scenario.series), deck.indicators],
    endings: [scenario.endings.map((e) => e.id), null],
    'endings.shock': [[...new Set(scenario.endings.flatMap((e) => e.shock ?? []))], named(scenario.events)],
  } as const;
  for (const [path, [ids, known]] of Object.entries(lists))
    ids.forEach((id, index) => {
      if (ids.indexOf(id) < index) faults.push({ code: 'duplicate-id', file, path: `${path}[${index}]`, found: id });
      if (known && !known.some((entry) => entry.id === id)) faults.push(unknown(file, `${path}[${index}]`, id, known));
    });
  for (const [minutes, preset] of Object.entries(scenario.presets ?? {}))
    if (preset && preset.from + preset.turns - 1 > scenario.turns)
      faults.push({
        code: 'out-of-range',
        file,
        path: `presets.${minutes}.turns`,
        expected: `≤ ${scenario.turns - preset.from + 1}`,
        found: String(preset.turns),
      });
  const { people } = scenario;
  if (people.min > people.max || people.default < people.min || people.default > people.max)
    faults.push(outOf(file, 'people.default', people.default, people));
  return [
    ...faults,
    ...checkStarts(deck, scenario, file),
    ...checkFear(scenario, file),
    ...checkYears(scenario, file),
    ...checkEndings(deck, scenario, file),
  ];
}

/** Levers and resources that start elsewhere than in January 2004. */
function checkStarts(deck: Deck, scenario: Scenario, file: string): Fault[] {
  return (['levers', 'resources'] as const).flatMap((kind) =>
    Object.entries(scenario[kind] ?? {}).flatMap(([id, start]) => {
      const entry = deck[kind].find((one) => one.id === id);
      if (!entry) return [unknown(file, `${kind}.${id}`, id, deck[kind])];
      return start < entry.min || start > entry.max ? [outOf(file, `${kind}.${id}`, start, entry)] : [];
    }),
  );
}

function checkFear(scenario: Scenario, file: string): Fault[] {
  const places = ['all', ...scenario.regions];
  return Object.keys(scenario.before?.fear ?? {})
    .filter((id) => !places.includes(id))
    .map((id) => unknown(file, `before.fear.${id}`, id, named(places)));
}

/** Yearly series run forwards in time. */
function checkYears(scenario: Scenario, file: string): Fault[] {
  const series = { ...scenario.series, growth: scenario.growth, gdp: scenario.gdp, ...scenario.supply };
  return Object.entries(series).flatMap(([path, points]) =>
    points.flatMap(([year], index) => {
      const before = points[index - 1]?.[0];
      if (before === undefined || year > before) return [];
      return [
        { code: 'years-in-order', file, path: `${path}[${index}]`, expected: `> ${before}`, found: String(year) },
      ];
    }),
  );
}

function checkEndings(deck: Deck, scenario: Scenario, file: string): Fault[] {
  const last = scenario.endings.length - 1;
  return scenario.endings.flatMap((ending, index) => {
    const path = `endings[${index}].when`;
    if ((ending.when === null) !== (index === last)) return [{ code: 'last-ending-always', file, path }];
    const named = JSON.stringify(ending.when);
    const stray = Object.keys(ending.percentiles ?? {}).filter((id) => !named.includes(`"${id}"`));
    return [
      ...stray.map((id) => unknown(file, `endings[${index}].percentiles`, id, [])),
      ...(ending.when
        ? requirementFaults(ending.when, { file, path, deck, scenario, side: 'both', target: false })
        : []),
    ];
  });
}

function checkHistory(deck: Deck, scenario: Scenario, file: string): Fault[] {
  return scenario.history.flatMap((move, index) => {
    const at = (key: string): string => `history[${index}].${key}`;
    const card = deck.cards.find((c) => c.id === move.card);
    const seat = deck.seats.find((s) => s.id === move.seat);
    if (!seat) return [unknown(file, at('seat'), move.seat, deck.seats)];
    if (!card || !scenario.cards[seat.side].includes(card.id))
      return [unknown(file, at('card'), move.card, named(scenario.cards[seat.side]))];
    const faults: Fault[] = [];
    if (move.turn > scenario.turns)
      faults.push({
        code: 'out-of-range',
        file,
        path: at('turn'),
        expected: `1 – ${scenario.turns}`,
        found: String(move.turn),
      });
    if (card.target === 'region' && !move.off && !(move.region && scenario.regions.includes(move.region)))
      faults.push(unknown(file, at('region'), move.region ?? '', named(scenario.regions)));
    if (card.target === 'nation' && move.region)
      faults.push({ code: 'region-not-wanted', file, path: at('region'), found: move.region });
    if (card.claim && !move.off && !(move.claim && card.claim.includes(move.claim)))
      faults.push(unknown(file, at('claim'), move.claim ?? '', named(card.claim)));
    const on = scenario.history.some((m) => m.card === move.card && !m.off && m.turn < move.turn);
    if (move.off && !(card.standing && on))
      faults.push({ code: 'not-standing', file, path: at('off'), found: move.card });
    return faults;
  });
}
