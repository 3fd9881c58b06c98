// The laboratory on every scenario: `npm run lab:all` (40 games of each pair, cards looked at with 30 and doubtful ones with
// 40), `npm run lab:all -- --games 4 --scenario land-2016`. Every finished game is kept below .zheli/lab, so a run that was
// stopped goes on. Writes scenarios/<id>/report.json, exactly what `zheli lab --json` prints, and prints the report cards.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { examine } from '../src/cli/lab.ts';
import { ids } from './shelf.ts';

const { values: flags } = parseArgs({
  options: {
    games: { type: 'string', default: '40' },
    cards: { type: 'string', default: '30' },
    doubtful: { type: 'string' },
    players: { type: 'string', default: 'random,greedy,good,elite' },
    people: { type: 'string' },
    scenario: { type: 'string' },
    workers: { type: 'string' },
    language: { type: 'string', default: 'en' },
    write: { type: 'boolean', default: true },
  },
  allowNegative: true,
});

function number(flag: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0) throw new Error(`--${flag} ${text}: a whole number is wanted`);
  return value;
}

const games = number('games', flags.games);
const scenarios = ids().filter((id) => flags.scenario === undefined || flags.scenario.split(',').includes(id));
if (scenarios.length === 0) throw new Error(`--scenario ${flags.scenario}: there is none of that name`);
for (const id of scenarios) {
  const { found, words } = await examine(id, {
    games,
    cards: number('cards', flags.cards),
    doubtful: flags.doubtful === undefined ? games : number('doubtful', flags.doubtful),
    players: flags.players,
    language: flags.language,
    ...(flags.people !== undefined && { people: number('people', flags.people) }),
    ...(flags.workers !== undefined && { workers: number('workers', flags.workers) }),
  });
  if (flags.write) writeFileSync(path.join('scenarios', id, 'report.json'), `${JSON.stringify(found, null, 2)}\n`);
  console.log(`${words()}\n`);
}
