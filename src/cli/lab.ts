// zheli lab: computer players against each other, all pairs, both sides; a report card of the scenario.
import type { Command } from 'commander';
import { load } from '../content/load.ts';
import { type ComputerId, mayLead, PLAYER_IDS } from '../players/player.ts';
import { type Findings, findingsOf } from '../session/lab/findings.ts';
import { pairs } from '../session/lab/pairs.ts';
import { peopleFault } from '../session/replay.ts';
import { fightAll } from './duels.ts';
import { BadInput } from './fault.ts';
import { findScenario } from './files.ts';
import { openJournal } from './journal.ts';
import { wholeNumber } from './play.ts';
import { table } from './table.ts';

type Options = { games: number; players: string; people?: number; workers?: number; journal?: string; json?: true };
export function labCommand(program: Command): void {
  program
    .command('lab')
    .description('let computer players play all pairs and both sides: is the scenario deep and fair?')
    .argument('<scenario>', 'id of a scenario, or a folder with a scenario.json')
    .option('--games <n>', 'games of each pair, an even number', wholeNumber(2, 10_000), 60)
    .option('--players <ids>', 'who plays, with commas between', 'random,greedy')
    .option('--people <n>', 'people in the society (default: 1000)', wholeNumber(1, 1_000_000))
    .option('--workers <n>', 'threads; changes the time, never the result', wholeNumber(1, 64))
    .option('--journal <file>', 'where finished games are kept, so that a run can go on (default: below .zheli/lab)')
    .option('--json', 'print one JSON object instead of a report card')
    .action(lab);
}

async function lab(given: string, options: Options): Promise<void> {
  const { files, id } = findScenario(given);
  const loaded = load(files, id);
  if (!loaded.ok) throw new BadInput(loaded.faults);
  const { content } = loaded;
  const { min, max } = content.scenario.people;
  const people = options.people ?? Math.min(max, Math.max(min, 1000));
  if (people < min || people > max) throw new BadInput([peopleFault(content, people, '--people')]);
  const { games } = options;
  if (games % 2 !== 0)
    throw new BadInput([{ code: 'wrong-value', path: '--games', expected: 'an even number', found: String(games) }]);
  const players = playersOf(options.players);
  const journal = openJournal(content, people, options.journal);
  const duels = pairs(players, games);
  const arena = { scenario: given, people, journal, ...(options.workers && { workers: options.workers }) };
  const before = journal.games.size;
  if (before > 0) process.stderr.write(`${before} games were played before: ${journal.file}\n`);
  const played = await fightAll(arena, duels, tell);
  const found = findingsOf(content, { games, players }, played);
  console.log(options.json ? JSON.stringify(found) : readable(found));
}

/** Only those who may lead either side: each pair plays both. */
function playersOf(text: string): ComputerId[] {
  const able = PLAYER_IDS.filter((id) => mayLead(id, 'regime') && mayLead(id, 'civil'));
  const wanted = text.split(',').map((part) => part.trim());
  const expected = able.join(', ');
  return wanted.map((name, index) => {
    const player = able.find((id) => id === name);
    if (player && wanted.indexOf(name) === index) return player;
    throw new BadInput([{ code: 'wrong-value', path: '--players', expected, found: name }]);
  });
}

function tell(done: number, all: number): void {
  const line = `${done} of ${all} games`;
  if (process.stderr.isTTY) process.stderr.write(`\r${line}${done === all ? '\n' : ''}`);
  else if (Math.floor((10 * done) / all) > Math.floor((10 * (done - 1)) / all)) process.stderr.write(`${line}\n`);
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

function readable({ scenario, games, wins, sideBalance, cards, endings, checks }: Findings): string {
  const pairs = Object.entries(wins).flatMap(([a, against]) =>
    Object.entries(against).map(([b, w]) => [a, b, percent(w.share), `${percent(w.low)} to ${percent(w.high)}`]),
  );
  const often = Object.entries(cards).sort(([, a], [, b]) => b.playedShare - a.playedShare);
  return [
    `${scenario} · ${games} games of each pair`,
    '',
    ...checks.map((c) => `${c.holds ? 'holds' : 'FAILS'}: ${c.check}: ${c.measured.toFixed(3)}, wanted ${c.target}`),
    ...(pairs.length > 0 ? ['', table([['player', 'against', 'wins', '95 % interval'], ...pairs])] : []),
    '',
    table([['among equals', 'authorities win'], ...Object.entries(sideBalance).map(([id, s]) => [id, percent(s)])]),
    '',
    table([['most played', 'of all plays'], ...often.slice(0, 10).map(([id, c]) => [id, percent(c.playedShare)])]),
    '',
    table([['ending', 'games'], ...Object.entries(endings).map(([id, s]) => [id, percent(s)])]),
  ].join('\n');
}
