// Scenarios that a reader brought from a file: checked like those of the house, kept in this browser beside the games and
// played like any other. Left out: the class room, whose server has scenarios of its own.
import { lackingWords, type Opened } from '../content/bundle.ts';
import type { Fault } from '../content/fault.ts';
import type { Files } from '../content/load.ts';
import { ownWords } from '../content/own.ts';
import type { Words } from '../content/words.ts';
import { broughtShelf } from './shelf.ts';

export type BroughtIn = { ok: true; id: string } | { ok: false; faults: Fault[] };

let shelf = broughtShelf;
/** For tests: another place to keep scenarios. */
export function keepScenariosOn(other: typeof broughtShelf): void {
  shelf = other;
}

/** Ids of what was brought; none where the browser keeps nothing. */
export const broughtIds = (): Promise<string[]> =>
  shelf.all().then(
    (all) => all.map(({ id }) => id).sort(),
    () => [],
  );

/** Its files by their path below scenarios/; none where it was never brought. */
export const broughtFiles = (id: string): Promise<Files> =>
  shelf.get(id).then(
    (one) => one?.files ?? {},
    () => ({}),
  );

/** Its words in a language: its own page, and those of its own cards and events. */
export async function broughtWords(id: string, language: string): Promise<Words | null> {
  const one = await shelf.get(id).catch(() => undefined);
  const words = one?.words[language];
  return one && words ? { scenario: words.scenario, deck: ownWords(one.files, id, words.deck) } : null;
}

export const forgetScenario = (id: string): Promise<void> => shelf.remove(id).catch(() => {});

/**
 * Keeps a bundle that the worker found sound, if no language lacks words; else every fault, and nothing is kept.
 * `house`: the words of the deck in each language.
 */
export async function bring(opened: Opened, house: Readonly<Record<string, unknown>>): Promise<BroughtIn> {
  if (!opened.ok) return opened;
  const { id, files, words } = opened;
  const faults = lackingWords(opened, house);
  if (faults.length > 0) return { ok: false, faults };
  try {
    await shelf.put({ id, files, words });
    return { ok: true, id };
  } catch {
    return { ok: false, faults: [{ code: 'not-kept' }] };
  }
}
