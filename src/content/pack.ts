// Writing a scenario into one file, as bundle.ts reads it. Apart from the reading, so that who only writes needs no schemas.
import type { Files } from './load.ts';

export const FORMAT = 1;
export const OWN = ['scenario.json', 'cards.json', 'events.json'] as const;

/** Words a scenario brings: those of its own cards and events, and its own page. */
export type BundleWords = Record<string, { deck?: unknown; scenario?: unknown }>;

/** Text of a bundle. `files` are paths below scenarios/, as for `load`. */
export function pack(files: Files, scenarioId: string, words: BundleWords): string {
  const own = OWN.flatMap((name) => {
    const text = files[`${scenarioId}/${name}`];
    return text === undefined ? [] : [[name, JSON.parse(text)] as const];
  });
  return `${JSON.stringify({ format: FORMAT, scenario: scenarioId, files: Object.fromEntries(own), words }, null, 1)}\n`;
}
