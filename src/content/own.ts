// Words that a scenario brings for its own cards and events, apart from those of the deck that all share.
import type { Opened } from './bundle.ts';
import type { Fault } from './fault.ts';
import type { Files } from './load.ts';
import { missingWords } from './words.ts';

const OWN_WORDS = ['cards', 'events'] as const;
const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** Of a language's words of the deck only those of the scenario's own cards and events: nothing that others share. */
export function ownWords(files: Files, scenarioId: string, deck: unknown): Record<string, Record<string, unknown>> {
  const picked = OWN_WORDS.map((group) => {
    const words = isRecord(deck) ? deck[group] : undefined;
    const entries = idsIn(files[`${scenarioId}/${group}.json`]).flatMap((one) =>
      isRecord(words) && Object.hasOwn(words, one) ? [[one, words[one]] as const] : [],
    );
    return [group, Object.fromEntries(entries)] as const;
  });
  return Object.fromEntries(picked);
}

function idsIn(text: string | undefined): string[] {
  const list: unknown = text === undefined ? [] : JSON.parse(text);
  return Array.isArray(list) ? list.flatMap((one) => (isRecord(one) && typeof one.id === 'string' ? one.id : [])) : [];
}

/** The house's words of the deck with a scenario's own beside them. */
export function besideOwn(deck: unknown, own: Record<string, Record<string, unknown>>): Record<string, unknown> {
  const house = isRecord(deck) ? deck : {};
  return {
    ...house,
    ...Object.fromEntries(
      Object.entries(own).map(([group, words]) => [
        group,
        { ...(isRecord(house[group]) ? house[group] : {}), ...words },
      ]),
    ),
  };
}

/** What the languages of a sound bundle lack, its own words beside those of the house. `house`: words of the deck in each language. */
export function lackingWords(
  { id: scenario, files, words, content }: Extract<Opened, { ok: true }>,
  house: Readonly<Record<string, unknown>>,
): Fault[] {
  const languages = Object.entries(house).map(([language, deck]) => {
    const own = words[language];
    return [
      language,
      { deck: besideOwn(deck, ownWords(files, scenario, own?.deck)), scenario: own?.scenario },
    ] as const;
  });
  return missingWords(content, Object.fromEntries(languages));
}
