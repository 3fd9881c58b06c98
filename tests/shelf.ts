// The scenarios of this repository, read from the disk as the command line does.
import { readFileSync } from 'node:fs';
import { type Files, load, scenarioIds } from '../src/content/load.ts';
import type { Content } from '../src/content/schema.ts';
import { files } from './source.ts';

export const shelf = (): Files =>
  Object.fromEntries(
    files('scenarios', /\.json$/).map((file) => [file.slice('scenarios/'.length), readFileSync(file, 'utf8')]),
  );

export const ids = (): string[] => scenarioIds(shelf());

export function content(id: string, from: Files = shelf()): Content {
  const loaded = load(from, id);
  if (!loaded.ok) throw new Error(`${id}: ${JSON.stringify(loaded.faults)}`);
  return loaded.content;
}
