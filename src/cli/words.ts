// Words for a terminal, from the same files as those of the screens.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LANGUAGES, type Language } from './fault.ts';
import { HOUSE } from './files.ts';

/** The language this machine is set to, or English where Zheli does not speak it. */
export function languageHere(locale: string = new Intl.DateTimeFormat().resolvedOptions().locale): Language {
  const spoken = locale.split('-')[0];
  return LANGUAGES.find((language) => language === spoken) ?? 'en';
}

/** The words of one file of a language. */
export function wordsIn(language: string, name: string): unknown {
  return JSON.parse(readFileSync(path.join(HOUSE, 'locales', language, `${name}.json`), 'utf8'));
}

/** The words of the deck, a house's own first: an author's cards and endings have theirs below its locales. */
export function deckWordsIn(language: string, house: string): readonly unknown[] {
  const own = path.join(house, 'locales', language, 'deck.json');
  const words = wordsIn(language, 'deck');
  return house === HOUSE || !existsSync(own) ? [words] : [parsed(own), words];
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {}; // whether an author's words are sound, `check` says
  }
}

/** The first text that one of these has at a path of keys. */
export function atFirst(words: readonly unknown[], key: string): string {
  return words.map((one) => at(one, key)).find((text) => text !== key) ?? key;
}

/** The text at a path of keys; a path that leads nowhere says itself. */
export function at(words: unknown, key: string): string {
  const found = key
    .split('.')
    .reduce<unknown>(
      (value, step) =>
        typeof value === 'object' && value !== null ? Object.entries(value).find(([k]) => k === step)?.[1] : undefined,
      words,
    );
  return typeof found === 'string' ? found : key;
}

export function filled(text: string, values: Record<string, string>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
}
