// The lessons this server carries: opened, found by code, brought back from the log when somebody comes. Each stands alone:
// one that breaks is closed and read again from its log, and no other hears of it.
import type { Fault } from '../content/fault.ts';
import type { Files } from '../content/load.ts';
import type { Content } from '../content/schema.ts';
import { peopleAt } from '../session/lesson/device.ts';
import type { Ask, Asked } from '../session/lesson/inquiry.ts';
import { type Keeper, openKeeper } from '../session/lesson/keeper.ts';
import { KEPT_DAYS, openLog } from '../session/lesson/log.ts';
import { MOST_PEOPLE, type Setting } from '../session/lesson/messages.ts';
import type { Lesson } from '../session/lesson/state.ts';
import { openAnswers } from './answers.ts';
import { type Library, openLibrary, PASSING } from './brought.ts';
import { hashOfKey, newCode, newKey, newLessonId, newRecovery, newSeed } from './codes.ts';
import { openPace, type Pace } from './guards.ts';
import type { Store } from './store.ts';
import { openWorkshop, type Workshop } from './workshop.ts';

export type Class = {
  id: string;
  code: string;
  keeper: Keeper;
  watchers: Set<() => void>;
  gone: Map<string, NodeJS.Timeout>;
  paceOf(person: string): Pace;
  asked(person: string, ask: Ask): Promise<Asked | null>; // why something changed; null = it could not be worked out
};
export type Classes = {
  brought: Library; // scenarios from files
  open(setting: Omit<Setting, 'seed'>): Promise<{ class: Class; recovery: string } | null>;
  find(code: string): Promise<Class | null>;
  reach(lesson: string): Promise<Class | null>;
  newcomer(one: Class, language: Setting['language'], host?: true): { person: string; key: string } | null;
  came(one: Class, person: string): void;
  left(one: Class, person: string): void;
  renew(one: Class, person: string, used: string): string;
  forget(one: Class): void;
  broken(one: Class, error: unknown): void; // it is read again when somebody comes
  stop(): void;
};
/** Where a machine may die: tests bring a hook that kills it there, nobody else brings one. */
export type Point = 'before-commit' | 'after-commit' | 'acknowledged' | 'resolving' | 'snapshot' | 'seat-claim';
export type Keeping = {
  store: Store;
  files: (scenario: string) => Files; // of the house: the deck, and this scenario at least
  words?: () => Readonly<Record<string, unknown>>; // of the deck, by language; without them no scenario is taken from outside
  broke: (one: Class) => void;
  at?: (point: Point) => void;
  patienceMs?: number; // a break of the line up to here is no absence
};

const DAY = 86_400_000;
const HOUR = DAY / 24;
const PATIENCE_MS = 12_000; // where nothing else is given
const CLASS_PEOPLE = 2000; // simulated people where the teacher names no number: a turn takes some tens of milliseconds

type Shelf = Keeping & {
  open: Map<string, Class>;
  coming: Map<string, Promise<Class | null>>; // being read from their logs
  contents: Map<string, Promise<Content | null>>;
  brought: Library;
  workshop: Workshop;
};

function contentOf(
  shelf: Shelf,
  { scenario, brought }: Pick<Setting, 'scenario' | 'brought'>,
): Promise<Content | null> {
  if (brought) return shelf.brought.content(brought);
  const { contents, files, workshop } = shelf;
  const kept = contents.get(scenario) ?? workshop.check(files(scenario), scenario);
  contents.set(scenario, kept);
  kept.catch(() => contents.delete(scenario)); // another time it may be
  return kept;
}

function carry(shelf: Shelf, { id, code }: { id: string; code: string }, lesson: Lesson): Class {
  const { open, store, workshop, at } = shelf;
  const paces = new Map<string, Pace>();
  const answers = openAnswers(lesson, workshop);
  const one: Class = {
    id,
    code,
    watchers: new Set(),
    gone: new Map(),
    paceOf(person) {
      const pace = paces.get(person) ?? openPace();
      paces.set(person, pace);
      return pace;
    },
    asked: (person, ask) => answers(person, ask),
    keeper: openKeeper(lesson, {
      commit: (entry, made) => {
        at?.('before-commit');
        store.append(id, entry);
        at?.('after-commit');
        if (made?.bytes) at?.('snapshot');
        if (made?.bytes) store.keep(id, entry.seq, made.bytes);
      },
      changed: () => {
        for (const tell of one.watchers) tell();
      },
      make: (closed, done) => {
        at?.('resolving');
        void workshop.turn(closed).then(done, (error: unknown) => done(unexpected(error)));
      },
      now: () => Date.now(),
      broken: (fault) => putAside(shelf, one, fault),
    }),
  };
  open.set(id, one);
  for (const { id: person, device, here, bot } of lesson.people.values())
    if (here && !bot && person === device) absent(shelf, one, person);
  one.keeper.wake();
  return one;
}

/** Something in it broke: it stands still until it is read again, and no other lesson hears of it. */
function putAside({ open, broke }: Shelf, one: Class, fault: Fault): void {
  console.error(`lesson ${one.id}: ${fault.code} ${fault.found ?? ''}`);
  open.delete(one.id);
  one.keeper.stop();
  for (const timer of one.gone.values()) clearTimeout(timer);
  broke(one);
}

