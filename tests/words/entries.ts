// The words as a flat list: one entry per sentence, with the place where it stands.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const LANGUAGES = ['en', 'ru', 'kk'] as const;
export type Language = (typeof LANGUAGES)[number];
export type Entry = { language: Language; file: string; key: string; text: string };
export type Fault = string; // "kk/ui.json home.title: what is wrong"

export const at = (entry: Entry): string => `${entry.language}/${entry.file} ${entry.key}`;

/** Nested words as dotted keys. Anything but words and folders of words is named as a fault. */
export function flatten(value: unknown, key = ''): { key: string; text: string }[] {
  if (typeof value === 'string') return [{ key, text: value }];
  if (typeof value !== 'object' || value === null)
    throw new Error(`${key}: words expected, found ${JSON.stringify(value)}`);
  return Object.entries(value).flatMap(([name, inner]) => flatten(inner, key === '' ? name : `${key}.${name}`));
}

export function wordFiles(language: Language, root = 'locales'): string[] {
  return readdirSync(path.join(root, language))
    .filter((name) => name.endsWith('.json'))
    .sort();
}

export function read(root = 'locales'): Entry[] {
  return LANGUAGES.flatMap((language) =>
    wordFiles(language, root).flatMap((file) =>
      flatten(JSON.parse(readFileSync(path.join(root, language, file), 'utf8'))).map((one) => ({
        language,
        file,
        ...one,
      })),
    ),
  );
}
