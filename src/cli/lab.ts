// zheli lab: computer players against each other, all pairs, both sides; a report card of the scenario.
import { type Command, Option } from 'commander';
import { load } from '../content/load.ts';
import type { Content } from '../content/schema.ts';
import { type ComputerId, mayLead, PLAYER_IDS } from '../players/player.ts';
import { doubtfulCards } from '../session/lab/cards.ts';
import { type Duel, nameOf, type Played } from '../session/lab/duel.ts';
import { type Findings, findingsOf, foundOf, type Lot } from '../session/lab/findings.ts';
import {
  type Asked,
  byName,
  cardGames,
  cleanGames,
  equalGames,
  inRounds,
  JUDGE,
  lookedAt,
  luckGames,
  pairs,
  scriptGames,
  weighedGames,
} from '../session/lab/program.ts';
import { peopleFault } from '../session/replay.ts';
import { type Arena, fightAll } from './duels.ts';
import { BadInput, LANGUAGES, type Language } from './fault.ts';
import { findScenario } from './files.ts';
import { openJournal } from './journal.ts';
import { wholeNumber } from './play.ts';
import { reportCard } from './reportcard.ts';

type Options = {
  games: number;
  equals?: number;
  players: string;
  cards: number;
  doubtful?: number;
  people?: number;
  workers?: number;
  minutes?: number;
  journal?: string;
  language: Language;
  json?: true;
};

/** Games for a first and for a second look at a card (game.md, section 8). */
const LOOK = 60;
const SECOND_LOOK = 400;

export function labCommand(program: Command): void {
  program
    .command('lab')
    .description('let computer players play all pairs and both sides: is the scenario deep and fair?')
    .argument('<scenario>', 'id of a scenario, or a folder with a scenario.json')
    .option('--games <n>', 'games of each pair, an even number', wholeNumber(2, 10_000), 60)
    .option(
      '--equals <n>',
      'games of each player against itself, of elite twice those of a pair at most (default: four times those of a pair)',
      wholeNumber(1, 10_000),
    )
    .option(
      '--players <ids>',
      `who plays, with commas between; with "${JUDGE}" every card is also tried without`,
      'random,greedy',
    )
    .option(
      '--cards <n>',
      'games for a first look at each card, at most those of a pair; 0 = none',
      wholeNumber(0, 10_000),
      LOOK,
    )
    .option(
      '--doubtful <n>',
      'games for cards that the first look leaves in doubt (default: 400; of fewer than 60 games a pair, as many as those)',
      wholeNumber(0, 10_000),
    )
    .option('--people <n>', "people in the society (default: the scenario's)", wholeNumber(1, 1_000_000))
    .option('--workers <n>', 'threads; changes the time, never the result', wholeNumber(1, 64))
    .option(
      '--minutes <n>',
      'begin no game after so many minutes (but the first seed and those for luck): a coarser report card; called again, it goes on',
      wholeNumber(1, 10_000),
    )
    .option('--journal <file>', 'where finished games are kept, so that a run can go on (default: below .zheli/lab)')
    .addOption(new Option('--language <id>', 'language of the report card').choices(LANGUAGES).default('en'))
    .option('--json', 'print one JSON object instead of a report card')
    .action(lab);
}

async function lab(given: string, options: Options): Promise<void> {
  const { found, words } = await examine(given, options);
  console.log(options.json ? JSON.stringify(found) : words());
}

/** Plays the whole programme, or what the journal lacks of it; `words` makes the report card. */
export async function examine(given: string, options: Options): Promise<{ found: Findings; words: () => string }> {
  const { files, id, house } = findScenario(given, options.language);
  const loaded = load(files, id);
  if (!loaded.ok) throw new BadInput(loaded.faults, options.language);
  const { content } = loaded;
  const { min, max, default: usual } = content.scenario.people;
  const people = options.people ?? usual;
  if (people < min || people > max) throw new BadInput([peopleFault(content, people, '--people')], options.language);
  const { games, equals, cards } = options;
  if (games % 2 !== 0)
    throw new BadInput(
      [{ code: 'wrong-value', path: '--games', expected: '2, 4, 6, …', found: String(games) }],
      options.language,
    );
  const asked: Asked = {
    games,
    ...(equals !== undefined && { equals }),
    players: playersOf(options.players, options.language),
    cards,
    doubtful: options.doubtful ?? (games < LOOK ? games : SECOND_LOOK),
  };
  const journal = openJournal(content, people, options.journal, options.language);
  const before = journal.games.size;
  if (before > 0) process.stderr.write(`${before} games were played before: ${journal.file}\n`);
  const arena = { scenario: given, people, journal, workers: options.workers };
  const lot = await playProgram(content, asked, { arena, clock: clockOf(options.minutes) });
  const found = findingsOf(content, { ...asked, people }, lot);
  return {
    found,
    words: () => reportCard(content, found, { lot, people, cards: foundOf(lot), house }, options.language),
  };
}

