// Three languages side by side: the same keys, the same variables and tags, every plural form, nothing empty.
import { at, type Entry, type Fault, LANGUAGES, type Language } from './entries.ts';

const PLURALS: Record<Language, string[]> = {
  en: ['one', 'other'],
  kk: ['one', 'other'],
  ru: ['few', 'many', 'one', 'other'],
};
const PLURAL = /_(zero|one|two|few|many|other)$/;

export const stem = (key: string): string => key.replace(PLURAL, '');
const form = (key: string): string => PLURAL.exec(key)?.[1] ?? '';

export const variables = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{\{\s*([^},\s]+)[^}]*\}\}/g)].map((found) => found[1] ?? ''))].sort();
const tags = (text: string): string[] =>
  [...text.matchAll(/<\/?([A-Za-z0-9]+)[^>]*>/g)].map((found) => found[0]).sort();

/** file → stem → language → its entries (several where there are plural forms). */
function grouped(entries: Entry[]): Map<string, Map<Language, Entry[]>> {
  const groups = new Map<string, Map<Language, Entry[]>>();
  for (const entry of entries) {
    const name = `${entry.file} ${stem(entry.key)}`;
    const group = groups.get(name) ?? new Map<Language, Entry[]>();
    group.set(entry.language, [...(group.get(entry.language) ?? []), entry]);
    groups.set(name, group);
  }
  return groups;
}

export function missing(entries: Entry[]): Fault[] {
  return [...grouped(entries)].flatMap(([name, group]) =>
    LANGUAGES.filter((language) => !group.has(language)).map(
      (language) => `${language}/${name}: no words, though ${[...group.keys()].join(' and ')} has some`,
    ),
  );
}

export function plurals(entries: Entry[]): Fault[] {
  return [...grouped(entries)].flatMap(([name, group]) => {
    const counted = [...group.values()].flat().some((entry) => form(entry.key) !== '');
    if (!counted) return [];
    return [...group].flatMap(([language, own]) => {
      const forms = own.map((entry) => form(entry.key)).sort();
      const wanted = PLURALS[language];
      return forms.join() === wanted.join()
        ? []
        : [`${language}/${name}: plural forms ${wanted.join(', ')} wanted, found ${forms.join(', ') || 'none'}`];
    });
  });
}

/** Plural forms may drop the number ("one week"), so variables are compared over all forms of a key. */
export function placeholders(entries: Entry[]): Fault[] {
  return [...grouped(entries)].flatMap(([name, group]) => {
    const shape = (own: Entry[]) =>
      JSON.stringify([[...new Set(own.flatMap((one) => variables(one.text)))].sort(), tags(own[0]?.text ?? '')]);
    const english = group.get('en');
    if (english === undefined) return [];
    return [...group]
      .filter(([, own]) => shape(own) !== shape(english))
      .map(([language, own]) => `${language}/${name}: variables and tags ${shape(own)}, in English ${shape(english)}`);
  });
}

export function empty(entries: Entry[]): Fault[] {
  return entries.filter((entry) => entry.text.trim() === '').map((entry) => `${at(entry)}: empty`);
}

/** Keys of a file that nothing names: `used` are the texts of the code, patterns where the code builds the key. */
export function unused(entries: Entry[], used: { names: Set<string>; patterns: RegExp[] }): Fault[] {
  return entries
    .filter((entry) => {
      const key = stem(entry.key);
      return !used.names.has(key) && !used.names.has(entry.key) && !used.patterns.some((pattern) => pattern.test(key));
    })
    .map((entry) => `${at(entry)}: nothing shows it`);
}