const unexpected = (error: unknown): Fault => ({ code: 'unexpected', found: String(error) });

/** Gone, unless back within the patience. */
function absent({ patienceMs = PATIENCE_MS }: Shelf, one: Class, person: string): void {
  clearTimeout(one.gone.get(person));
  const note = (): void => {
    one.gone.delete(person);
    if (one.keeper.lesson.people.get(person)?.here) one.keeper.note({ type: 'gone', person });
  };
  one.gone.set(person, setTimeout(note, patienceMs).unref());
}

/** A lesson that is open, or brought back from its log. */
async function reach(shelf: Shelf, id: string): Promise<Class | null> {
  const here = shelf.open.get(id);
  if (here) return here;
  const coming = shelf.coming.get(id) ?? bringBack(shelf, id).finally(() => shelf.coming.delete(id));
  shelf.coming.set(id, coming);
  return coming;
}

async function bringBack(shelf: Shelf, id: string): Promise<Class | null> {
  const { store, workshop } = shelf;
  const kept = store.read(id);
  const content = kept && (await contentOf(shelf, kept.opening.setting));
  if (!kept || !content) return null;
  const lesson = await workshop.read(content, kept);
  if (store.lessonOf(kept.code) !== id) return null; // forgotten meanwhile
  if ('match' in lesson) return carry(shelf, kept, lesson);
  const found = `lesson ${id}: ${lesson.code} ${lesson.path ?? ''} ${lesson.found ?? ''}`;
  if (PASSING.has(lesson.code)) throw new Error(found); // whoever waits at the door tries again
  console.error(found);
  return null;
}

export function openClasses(keeping: Keeping): Classes {
  const { store, broke } = keeping;
  const open = new Map<string, Class>();
  const workshop = openWorkshop();
  const brought = openLibrary({ ...keeping, workshop });
  const shelf: Shelf = { ...keeping, open, coming: new Map(), contents: new Map(), brought, workshop };
  sweep(store);
  const clock = setInterval(() => {
    for (const { keeper } of open.values()) keeper.wake();
  }, 500).unref();
  const broom = setInterval(() => sweep(store), HOUR).unref();

  return {
    brought: shelf.brought,
    async open(given) {
      const content = await contentOf(shelf, given);
      if (content?.scenario.id !== given.scenario) return null;
      const { min, max, default: usual } = content.scenario.people;
      const people = given.people ?? Math.max(min, Math.min(CLASS_PEOPLE, usual));
      if (people < min || people > Math.min(max, MOST_PEOPLE)) return null;
      const opening = openLog({ ...given, people, seed: newSeed() }, content.hash, Date.now());
      const [id, recovery] = [newLessonId(), newRecovery()];
      const code = freeCode(store);
      store.open({ id, code, opening });
      store.addKey(hashOfKey(recovery), { lesson: id, person: 'p1' }, 'recovery');
      const one = await reach(shelf, id);
      return one && { class: one, recovery };
    },
    async find(code) {
      const id = store.lessonOf(code);
      return id === null ? null : reach(shelf, id);
    },
    reach: (id) => reach(shelf, id),
    newcomer(one, language, host) {
      const person = `p${one.keeper.lesson.people.size + 1}`;
      const reply = one.keeper.note({ type: 'join', person, language, ...(host ? { host } : {}) });
      if (!reply.ok) return null;
      keeping.at?.('seat-claim');
      const key = newKey();
      store.addKey(hashOfKey(key), { lesson: one.id, person }, 'seat');
      return { person, key };
    },
    came(one, person) {
      clearTimeout(one.gone.get(person));
      one.gone.delete(person);
      const { lesson } = one.keeper;
      // A shared device comes back covered, however short it was away.
      if (!lesson.people.get(person)?.here || peopleAt(lesson, person).length > 1)
        one.keeper.note({ type: 'back', person });
    },
    left: (one, person) => absent(shelf, one, person),
    renew(one, person, used) {
      const key = newKey();
      const seat = { lesson: one.id, person };
      store.addKey(hashOfKey(key), seat, 'seat');
      keeping.at?.('seat-claim');
      store.keepKeys(seat, [hashOfKey(used), hashOfKey(key)]); // the old one works until the new one was used
      return key;
    },
    forget(one) {
      open.delete(one.id);
      one.keeper.stop();
      store.forget(one.id);
      for (const timer of one.gone.values()) clearTimeout(timer);
      broke(one);
    },
    broken: (one, error) => putAside(shelf, one, unexpected(error)),
    stop() {
      clearInterval(clock);
      clearInterval(broom);
      for (const one of open.values()) {
        one.keeper.stop();
        for (const timer of one.gone.values()) clearTimeout(timer);
      }
      open.clear();
      workshop.close();
      store.close();
    },
  };
}

/** Lessons whose time is over, and scenarios from files that no lesson was opened with. */
function sweep(store: Store): void {
  store.forgetOld(Date.now() - KEPT_DAYS * DAY);
  store.forgetBundles(Date.now() - HOUR);
}

function freeCode(store: Store): string {
  for (;;) {
    const code = newCode();
    if (store.lessonOf(code) === null) return code;
  }
}
