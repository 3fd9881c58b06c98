// Words for a terminal, from the same files as those of the screens.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { HOUSE } from './files.ts';

export const LANGUAGES = ['en', 'ru', 'kk'];

/** The words of one file of a language. */
export function wordsIn(language: string, name: string): unknown {
  return JSON.parse(readFileSync(path.join(HOUSE, 'locales', language, `${name}.json`), 'utf8'));
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
