// The scenario files as text, fetched when asked for. The folder is the list: a new scenario needs no line here.
// Scenarios that a reader brought from a file stand beside them.
import { broughtFiles } from './brought.ts';

const texts = import.meta.glob<string>(
  ['../../scenarios/*/*.json', '!../../scenarios/{schema,learn,experiments}/*.json', '!../../scenarios/*/report.json'],
  { query: '?raw', import: 'default' },
);

const root = '../../scenarios/';

/** Ids of all scenarios that are there, without reading any. */
export function scenarioIds(): string[] {
  const ids = Object.keys(texts)
    .map((path) => /\/scenarios\/([^/]+)\/scenario\.json$/.exec(path)?.[1] ?? '')
    .filter((id) => id !== '' && id !== 'deck');
  return [...new Set(ids)].sort();
}

/** The files of the deck and of one scenario: path below scenarios/ → text. */
export async function readFiles(scenario: string): Promise<Record<string, string>> {
  const wanted = Object.keys(texts).filter((path) => {
    const folder = /\/scenarios\/([^/]+)\//.exec(path)?.[1];
    return folder === 'deck' || folder === scenario;
  });
  const read = await Promise.all(wanted.map(async (path) => [path.slice(root.length), await texts[path]?.()] as const));
  const house = Object.fromEntries(read.map(([path, text]) => [path, text ?? '']));
  return scenarioIds().includes(scenario) ? house : { ...(await broughtFiles(scenario)), ...house };
}
