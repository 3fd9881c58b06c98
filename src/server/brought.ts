// Scenarios that teachers bring in one file: checked as a whole in a thread, kept beside the lessons, and read again from there.
// Left out: how a file comes in (bundles.ts), and who plays it (classes.ts).
import type { Fault } from '../content/fault.ts';
import { type Files, scenarioIds } from '../content/load.ts';
import type { Content } from '../content/schema.ts';
import { MOST_PEOPLE } from '../session/lesson/messages.ts';
import { hashOfBundle } from './codes.ts';
import type { Store } from './store.ts';
import type { Workshop } from './workshop.ts';

/** What a lesson may be opened with, within the hour. */
export type Kept = { brought: string; scenario: string }; // hash of the file, id of what it holds
export type Library = {
  bring(text: string): Promise<Kept | { faults: Fault[] }>; // sound and kept, or every fault and nothing kept
  text(hash: string): string | null;
  content(hash: string): Promise<Content | null>; // null = no such file, or none that this house can still play
};
type House = {
  store: Store;
  workshop: Workshop;
  files: (scenario: string) => Files;
  words?: () => Readonly<Record<string, unknown>>; // of the deck, by language; without them nothing is taken
};

/** Faults of the machine, not of what was given to it. */
export const PASSING = new Set(['thread-died', 'unexpected']);
const READY = 20; // contents that are held ready; others are read again when somebody comes

export function openLibrary({ store, workshop, files, words }: House): Library {
  const ready = new Map<string, Promise<Content | null>>();
  const hold = (hash: string, content: Promise<Content | null>): Promise<Content | null> => {
    ready.delete(hash);
    ready.set(hash, content); // the newest last
    content.catch(() => ready.delete(hash)); // another time it may be
    for (const old of [...ready.keys()].slice(0, -READY)) ready.delete(old);
    return content;
  };
  /** Its words were whole when it came, and its id was free: a later house still plays it. */
  const readAgain = async (hash: string): Promise<Content | null> => {
    const text = store.bundle(hash);
    if (text === null) return null;
    const done = await workshop.bring({ text, deck: deckOf(files('')), taken: [], words: null });
    if ('content' in done) return done.content;
    const [fault] = done.faults;
    if (fault && PASSING.has(fault.code)) throw new Error(`a scenario cannot be read now: ${fault.code}`);
    return null;
  };
  return {
    async bring(text) {
      if (!words) return { faults: [{ code: 'unexpected', found: 'words' }] };
      const all = files('');
      const done = await workshop.bring({ text, deck: deckOf(all), taken: scenarioIds(all), words: words() });
      if ('faults' in done) return done;
      const tooMany = crowded(done.content);
      if (tooMany) return { faults: [tooMany] };
      const brought = hashOfBundle(text);
      store.keepBundle(brought, text, Date.now());
      void hold(brought, Promise.resolve(done.content));
      return { brought, scenario: done.content.scenario.id };
    },
    text: (hash) => store.bundle(hash),
    content: (hash) => hold(hash, ready.get(hash) ?? readAgain(hash)),
  };
}

/** A country that no class could wait for. */
function crowded({ scenario: { id, people } }: Content): Fault | null {
  if (people.min <= MOST_PEOPLE) return null;
  const place = { file: `${id}/scenario.json`, path: 'people.min' };
  return { code: 'out-of-range', ...place, expected: `≤ ${MOST_PEOPLE}`, found: String(people.min) };
}

const deckOf = (files: Files): Files =>
  Object.fromEntries(Object.entries(files).filter(([path]) => path.startsWith('deck/')));
