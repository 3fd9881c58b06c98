// What a reader of one language sees on a page: no word of another, but for proper names, abbreviations and addresses.
import { readFileSync } from 'node:fs';
import type { Language } from './entries.ts';
import type { Speller } from './spelling.ts';

const CYRILLIC = /(?<![\d%}»\p{L}-])[а-яёәғқңөұүһі]{2,}(?:-[а-яёәғқңөұүһі]+)*/giu;
const LATIN = /(?<![\p{L}\d./@-])[a-z]{2,}(?:[’'][a-z]+)?(?![\p{L}\d/@])/giu;
const ADDRESS = /https?:\/\/\S+|\S+\.[a-z]{2,}\S*/gi;
/** A key that brings a lesson back, in fours: letters, but no words. */
const KEY = /\b[A-Z2-9]{4}(?:-[A-Z2-9]{4})+\b/g;

/** Words that a page has by right in whatever language: names and signs, each with its reason. */
const names: Record<string, string> = JSON.parse(readFileSync('tests/words/names.json', 'utf8'));

/** Names of several words, of which the single ones are no names. */
const TITLES = Object.keys(names).filter((name) => name.includes(' '));

/** Words of the text that are neither the language's own nor a name, each once. */
export function foreign(text: string, own: Speller, language: Language = 'kk'): string[] {
  const bare = text.replace(ADDRESS, ' ').replace(KEY, ' ').replaceAll('\u00ad', '');
  const plain = TITLES.reduce((rest, title) => rest.replaceAll(title, ' '), bare);
  const unnamed = (word: string): boolean => !(word in names);
  const latin = (plain.match(LATIN) ?? []).filter((word) => unnamed(word) && !(language === 'en' && own(word)));
  const cyrillic = (plain.match(CYRILLIC) ?? []).filter((word) => unnamed(word) && !(language !== 'en' && own(word)));
  return [...new Set([...latin, ...cyrillic])];
}