/** Only those who may lead either side: each pair plays both. */
function playersOf(text: string, language: Language): ComputerId[] {
  const able = PLAYER_IDS.filter((id) => mayLead(id, 'regime') && mayLead(id, 'civil'));
  const wanted = text.split(',').map((part) => part.trim());
  const expected = able.join(', ');
  return wanted.map((name, index) => {
    const player = able.find((id) => id === name);
    if (player && wanted.indexOf(name) === index) return player;
    throw new BadInput([{ code: 'wrong-value', path: '--players', expected, found: name }], language);
  });
}

/** Shares of the time after which a question gives way to the next; what it leaves over goes to those after it. */
const PATIENCE: Readonly<Record<string, number>> = {
  pairs: 0.5,
  scripts: 0.62,
  turns: 0.66,
  'clean hands': 0.72,
  cards: 0.9,
  equals: 0.94,
};

/** Is that share of the time over? Without a limit, never. */
type Clock = (share: number) => boolean;

function clockOf(minutes: number | undefined): Clock {
  const from = performance.now();
  return (share) => minutes !== undefined && performance.now() - from > share * minutes * 60_000;
}

/** Question after question; what a question asks may depend on the games before it. The first seed is always played. */
async function playProgram(
  content: Content,
  asked: Asked,
  { arena, clock }: { arena: Arena; clock: Clock },
): Promise<Lot> {
  const patience = asked.players.includes(JUDGE) ? PATIENCE : {}; // without it the pairs are all there is
  const play = (name: string, duels: readonly Duel[]): Promise<Played[]> =>
    fightAll(arena, inRounds(duels), {
      heard: (done, all) => tell(name, done, all),
      isLate: ({ seed }) => seed > 1 && name !== 'luck' && clock(patience[name] ?? 1),
    });
  const lot = {
    pairs: await play('pairs', pairs(asked)),
    luck: await play('luck', luckGames(asked)),
    scripts: await play('scripts', scriptGames(content, asked)),
    weighed: await play('turns', weighedGames(asked)),
    clean: await play('clean hands', cleanGames(content, asked)),
    cards: [] as Played[],
  };
  if (asked.cards === 0 || !asked.players.includes(JUDGE)) return lot;
  const equals = lot.pairs.filter((p) => p.regime === JUDGE && p.civil === JUDGE);
  const ids = content.cards.map((c) => c.id);
  const looked = lookedAt(asked);
  lot.cards = await play('cards', cardGames(content, equals, looked.cards, ids));
  if (looked.doubtful <= looked.cards) return lot;
  const doubtful = doubtfulCards(content, foundOf(lot));
  if (doubtful.length === 0) return lot;
  const more = await play('equals', equalGames(asked.doubtful));
  const again = await play('doubtful cards', cardGames(content, more, asked.doubtful, doubtful));
  const counted = byName(lot.pairs);
  lot.cards = [...byName([...lot.cards, ...more, ...again]).values()].filter((p) => !counted.has(nameOf(p)));
  return lot;
}

let spoken = ''; // last tenth told of, where nobody sees a line move

function tell(name: string, done: number, all: number): void {
  const line = `${name}: ${done} of ${all} games`;
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${line}${done === all ? '\n' : ''}`);
  else if (spoken !== `${name} ${Math.floor((10 * done) / all)}`) process.stderr.write(`${line}\n`);
  spoken = `${name} ${Math.floor((10 * done) / all)}`;
}
