// Scenarios that a reader brought from a file: checked like those of the house, kept in this browser beside the games and
// played like any other. A lesson may bring one too: it is a guest on this device, as long as no other comes.
import type { Opened } from '../content/bundle.ts';
import type { Fault } from '../content/fault.ts';
import type { Files } from '../content/load.ts';
import { lackingWords, ownWords } from '../content/own.ts';
import { pack } from '../content/pack.ts';
import type { Words } from '../content/words.ts';
import { type Brought, broughtShelf, guestShelf } from './shelf.ts';

export type BroughtIn = { ok: true; id: string } | { ok: false; faults: Fault[] };

let shelf = broughtShelf;
let guests = guestShelf;
let guest: Brought | null = null; // of this page; its workers find it on the shelf
/** For tests: other places to keep scenarios. */
export function keepScenariosOn(other: typeof broughtShelf, others = guestShelf): void {
  shelf = other;
  guests = others;
  guest = null;
}

/** Ids of what was brought; none where the browser keeps nothing. */
export const broughtIds = (): Promise<string[]> =>
  shelf.all().then(
    (all) => all.map(({ id }) => id).sort(),
    () => [],
  );

/** Its files by their path below scenarios/; none where it was never brought. */
export const broughtFiles = async (id: string): Promise<Files> => (await find(id))?.files ?? {};

/** The guest of this page, then what this reader brought, then what a lesson left for the workers. */
async function find(id: string): Promise<Brought | undefined> {
  if (guest?.id === id) return guest;
  return (await shelf.get(id).catch(() => undefined)) ?? (await guests.get(id).catch(() => undefined));
}

/** Its words in a language: its own page, and those of its own cards and events. */
export async function broughtWords(id: string, language: string): Promise<Words | null> {
  const one = await find(id);
  const words = one?.words[language];
  return one && words ? { scenario: words.scenario, deck: ownWords(one.files, id, words.deck) } : null;
}

/** Its text in one file again, to be handed on; null where it was never brought. */
export async function broughtText(id: string): Promise<string | null> {
  const one = await shelf.get(id).catch(() => undefined);
  return one ? JSON.stringify(JSON.parse(pack(one.files, id, one.words))) : null;
}

/** A lesson plays a scenario that this device does not have: it is lent, and stands in no list. */
export async function welcomeGuest({ id, files, words }: Extract<Opened, { ok: true }>): Promise<void> {
  guest = { id, files, words };
  await guests.put(guest).catch(() => {}); // a browser that keeps nothing plays on without its workers' help
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
