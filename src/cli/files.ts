// Files for the command line: the scenarios that come with the package, an author's own folder, records.
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Files, scenarioIds } from '../content/load.ts';
import { BadInput, type Language } from './fault.ts';

export const HOUSE = fileURLToPath(new URL('../..', import.meta.url)); // the package's own folder
const SCENARIOS = path.join(HOUSE, 'scenarios');

/** JSON texts of one folder, keyed as the reader of scenarios wants them: folder/file.json. */
function folderFiles(folder: string, id: string): Files {
  const files: Files = {};
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.json')) continue;
    files[`${id}/${name}`] = readText(path.join(folder, name));
  }
  return files;
}

/** The deck and every scenario of the package. */
export function houseFiles(): Files {
  const files: Files = {};
  for (const entry of readdirSync(SCENARIOS, { withFileTypes: true }))
    if (entry.isDirectory()) Object.assign(files, folderFiles(path.join(SCENARIOS, entry.name), entry.name));
  return files;
}

/** The words of the deck in every language of the package. */
export function houseWords(): Record<string, unknown> {
  const locales = path.join(HOUSE, 'locales');
  return Object.fromEntries(
    readdirSync(locales).map((language) => [
      language,
      JSON.parse(readText(path.join(locales, language, 'deck.json'))) as unknown,
    ]),
  );
}

/** A scenario by its id, or an author's folder with a scenario.json in it (read with the package's deck). `language`: of a refusal. */
export function findScenario(given: string, language?: Language): { files: Files; id: string; house: string } {
  const files = houseFiles();
  if (scenarioIds(files).includes(given)) return { files, id: given, house: HOUSE };
  const folder = path.resolve(given);
  if (!existsSync(path.join(folder, 'scenario.json')))
    throw new BadInput(
      [{ code: 'unknown-scenario', expected: scenarioIds(files).join(' | '), found: given }],
      language,
    );
  const id = path.basename(folder);
  for (const file of Object.keys(files)) if (file.startsWith(`${id}/`)) delete files[file];
  return { files: { ...files, ...folderFiles(folder, id) }, id, house: path.resolve(folder, '../..') };
}

export function readText(file: string, language?: Language): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new BadInput([{ code: 'unreadable-file', file, found: reasonOf(error) }], language);
  }
}

/** Refuses before a long run what could not be written after it. */
export function checkWritable(file: string): void {
  const folder = path.dirname(path.resolve(file));
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new BadInput([{ code: 'unwritable-file', file, found: `no folder ${folder}` }]);
  if (existsSync(file) && statSync(file).isDirectory())
    throw new BadInput([{ code: 'unwritable-file', file, found: 'a folder' }]);
}

/** All or nothing: the file is never seen half written. */
export function writeWhole(file: string, text: string): void {
  const draft = `${file}.${process.pid}.part`;
  try {
    writeFileSync(draft, text);
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw new BadInput([{ code: 'unwritable-file', file, found: reasonOf(error) }]);
  }
}

/** Why a file could not be read or written: a code that the sentence puts into words. */
export function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
