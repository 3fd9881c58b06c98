// What the command line says about bad input: one plain sentence a fault, with its place. Exit code 2.
// The sentences are those of the game in English; here stand only the ones that a screen never needs.
import { readFileSync } from 'node:fs';
import type { Fault } from '../content/fault.ts';

/** Something the person at the keyboard gave does not fit. */
export class BadInput extends Error {
  readonly faults: readonly Fault[];
  constructor(faults: readonly Fault[]) {
    super(faults.map(sentence).join('\n'));
    this.faults = faults;
  }
}

const OWN: Record<string, string> = {
  'unreadable-file': 'This file cannot be read.',
  'unwritable-file': 'This file cannot be written.',
  'unwritable-folder': 'This folder cannot be written to.',
  'other-games': 'This file holds games of another scenario, of other rules or of another number of people.',
  'port-taken': 'This port is taken, perhaps by another Zheli: stop that one, or choose another port with --port.',
  'port-forbidden': 'This port needs more rights: choose one above 1023 with --port.',
  'cannot-listen': 'The server cannot listen at this address: choose another with --host.',
};

/** "file, path: What is wrong. Expected this, found that." */
export function sentence(fault: Fault): string {
  const place = [fault.file, fault.path].filter(Boolean).join(', ');
  const { faults, refusals } = wordsOfGame();
  const refused = refusals[fault.found ?? ''];
  const what = `${OWN[fault.code] ?? faults[fault.code] ?? `${humanised(fault.code)}.`}${refused ? ` ${refused}` : ''}`;
  const expected = fault.expected ? `Expected ${fault.expected}` : '';
  const found = fault.found && !refused ? `${expected ? 'found' : 'Found'} ${fault.found}` : '';
  const detail = [expected, found].filter(Boolean).join(', ');
  return `${place ? `${place}: ` : ''}${what}${detail ? ` ${detail}.` : ''}`;
}

/** A code without a sentence says itself. */
function humanised(code: string): string {
  const words = code.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

type Words = { faults: Record<string, string>; refusals: Record<string, string> };
let words: Words | undefined;
function wordsOfGame(): Words {
  words ??= {
    faults: {},
    refusals: {},
    ...JSON.parse(readFileSync(new URL('../../locales/en/ui.json', import.meta.url), 'utf8')),
  };
  return words ?? { faults: {}, refusals: {} };
}
