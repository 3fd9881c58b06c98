// Spelling: Russian and English by their dictionaries, Kazakh by its own stems and endings (kazakh.ts, stems.txt). Names and
// words that no dictionary has stand in known.json, each once looked at by a person.
import { readFileSync } from 'node:fs';
import english from 'dictionary-en-gb';
import russian from 'dictionary-ru';
import { loadModule } from 'hunspell-asm';
import { at, type Entry, type Fault, type Language } from './entries.ts';
import { Kazakh } from './kazakh.ts';
import { prose } from './letters.ts';

export type Known = Record<Language, string[]>;
export type Speller = (word: string) => boolean;

const WORD: Record<Language, RegExp> = {
  en: /\p{Script=Latin}+(?:[’']\p{Script=Latin}+)*/gu,
  ru: /[а-яё]{2,}(?:-[а-яё]+)*/gi,
  kk: /(?<![\d%}»а-яёәғқңөұүһі-])[а-яёәғқңөұүһі]+(?:-[а-яёәғқңөұүһі]+)*/gi,
};
const DICTIONARY = { en: english, ru: russian };
/** In capitals; a Kazakh one bears its ending after a hyphen: БҰҰ-ның. */
const ABBREVIATION = /^\p{Lu}{2,}(?:-\p{L}{1,5})?$/u;

/** The invented names are a table of names and endings, not sentences. */
const NAMES = 'invented.json';

export const stems = (): string[] => readFileSync('tests/words/stems.txt', 'utf8').split('\n').filter(Boolean);

async function byDictionary(language: 'en' | 'ru'): Promise<Speller> {
  const { aff, dic } = DICTIONARY[language];
  const factory = await loadModule();
  const hunspell = factory.create(
    factory.mountBuffer(aff, `${language}.aff`),
    factory.mountBuffer(dic, `${language}.dic`),
  );
  return (word) => {
    const plain = word.replace('’', "'");
    return hunspell.spell(plain) || (plain.includes('-') && plain.split('-').every((part) => hunspell.spell(part)));
  };
}

/** A speller per language. Abbreviations in capitals and the known words are right. */
export async function spellers(known: Known): Promise<Record<Language, Speller>> {
  const kazakh = new Kazakh(stems());
  const by = {
    en: await byDictionary('en'),
    ru: await byDictionary('ru'),
    kk: (word: string) => kazakh.right(word),
  };
  const right = (language: Language): Speller => {
    const listed = new Set(known[language]);
    return (word) => ABBREVIATION.test(word) || listed.has(word) || by[language](word);
  };
  return { en: right('en'), ru: right('ru'), kk: right('kk') };
}

const wordsOf = (entry: Entry): string[] =>
  entry.file === NAMES ? [] : (prose(entry.text).match(WORD[entry.language]) ?? []);

/** Words that no speller knows, each where it first stands. */
export function misspelled(entries: Entry[], by: Record<Language, Speller>): Fault[] {
  const seen = new Set<string>();
  return entries.flatMap((entry) =>
    wordsOf(entry).flatMap((word) => {
      const name = `${entry.language} ${word}`;
      if (seen.has(name)) return [];
      seen.add(name);
      return by[entry.language](word) ? [] : [`${at(entry)}: "${word}" is in no list of words`];
    }),
  );
}

/** Known words that no sentence uses any more. */
export function idle(entries: Entry[], known: Known): Fault[] {
  const used = new Set(entries.flatMap((entry) => wordsOf(entry).map((word) => `${entry.language} ${word}`)));
  return (Object.keys(known) as Language[]).flatMap((language) =>
    known[language]
      .filter((word) => !used.has(`${language} ${word}`))
      .map((word) => `tests/words/known.json ${language} ${word}: no sentence has it`),
  );
}
