// Reads a scenario: its own folder and the shared deck, as file texts by their path below scenarios/. Nothing is
// half-loaded: either everything a scenario names is there and fits, or every fault found is handed back.
import type { z } from 'zod';
import { check } from './check.ts';
import type { Fault } from './fault.ts';
import { canonical, hashOfText } from './hash.ts';
import { parseJson } from './json.ts';
import { type Card, type Content, deckFiles, type Event, type Scenario, scenario as scenarioSchema } from './schema.ts';
import { shaped } from './shape.ts';

export type Files = Record<string, string>;
export type Loaded = { ok: true; content: Content } | { ok: false; faults: Fault[] };
const NO_SCENARIOS = ['schema', 'deck', 'experiments'];

/** The deck as it stands in the files, with the file each list came from. */
export type Deck = { [Name in keyof typeof deckFiles]: z.infer<(typeof deckFiles)[Name]> } & {
  own: (Card | Event)[]; // brought by the scenario's folder, so that a fault names the right file
};

/** Folders that hold a scenario.json, in order of their ids. */
export function scenarioIds(files: Files): string[] {
  return Object.keys(files)
    .flatMap((path) => /^([^/]+)\/scenario\.json$/.exec(path)?.[1] ?? [])
    .filter((id) => !NO_SCENARIOS.includes(id))
    .sort();
}

/** Loads a scenario. Keys of `files` are paths below scenarios/ ("deck/cards.json"), values the texts. */
export function load(files: Files, scenarioId: string): Loaded {
  const known = scenarioIds(files);
  if (!known.includes(scenarioId))
    return { ok: false, faults: [{ code: 'unknown-scenario', expected: known.join(' | '), found: scenarioId }] };
  const faults: Fault[] = [];
  const deck = readDeck(files, faults);
  const scenario = read(files, `${scenarioId}/scenario.json`, scenarioSchema, faults);
  const added = {
    cards: readOwn(files, scenarioId, 'cards', faults),
    events: readOwn(files, scenarioId, 'events', faults),
  };
  if (!deck || !scenario || faults.length > 0) return { ok: false, faults };
  deck.own.push(...added.cards, ...added.events);
  deck.cards.push(...added.cards);
  deck.events.push(...added.events);
  faults.push(...check(deck, scenario, scenarioId));
  return faults.length > 0 ? { ok: false, faults } : { ok: true, content: assemble(deck, scenario) };
}

function read<T>(files: Files, file: string, schema: z.ZodType<T>, faults: Fault[]): T | null {
  const text = Object.hasOwn(files, file) ? files[file] : undefined;
  if (text === undefined) {
    faults.push({ code: 'missing-file', file });
    return null;
  }
  const parsed = parseJson(text);
  if (!parsed.ok) {
    faults.push({ ...parsed.fault, file });
    return null;
  }
  const result = shaped(schema, parsed.value, file);
  faults.push(...result.faults);
  return result.value;
}

function readDeck(files: Files, faults: Fault[]): Deck | null {
  const before = faults.length;
  const of = <T>(name: string, schema: z.ZodType<T[]>): T[] => read(files, `deck/${name}.json`, schema, faults) ?? [];
  const deck: Deck = {
    levers: of('levers', deckFiles.levers),
    indicators: of('indicators', deckFiles.indicators),
    resources: of('resources', deckFiles.resources),
    income: of('income', deckFiles.income),
    platforms: of('platforms', deckFiles.platforms),
    claims: of('claims', deckFiles.claims),
    seats: of('seats', deckFiles.seats),
    cards: of('cards', deckFiles.cards),
    events: of('events', deckFiles.events),
    regions: of('regions', deckFiles.regions),
    article: of('article', deckFiles.article),
    questions: of('questions', deckFiles.questions),
    fuses: of('fuses', deckFiles.fuses),
    endings: of('endings', deckFiles.endings),
    omens: of('omens', deckFiles.omens),
    pledges: of('pledges', deckFiles.pledges),
    own: [],
  };
  return faults.length > before ? null : deck;
}

/** Cards or events that a scenario adds of its own; the file may be absent. */
function readOwn(files: Files, scenarioId: string, name: 'cards', faults: Fault[]): Card[];
function readOwn(files: Files, scenarioId: string, name: 'events', faults: Fault[]): Event[];
function readOwn(files: Files, scenarioId: string, name: 'cards' | 'events', faults: Fault[]): unknown[] {
  const file = `${scenarioId}/${name}.json`;
  if (!Object.hasOwn(files, file)) return [];
  return read<unknown[]>(files, file, deckFiles[name], faults) ?? [];
}

/** Picks what the scenario names out of the deck, in the scenario's order. */
function assemble(deck: Deck, scenario: Scenario): Content {
  const pick = <T extends { id: string }>(list: readonly T[], ids: readonly string[]): T[] =>
    ids.flatMap((id) => list.find((entry) => entry.id === id) ?? []);
  const content = {
    scenario,
    levers: deck.levers.map((lever) => ({ ...lever, start: scenario.levers?.[lever.id] ?? lever.start })),
    indicators: deck.indicators,
    resources: deck.resources.map((entry) => ({ ...entry, start: scenario.resources?.[entry.id] ?? entry.start })),
    income: deck.income,
    platforms: deck.platforms,
    claims: pick(deck.claims, scenario.claims),
    seats: deck.seats,
    cards: pick(deck.cards, [...scenario.cards.regime, ...scenario.cards.civil]).map((card) =>
      ownClaims(card, scenario),
    ),
    events: pick(deck.events, scenario.events),
    regions: pick(deck.regions, scenario.regions),
    questions: deck.questions,
    omens: deck.omens,
    pledges: deck.pledges.filter(({ plays }) => plays.cards.some((id) => isIn(scenario, id))),
  };
  const { cards, events, claims } = content;
  const rules = {
    ...content,
    scenario: storyOf(scenario),
    cards: cards.map(rulesOf),
    events: events.map(bare),
    claims: claims.map(bare),
  };
  return {
    ...content,
    fuses: deck.fuses,
    article: deck.article,
    endings: deck.endings,
    hash: hashOfText(canonical(rules)),
  };
}

function isIn({ cards }: Scenario, card: string): boolean {
  return cards.regime.includes(card) || cards.civil.includes(card);
}

type Told = 'trial' | 'measured' | 'grounds';

/** What happens in a scenario. Where it stands written and the pars by which a finished game is judged change no history. */
function storyOf({ grounds: _grounds, par: _par, presets, ...story }: Scenario): object {
  const lessons = Object.entries(presets ?? {}).map(([minutes, preset]) => [
    minutes,
    preset && { ...preset, par: undefined },
  ]);
  return { ...story, ...(presets && { presets: Object.fromEntries(lessons) }) };
}

/** What a card does; what was measured of it and where its words stand written is told to the reader and changes no history. */
function rulesOf({ trial: _trial, measured: _measured, grounds: _grounds, ...rules }: Card): Omit<Card, Told> {
  return rules;
}

/** Where something stands written is told to the reader; a better source changes no history. */
function bare<Entry extends { sources: unknown }>({ sources: _sources, ...rules }: Entry): Omit<Entry, 'sources'> {
  return rules;
}

/** A card that asks for a claim asks only for claims of this scenario. */
function ownClaims(card: Card, scenario: Scenario): Card {
  return card.claim ? { ...card, claim: card.claim.filter((id) => scenario.claims.includes(id)) } : card;
}
