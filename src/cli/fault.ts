// What the command line says about bad input: one plain sentence a fault, with its place. Exit code 2.
// The sentences are those of the game; of files and of serving they are the terminal's own.
import { readFileSync } from 'node:fs';
import type { Fault } from '../content/fault.ts';

/** Something the person at the keyboard gave does not fit. */
export class BadInput extends Error {
  readonly faults: readonly Fault[];
  constructor(faults: readonly Fault[], language: Language = 'en') {
    super(faults.map((fault) => sentence(fault, language)).join('\n'));
    this.faults = faults;
  }
}

/** The languages in which the game names a fault. */
export const LANGUAGES = ['en', 'kk', 'ru'] as const;
export type Language = (typeof LANGUAGES)[number];

/** "file, path: What is wrong. Expected this, found that.", in the words of the game. */
export function sentence(fault: Fault, language: Language = 'en'): string {
  const place = [fault.file, fault.path].filter(Boolean).join(', ');
  const { faults, refusals, trouble, own, reasons, reason } = wordsOfGame(language);
  const refused = Object.entries(refusals).find(([code]) => code === fault.found)?.[1]; // `found` may be any key at all
  const what = `${own[fault.code] ?? faults[fault.code] ?? `${humanised(fault.code)}.`}${refused ? ` ${refused}` : ''}`;
  const why = Object.entries(reasons).find(([code]) => code === fault.found)?.[1]; // in words, where it is a reason and no value
  if (why) return told({ place, what, expected: undefined, found: why }, { found: reason });
  const given = refused ? undefined : fault.found;
  if (language !== 'en') return told({ place, what, expected: fault.expected, found: given }, trouble);
  const expected = fault.expected ? `Expected ${fault.expected}` : '';
  const found = given ? `${expected ? 'found' : 'Found'} ${given}` : '';
  const detail = [expected, found].filter(Boolean).join(', ');
  return `${place ? `${place}: ` : ''}${what}${detail ? ` ${detail}.` : ''}`;
}

type Parts = { place: string; what: string; expected: string | undefined; found: string | undefined };

/** Label and value, as the page of the game does it: values take no endings. */
function told({ place, what, expected, found }: Parts, labels: Record<string, string>): string {
  const rows = [expected && `${labels.expected}: ${expected}.`, found && `${labels.found}: ${found}.`];
  return [place ? `${place}: ${what}` : what, ...rows.filter(Boolean)].join(' ');
}

/** A code without a sentence says itself. */
function humanised(code: string): string {
  const words = code.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

type Words = Record<'faults' | 'refusals' | 'trouble' | 'own' | 'reasons', Record<string, string>> & { reason: string };
const words = new Map<Language, Words>();
function wordsOfGame(language: Language): Words {
  const known = words.get(language);
  if (known) return known;
  const book = (name: string) =>
    JSON.parse(readFileSync(new URL(`../../locales/${language}/${name}.json`, import.meta.url), 'utf8'));
  const { faults: own, reasons, reason } = book('terminal');
  const read: Words = { faults: {}, refusals: {}, trouble: {}, ...book('ui'), own, reasons, reason };
  words.set(language, read);
  return read;
}
