// How a source is named in the language of the page. Titles of works are quotations and stay as they are; what the house
// itself says of a source (what it is, of when, by way of whom) has words in every language, under the text's own key.
import { say } from './i18n.ts';

/** A source of the deck that is no source: a thing of this game, as the deck says in place of one. */
export const isOfTheGame = (source: string): boolean => /^(invented for|a rule of this game)/.test(source);

const keyOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** A source's name in the open language; null where it is a title that stays in its own. */
export const citedAs = (text: string): string | null => say('ui', `cited.${keyOf(text)}`) || null;
