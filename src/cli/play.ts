// zheli play: a whole game without a screen, for researchers, tests and the curious.
import { type Command, InvalidArgumentError, Option } from 'commander';
import { load } from '../content/load.ts';
import type { Content } from '../content/schema.ts';
import { type Move, monthOf, PRESETS, type Preset, SIDES, type Side, weekOfTurn } from '../engine/game.ts';
import { type ComputerId, PLAYER_IDS } from '../players/player.ts';
import type { Answer, Debrief, Push } from '../session/messages.ts';
import type { GameRecord } from '../session/record.ts';
import { peopleFault } from '../session/replay.ts';
import { openSession } from '../session/session.ts';
import { tellStumble } from './duels.ts';
import { BadInput } from './fault.ts';
import { checkWritable, findScenario, writeWhole } from './files.ts';
import { shown, table } from './table.ts';

type PlayOptions = {
  seed: number;
  people?: number;
  regime: ComputerId;
  civil: ComputerId;
  supply: 'itu' | 'article';
  events: 'history' | 'hazard';
  force?: true;
  preset?: Preset;
  record?: string;
  json?: true;
};

export function playCommand(program: Command): void {
  const player = (side: Side): Option =>
    new Option(`--${side} <player>`, `who plays the ${side} side`).choices(PLAYER_IDS).default('idle');
  program
    .command('play')
    .description('play a whole game without a screen')
    .argument('<scenario>', 'id of a scenario, or a folder with a scenario.json')
    .option('--seed <number>', 'luck of the game, 0 to 4294967295', wholeNumber(0, 4294967295), 1)
    .option('--people <number>', 'people in the society (default: the scenario’s)', wholeNumber(1, 1_000_000))
    .addOption(player('regime'))
    .addOption(player('civil'))
    .addOption(new Option('--supply <path>', 'measured path of access').choices(['itu', 'article']).default('itu'))
    .addOption(new Option('--events <mode>', 'dated, or by luck').choices(['history', 'hazard']).default('history'))
    .option('--force', 'let the authorities order force against a crowd (16+)')
    .addOption(new Option('--preset <minutes>', 'a part of the scenario that fits a lesson').choices(PRESETS))
    .option('--record <file>', 'write the record of the game to this file')
    .option('--json', 'print one JSON object instead of a table')
    .action(play);
}

/** A whole number within bounds, or a sentence that says so. */
export function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = /^\d{1,12}$/.test(text) ? Number(text) : Number.NaN;
    if (!(value >= least && value <= most))
      throw new InvalidArgumentError(`expected a whole number from ${least} to ${most}.`);
    return value;
  };
}

async function play(given: string, options: PlayOptions): Promise<void> {
  if (options.record !== undefined) checkWritable(options.record);
  const { files, id } = findScenario(given);
  const loaded = load(files, id);
  if (!loaded.ok) throw new BadInput(loaded.faults);
  const session = openSession({ files: async () => files, push: progressLine() });
  const { seed, people, regime, civil, supply, events, force, preset } = options;
  checkPeople(loaded.content, people);
  const opened = done(
    await session.ask({
      type: 'open',
      scenario: id,
      seed,
      ...(people === undefined ? {} : { people }),
      supply,
      events,
      ...(force && { force: 'on' }),
      ...(preset && { preset }),
      players: { regime, civil },
    }),
  );
  const told = done(await session.ask({ type: 'debrief' }));
  if (opened.type !== 'stage' || told.type !== 'debrief') throw new Error('a session that answers something else');
  if (options.record !== undefined) writeWhole(options.record, `${JSON.stringify(opened.record)}\n`);
  for (const stumble of told.debrief.stumbles ?? []) tellStumble(stumble);
  const summary = summaryOf(loaded.content, opened.record, told.debrief);
  console.log(options.json ? JSON.stringify(summary) : readable(loaded.content, summary, told.debrief));
}

function checkPeople(content: Content, people: number | undefined): void {
  const { min, max } = content.scenario.people;
  if (people !== undefined && (people < min || people > max))
    throw new BadInput([peopleFault(content, people, '--people')]);
}

function done(answer: Answer): Extract<Answer, { ok: true }> {
  if (answer.ok) return answer;
  const faults = answer.faults ?? [{ code: answer.refusal?.code ?? 'unexpected' }];
  const bug = faults.find((f) => f.code === 'unexpected');
  if (bug) throw new Error(bug.found);
  throw new BadInput(faults);
}

/** One line on the terminal that is written over; silent where nobody looks. */
function progressLine(): (push: Push) => void {
  if (!process.stderr.isTTY) return () => {};
  return ({ what, done, of }) => process.stderr.write(`\r\x1b[K${done < of ? `${what}: ${done} of ${of}` : ''}`);
}

export type Summary = {
  scenario: string;
  seed: number;
  people: number;
  hash: string;
  turns: {
    turn: number;
    date: string; // first month of the turn
    moves: Record<Side, Move[]>;
    indicators: Record<string, number>;
    regions: Record<string, Record<string, number>>;
  }[];
  ending: string;
  ledgers: Debrief['finish']['ledgers'];
};

function summaryOf(content: Content, record: GameRecord, debrief: Debrief): Summary {
  return {
    scenario: record.scenario,
    seed: record.settings.seed,
    people: record.settings.people,
    hash: debrief.reports.at(-1)?.hash ?? debrief.start.hash,
    turns: debrief.reports.map((report) => ({
      turn: report.turn,
      date: monthOf(content, weekOfTurn(content, report.turn)),
      moves: report.moves,
      indicators: report.indicators,
      regions: report.regions,
    })),
    ending: debrief.finish.ending,
    ledgers: debrief.finish.ledgers,
  };
}

const COLUMNS = ['online-share', 'true-approval', 'dashboard-approval', 'public-criticism', 'self-censorship', 'fear'];
const COUNTS = ['protesters', 'detained', 'hurt'];

function readable(content: Content, summary: Summary, debrief: Debrief): string {
  const columns = [...COLUMNS, ...COUNTS].flatMap((id) => content.indicators.find((i) => i.id === id) ?? []);
  const cells = (turn: Summary['turns'][number]): string[] => [
    String(turn.turn),
    turn.date,
    ...columns.map((i) => shown(turn.indicators[i.id] ?? 0, i.unit)),
    ...SIDES.map((side) => turn.moves[side].map(moveText).join(' ') || '·'),
  ];
  const head = ['turn', 'from', ...columns.map((i) => (i.unit === 'share' ? i.id : `${i.id}, ${i.unit}`)), ...SIDES];
  const { mandate, people, truth } = summary.ledgers;
  const { medals } = debrief.finish;
  return [
    `${summary.scenario} · seed ${summary.seed} · ${summary.people} people · hash ${summary.hash}`,
    '',
    table([head, ...summary.turns.map(cells)]),
    '',
    `ending: ${summary.ending}`,
    table([
      ['ledger, 0–100', 'regime', 'civil'],
      ['mandate (50 = par)', String(mandate.regime), String(mandate.civil)],
      ['people (50 = as if nobody had played)', String(people), String(people)],
      ['truth', String(truth.regime), String(truth.civil)],
      ['medal', medals.regime, medals.civil],
    ]),
  ].join('\n');
}

function moveText({ card, region, claim, off }: Move): string {
  return [card, region && `@${region}`, claim && `:${claim}`, off && '(off)'].filter(Boolean).join('');
}
