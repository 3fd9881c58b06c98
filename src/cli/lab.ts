// zheli lab: computer players against each other, all pairs, both sides; a report card of the scenario.
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Command } from 'commander';
import { load } from '../content/load.ts';
import { type ComputerId, mayLead, PLAYER_IDS } from '../players/player.ts';
import { type Findings, findingsOf, type Played, pairings } from '../session/lab.ts';
import { peopleFault } from '../session/replay.ts';
import type { Duel } from './duel.ts';
import { BadInput } from './fault.ts';
import { findScenario } from './files.ts';
import { wholeNumber } from './play.ts';
import { table } from './table.ts';

type Options = { games: number; players: string; people?: number; workers?: number; json?: true };

const DUEL = new URL('./duel.ts', import.meta.url);

export function labCommand(program: Command): void {
  program
    .command('lab')
    .description('let computer players play all pairs and both sides: is the scenario deep and fair?')
    .argument('<scenario>', 'id of a scenario, or a folder with a scenario.json')
    .option('--games <n>', 'games of each pair, an even number', wholeNumber(2, 10_000), 60)
    .option('--players <ids>', 'who plays, with commas between', 'random,greedy')
    .option('--people <n>', 'people in the society (default: 1000)', wholeNumber(1, 1_000_000))
    .option('--workers <n>', 'threads; changes the time, never the result', wholeNumber(1, 64))
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
  const duels = pairings(players, games).map((p) => ({ ...p, scenario: given, people }) as Duel);
  const played = await fightAll(duels, options.workers ?? availableParallelism());
  const cards = content.cards.map((c) => c.id);
  const endings = content.scenario.endings.map((e) => e.id);
  const found = findingsOf({ scenario: id, games, players, cards }, played, endings);
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

/** Results in the order asked for, whatever the number of workers. */
async function fightAll(duels: readonly Duel[], most: number): Promise<Played[]> {
  const played: Played[] = [];
  let next = 0;
  let done = 0;
  const workers = Array.from({ length: Math.min(most, duels.length) }, () => new Worker(DUEL));
  const take = async (worker: Worker): Promise<void> => {
    for (let n = next++; n < duels.length; n = next++) {
      played[n] = await ask(worker, duels[n]);
      done++;
      tell(done, duels.length);
    }
  };
  try {
    await Promise.all(workers.map(take));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return played;
}

function ask(worker: Worker, duel: Duel | undefined): Promise<Played> {
  return new Promise((answer, fail) => {
    worker.once('error', fail);
    worker.once('message', (played: Played) => {
      worker.off('error', fail);
      answer(played);
    });
    worker.postMessage(duel);
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
