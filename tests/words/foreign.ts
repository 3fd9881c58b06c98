// What a reader of Kazakh sees on a page: no word of another language, but for proper names, abbreviations and addresses.
import { readFileSync } from 'node:fs';
import type { Speller } from './spelling.ts';

const CYRILLIC = /(?<![\d%}»\p{L}-])[а-яёәғқңөұүһі]{2,}(?:-[а-яёәғқңөұүһі]+)*/giu;
const LATIN = /(?<![\p{L}\d./@-])[a-z]{2,}(?![\p{L}\d/@])/giu;
const ADDRESS = /\S+\.[a-z]{2,}\S*/gi;

/** Words that a Kazakh page has by right: names and signs, each with its reason. */
const names: Record<string, string> = JSON.parse(readFileSync('tests/words/names.json', 'utf8'));

/** Words of the text that are neither Kazakh nor a name, each once. */
export function foreign(text: string, kazakh: Speller): string[] {
  const plain = text.replace(ADDRESS, ' ');
  const latin = (plain.match(LATIN) ?? []).filter((word) => !(word in names));
  const cyrillic = (plain.match(CYRILLIC) ?? []).filter((word) => !(word in names) && !kazakh(word));
  return [...new Set([...latin, ...cyrillic])];
}
