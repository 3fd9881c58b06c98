// A sound scenario in one file, for tests: First steps under another name, with a card of its own.
import { readFileSync } from 'node:fs';
import { pack } from '../src/content/pack.ts';
import { shelf } from './shelf.ts';

const LANGUAGES = ['en', 'kk', 'ru'];
const house = shelf();
export const deck = Object.fromEntries(Object.entries(house).filter(([file]) => file.startsWith('deck/')));
export const words = (language: string, name: string) =>
  JSON.parse(readFileSync(`locales/${language}/${name}.json`, 'utf8'));
export const deckWords = Object.fromEntries(LANGUAGES.map((language) => [language, words(language, 'deck')]));

/** To be bent, and written as text. */
export function library(): ReturnType<typeof JSON.parse> {
  const first = JSON.parse(house['first-steps/scenario.json'] ?? '');
  const card = {
    id: 'open-library',
    design: 'C99',
    side: 'civil',
    cost: { energy: 1 },
    target: 'nation',
    public: true,
    effects: [{ kind: 'resource', resource: 'energy', add: 1 }],
    forecast: ['public-criticism'],
  };
  const scenario = {
    ...first,
    id: 'library-2009',
    cards: { ...first.cards, civil: [...first.cards.civil, card.id] },
    ramp: [{ cards: 4, plays: 2 }],
  };
  const files = {
    'library-2009/scenario.json': JSON.stringify(scenario),
    'library-2009/cards.json': JSON.stringify([card]),
  };
  const own = { name: 'Open a library', face: 'Rooms with books and a net.', about: 'A room for all.' };
  const told = LANGUAGES.map((language) => [
    language,
    { deck: { cards: { 'open-library': own } }, scenario: words(language, 'first-steps') },
  ]);
  return JSON.parse(pack(files, 'library-2009', Object.fromEntries(told)));
}
