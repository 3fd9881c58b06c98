// Which words a scenario needs, and which are missing. Words stand in locales/<language>/deck.json and
// locales/<language>/<scenario-id>.json under the ids of the data, with the same keys in every language.
import type { Fault } from './fault.ts';
import type { Card, Content, Event } from './schema.ts';

/** Parsed word files of one language. */
export type Words = { deck: unknown; scenario: unknown };

const CASES = ['name', 'nom', 'gen', 'dat', 'acc', 'loc', 'abl'];

/** Keys of deck.json that this scenario shows. */
export function deckKeys(content: Content): string[] {
  const of = (group: string, list: readonly { id: string }[], fields: readonly string[]): string[] =>
    list.flatMap(({ id }) => (fields.length ? fields.map((field) => `${group}.${id}.${field}`) : [`${group}.${id}`]));
  return [
    ...content.cards.flatMap((card) => [...of('cards', [card], ['name', 'face', 'about']), ...news('cards', card)]),
    ...content.events.flatMap((e) => [
      ...of('events', [e], ['name', 'happened', 'who', 'disputed']),
      ...news('events', e),
    ]),
    ...content.claims.flatMap((claim) =>
      of(
        'claims',
        [claim],
        ['name', 'official', 'independent', ...(claim.rumour === undefined ? [] : ['rumour']), 'about'],
      ),
    ),
    ...of('indicators', content.indicators, ['name', 'short', 'about']),
    ...of('resources', content.resources, ['name', 'short']),
    ...of('income', content.income, []),
    ...of('questions', content.questions, []),
    ...of('fuses', content.fuses, []),
    ...of('omens', content.omens, []),
    ...of('pledges', content.pledges, []),
    ...of(
      'trials',
      content.omens.flatMap(({ trials }) => [...trials.regime, ...trials.civil]),
      [],
    ),
    ...of('levers', content.levers, []),
    ...of('platforms', content.platforms, []),
    ...of('seats', content.seats, ['name', 'about']),
    ...content.seats.flatMap((seat) =>
      seat.stars || seat.aims ? of('seats', [seat], ['aim', 'tempts', 'advises', 'warns']) : [],
    ),
    ...content.seats.flatMap((seat) => (seat.aims ?? []).map((aim) => `seats.${seat.id}.aims.${aim.id}`)),
    ...of('regions', content.regions, CASES),
    ...of('endings', content.scenario.endings, ['name', 'text']),
  ];
}

/** Words a deck may have beside the ones it needs: what a purse is and what strains it are told where somebody wrote it down. */
export function optionalDeckKeys({ resources }: Pick<Content, 'resources'>): string[] {
  return resources.flatMap(({ id }) => [`resources.${id}.about`, `resources.${id}.strain`]);
}

function news(group: string, source: Card | Event): string[] {
  return (source.coverage ?? []).map((outlet) => `${group}.${source.id}.${outlet}`);
}

/** Keys of <scenario-id>.json. */
export const SCENARIO_KEYS = [
  'title',
  'tagline',
  'briefing.question',
  'briefing.regime',
  'briefing.civil',
  'discuss',
  'sources',
] as const;

/** What each language lacks: one fault a key. */
export function missingWords(content: Content, languages: Readonly<Record<string, Words>>): Fault[] {
  return Object.entries(languages).flatMap(([language, words]) => [
    ...lacking(words.deck, deckKeys(content), `locales/${language}/deck.json`),
    ...lacking(words.scenario, SCENARIO_KEYS, `locales/${language}/${content.scenario.id}.json`),
  ]);
}

function lacking(words: unknown, keys: readonly string[], file: string): Fault[] {
  if (words === null || typeof words !== 'object') return [{ code: 'missing-file', file }];
  return keys.filter((key) => !filled(at(words, key))).map((path) => ({ code: 'missing-words', file, path }));
}

function filled(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0 && value.every(filled);
  return typeof value === 'string' && value.trim() !== '';
}

function at(words: unknown, key: string): unknown {
  return key.split('.').reduce<unknown>((value, step) => {
    if (value === null || typeof value !== 'object') return undefined;
    return Object.entries(value).find(([name]) => name === step)?.[1];
  }, words);
}
