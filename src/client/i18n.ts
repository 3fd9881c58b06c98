// Words on screen. Languages are the folders of locales/; a language's words come when it is chosen. `t` is for the
// interface (typed keys); `deck` and `tell` read the words of the deck and of the open scenario, whose keys come from data.
import i18next from 'i18next';
import { useCallback, useSyncExternalStore } from 'react';
import { initReactI18next, useTranslation } from 'react-i18next';
import { type Names, renamer } from './invented.ts';
import { placeOf, proofOf, type Words, widest } from './proof.ts';
import { show, store } from './store.ts';

const loaders = import.meta.glob<Words>('../../locales/*/*.json', { import: 'default' });
const selves = import.meta.glob<string>('../../locales/*/language.json', { eager: true, import: 'self' });
const pathOf = (language: string, namespace: string) => `../../locales/${language}/${namespace}.json`;

/** Languages that have words for the interface. */
export const LANGUAGES = Object.keys(loaders)
  .map((path) => /\/locales\/([^/]+)\/ui\.json$/.exec(path)?.[1] ?? '')
  .filter((language) => language !== '')
  .sort();

const REMEMBERED = 'zheli.language';
const namespaces = new Set(['ui']);
const proof = typeof location === 'undefined' ? null : proofOf(location.search);

function remembered(): string | null {
  try {
    return localStorage.getItem(REMEMBERED);
  } catch {
    return null;
  }
}

function remember(language: string): void {
  try {
    localStorage.setItem(REMEMBERED, language);
  } catch {
    // Storage is blocked: the link and the browser's own language still work.
  }
}

/** The link, then what was chosen before, then the browser's languages; English last. */
function firstLanguage(): string {
  const wanted = [new URLSearchParams(location.search).get('lang'), remembered(), ...navigator.languages];
  const found = wanted.map((tag) => tag?.split('-')[0] ?? '').find((tag) => LANGUAGES.includes(tag));
  return found ?? (LANGUAGES.includes('en') ? 'en' : (LANGUAGES[0] ?? 'en'));
}

/** The words of one file of the house; nothing where there is none. */
export const wordsOf = async (language: string, namespace: string): Promise<Words | undefined> =>
  loaders[pathOf(language, namespace)]?.();

async function load(language: string, namespace: string): Promise<void> {
  if (loaders[pathOf(language, namespace)] === undefined) return loadBrought(language, namespace);
  if (i18next.hasResourceBundle(language, namespace)) return;
  const one = (name: string) => wordsOf(name, namespace);
  const words =
    proof === 'widest' ? widest((await Promise.all(LANGUAGES.map(one))).map((w) => w ?? {})) : await one(language);
  i18next.addResourceBundle(language, namespace, words ?? {}, true, true);
}

/** The words of a scenario from a file, also again: its own cards are called as the scenario on the table calls them. */
async function loadBrought(language: string, id: string): Promise<void> {
  const { broughtWords } = await import('./brought.ts');
  const words = await broughtWords(id, language);
  if (!words) return;
  await load(language, 'deck');
  i18next.addResourceBundle(language, id, words.scenario, false, true);
  i18next.addResourceBundle(language, 'deck', words.deck, true, true);
}

const renamers = new Map<string, (text: string) => string>(); // language → exchange of real names for invented ones

async function bringNames(language: string): Promise<void> {
  if (renamers.has(language)) return;
  const words = await loaders[pathOf(language, 'invented')]?.();
  renamers.set(language, renamer((words?.names ?? {}) as Names));
}

/** Shows the country under invented names, or under its own; nothing on the table moves. */
export async function rename(invented: boolean): Promise<void> {
  if (invented) await bringNames(store.getState().language);
  show({ invented });
}

/** Makes the words of a namespace ready in the language shown. */
export async function bringWords(namespace: string): Promise<void> {
  namespaces.add(namespace);
  await load(store.getState().language, namespace);
}

/** Switches the language; nothing on the table moves. */
export async function speak(language: string): Promise<void> {
  await Promise.all([...namespaces].map((namespace) => load(language, namespace)));
  if (store.getState().invented) await bringNames(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  show({ language });
}

/** Switches because the reader asked: remembered, and kept in the link. */
export async function chooseLanguage(language: string): Promise<void> {
  remember(language);
  const address = new URL(location.href);
  if (address.searchParams.has('lang')) {
    address.searchParams.set('lang', language);
    try {
      history.replaceState(history.state, '', address);
    } catch {
      // A page opened from a disk may not change its address: what was chosen is remembered all the same.
    }
  }
  await speak(language);
}

export async function startWords(): Promise<void> {
  const language = firstLanguage();
  const keys = {
    type: 'postProcessor' as const,
    name: 'keys',
    process: (_: string, key: string | string[], options: { ns?: string | string[] }) =>
      placeOf([options.ns ?? 'ui'].flat()[0] ?? 'ui', [key].flat()[0] ?? ''),
  };
  const names = {
    type: 'postProcessor' as const,
    name: 'names',
    process: (text: string) => {
      const { invented, language: now } = store.getState();
      return (invented && renamers.get(now)?.(text)) || text;
    },
  };
  await i18next
    .use(initReactI18next)
    .use(keys)
    .use(names)
    .init({
      postProcess: proof === 'keys' ? ['keys'] : ['names'],
      lng: language,
      fallbackLng: false,
      ns: ['ui'],
      defaultNS: 'ui',
      resources: {},
      returnEmptyString: false,
      interpolation: { escapeValue: false },
      react: { useSuspense: false, bindI18nStore: 'added' },
    });
  await speak(language);
}

/** Every language under its own name, as its own words give it. */
export const LANGUAGE_NAMES = LANGUAGES.map((language) => ({
  language,
  name: selves[pathOf(language, 'language')] ?? language,
}));

type Values = Record<string, string | number>;
/** Text is text: words from a file that name each other in a circle (`$t(…)`) would never end. */
const translate = (key: string, values?: Values): string =>
  String(i18next.t(key as never, { ...values, nest: false } as never));

/** Words whose keys come from data. Empty where nobody has written any. */
export function say(namespace: string, key: string, values?: Values): string {
  const full = `${namespace}:${key}`;
  return i18next.exists(full as never) ? translate(full, values) : '';
}

export const deck = (key: string, values?: Values): string => say('deck', key, values);

/** Everything a panel needs for words; the panel draws again when the language changes. */
export function useWords() {
  const { t } = useTranslation('ui');
  const spoken = useCallback(() => store.getState().language, []);
  const language = useSyncExternalStore(store.subscribe, spoken, spoken);
  const invented = useCallback(() => store.getState().invented, []);
  useSyncExternalStore(store.subscribe, invented, invented);
  return { t, language, deck, say };
}
