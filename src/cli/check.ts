// zheli check: is a scenario sound? Every fault with file, path and what was expected; its words in every language too.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Command, Option } from 'commander';
import type { Fault } from '../content/fault.ts';
import { parseJson } from '../content/json.ts';
import { type Files, load } from '../content/load.ts';
import { ownWords } from '../content/own.ts';
import { pack } from '../content/pack.ts';
import type { Content } from '../content/schema.ts';
import { missingWords, type Words } from '../content/words.ts';
import { BadInput, LANGUAGES, type Language } from './fault.ts';
import { checkWritable, findScenario, HOUSE, writeWhole } from './files.ts';

const WORDS_LIMIT = 4 * 1024 * 1024; // bytes of a word file

export function checkCommand(program: Command): void {
  program
    .command('check')
    .description('check a scenario; every fault is named with file, path and what was expected')
    .argument('<scenario>', 'id of a scenario, or a folder with a scenario.json')
    .addOption(new Option('--language <language>', 'in which faults are named').choices(LANGUAGES).default('en'))
    .option('--bundle <file>', 'if it is sound, write it into one file that the game opens on its page “New game”')
    .option('--json', 'print { ok, scenario, faults }')
    .action(check);
}

function check(given: string, options: { json?: true; bundle?: string; language: Language }): void {
  const { files, id, house } = findScenario(given, options.language);
  const loaded = load(files, id);
  const words = loaded.ok ? wordsOf(loaded.content, [house, HOUSE]) : { faults: loaded.faults, languages: {} };
  const faults = loaded.ok && words.faults.length === 0 ? missingWords(loaded.content, words.languages) : words.faults;
  if (faults.length === 0 && options.bundle !== undefined) writeBundle(options.bundle, { files, id }, words.languages);
  if (options.json) {
    console.log(JSON.stringify({ ok: faults.length === 0, scenario: id, faults }));
    if (faults.length > 0) process.exitCode = 2;
    return;
  }
  if (faults.length > 0) throw new BadInput(faults, options.language);
  if (loaded.ok) console.log(`${id} is sound: ${inventory(loaded.content)}.`);
}

function writeBundle(
  file: string,
  { files, id }: { files: Files; id: string },
  languages: Record<string, Words>,
): void {
  checkWritable(file);
  const own = Object.entries(languages).map(
    ([language, { deck, scenario }]) => [language, { deck: ownWords(files, id, deck), scenario }] as const,
  );
  writeWhole(file, pack(files, id, Object.fromEntries(own)));
}

/** Words stand in locales/ of the author's house, else of this one. */
function wordsOf(content: Content, houses: readonly string[]): { faults: Fault[]; languages: Record<string, Words> } {
  const faults: Fault[] = [];
  const read = (language: string, name: string): unknown => {
    const file = `locales/${language}/${name}.json`;
    const found = houses.map((house) => path.join(house, file)).find(existsSync);
    if (found === undefined) return undefined;
    const parsed = parseJson(readFileSync(found, 'utf8'), WORDS_LIMIT);
    if (parsed.ok) return parsed.value;
    faults.push({ ...parsed.fault, file });
    return {};
  };
  const languages: Record<string, Words> = {};
  for (const language of readdirSync(path.join(HOUSE, 'locales')).sort())
    languages[language] = { deck: read(language, 'deck'), scenario: read(language, content.scenario.id) };
  return { faults, languages };
}

function inventory({ scenario, cards, events, claims, regions, hash }: Content): string {
  const parts = [
    `${scenario.turns} turns of ${scenario.weeksPerTurn} weeks`,
    `${cards.length} cards`,
    `${events.length} events`,
    `${claims.length} claims`,
    `${regions.length} regions`,
    `content ${hash}`,
  ];
  return parts.join(', ');
}
