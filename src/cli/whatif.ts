// zheli whatif: what might have come of another decision, as a fan of futures.
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type Command, InvalidArgumentError } from 'commander';
import type { Fault } from '../content/fault.ts';
import type { Content } from '../content/schema.ts';
import { type Assuming, type Game, leadOf, SIDES, type Side } from '../engine/game.ts';
import { ASSUMPTION_IDS, ASSUMPTIONS } from '../session/branches.ts';
import { liveFuture, MOST_FUTURES, type Start, startFan } from '../session/fan.ts';
import { type Fan, type Future, gatherFan } from '../session/gather.ts';
import { momentOf } from '../session/past.ts';
import type { Change } from '../session/whatif.ts';
import { BadInput } from './fault.ts';
import { pastOf } from './past.ts';
import { wholeNumber } from './play.ts';
import { shown, table } from './table.ts';

type Wanted = { side: Side; card: string | null; region?: string };
type Assumed = Omit<Assuming, 'from'>;
type WhatIfOptions = { turn: number; move: Wanted[]; assume?: Assumed; futures: number; workers: number; json?: true };

export function whatIfCommand(program: Command): void {
  program
    .command('whatif')
    .description('what another decision might have led to: many futures on a twin of 2,000 people')
    .argument('<record>', 'file written by "play --record" or exported from the game')
    .requiredOption('--turn <number>', 'the turn that is decided anew, from 1', wholeNumber(1, 200))
    .option(
      '--move <side:card[@region]>',
      'instead of what this side did; side:none = nothing; may be repeated',
      readMove,
      [],
    )
    .option(
      '--assume <assumption:value>',
      `another value of a marked assumption of the model, low or high, from that turn on: ${ASSUMPTION_IDS.join(', ')}`,
      readAssumption,
    )
    .option('--futures <number>', `how many, 1 to ${MOST_FUTURES}`, wholeNumber(1, MOST_FUTURES), 200)
    .option('--workers <number>', 'how many at once', wholeNumber(1, 64), Math.min(4, availableParallelism()))
    .option(
      '--json',
      'print { turn, futures, quantiles: { id: [{ turn, p10, p50, p90 }] }, ended: [{ turn, share }], endings: { id: share }, pairs: { of, higher: { id: n }, lower: { id: n }, by: { id: change }, otherwise: n } }',
    )
    .action(whatIf);
}

function readMove(text: string, before: Wanted[]): Wanted[] {
  const found = /^(regime|civil):([a-z0-9-]+)(?:@([a-z0-9-]+))?$/.exec(text);
  const side = SIDES.find((s) => s === found?.[1]);
  const [card, region] = [found?.[2], found?.[3]];
  if (!side || card === undefined || (card === 'none' && region !== undefined))
    throw new InvalidArgumentError(
      'expected side:card, side:card@region or side:none, with regime or civil as the side.',
    );
  if (before.some((m) => m.side === side && (m.card === null || card === 'none')))
    throw new InvalidArgumentError(`${side}:none stands alone: either nothing, or these cards.`);
  return [...before, { side, card: card === 'none' ? null : card, ...(region === undefined ? {} : { region }) }];
}

function readAssumption(text: string): Assumed {
  const [, name, value] = /^([a-z-]+):(low|high)$/.exec(text) ?? [];
  const id = ASSUMPTION_IDS.find((one) => one === name);
  if (!id) throw new InvalidArgumentError(`expected one of ${ASSUMPTION_IDS.join(', ')}, then :low or :high.`);
  return { id, value: value === 'low' ? ASSUMPTIONS[id].low : ASSUMPTIONS[id].high };
}

async function whatIf(file: string, options: WhatIfOptions): Promise<void> {
  const past = await pastOf(file, options.turn);
  const moment = momentOf(past, options.turn);
  const changes = moment ? changesOf(moment.before, options.move, options.turn) : [];
  const assumption = options.assume && { ...options.assume, from: options.turn };
  const started = startFan(past, { turn: options.turn, changes, assumption });
  if (!started.ok) throw new BadInput(started.faults.map(placed));
  const { start } = started;
  const workers = Math.min(options.workers, options.futures);
  const lived = workers === 1 ? liveHere(start, options.futures) : await liveApart(start, options.futures, workers);
  const fan = gatherFan(start.frame, lived);
  console.log(options.json ? JSON.stringify(inShort(fan)) : readable(past.content, fan));
}

const placed = (fault: Fault): Fault => ({
  ...fault,
  path: fault.code === 'move-refused' ? `--move, ${fault.path}` : '--turn',
});

/** A card that asks for a claim gets its first one. */
function changesOf(before: Game, wanted: readonly Wanted[], turn: number): Change[] {
  return SIDES.flatMap((side) => {
    const own = wanted.filter((m) => m.side === side);
    if (own.length === 0) return [];
    const moves = own.flatMap(({ card, region }) => {
      if (card === null) return [];
      const claim = before.content.cards.find((c) => c.id === card)?.claim?.[0];
      return [{ seat: leadOf(before, side), card, region, claim }];
    });
    return [{ turn, side, moves }];
  });
}

function liveHere(start: Start, futures: number): Future[] {
  return Array.from({ length: futures }, (_, number) => liveFuture(start, number));
}

async function liveApart(start: Start, futures: number, workers: number): Promise<Future[]> {
  const lived: Future[] = [];
  const progress = process.stderr.isTTY
    ? () => process.stderr.write(`\r\x1b[K${lived.length < futures ? `futures: ${lived.length} of ${futures}` : ''}`)
    : () => {};
  await Promise.all(
    Array.from({ length: workers }, (_, from) => {
      const worker = new Worker(new URL('./futures.ts', import.meta.url), {
        workerData: { start, from, until: futures, every: workers },
      });
      worker.on('message', (future: Future) => {
        lived.push(future);
        progress();
      });
      return new Promise<void>((done, fail) => worker.on('error', fail).on('exit', () => done()));
    }),
  );
  return lived;
}

function inShort({ offsets: _offsets, ...fan }: Fan): Omit<Fan, 'offsets'> {
  return fan;
}

const SHOWN = ['online-share', 'true-approval', 'discontent', 'self-censorship', 'public-criticism', 'fear'];

function readable(content: Content, fan: Fan): string {
  const parts = [
    `${fan.futures} futures from turn ${fan.turn} on, on a twin of the country; in each, both sides go on by a greedy plan and a taste of their own.`,
  ];
  for (const { id, unit } of content.indicators.filter((i) => SHOWN.includes(i.id))) {
    const rows = (fan.quantiles[id] ?? []).map((q) => [
      String(q.turn),
      ...[q.p10, q.p50, q.p90].map((v) => shown(v, unit)),
    ]);
    const offset = fan.offsets[id] ?? 0;
    parts.push(
      `\n${id} (moved by ${shown(offset, unit)} to where the run stood)`,
      table([['turn', 'p10', 'p50', 'p90'], ...rows]),
    );
  }
  const { of, higher, lower } = fan.pairs;
  if (of > 0)
    parts.push(
      `\nlived with and without the change, same luck and same players (${of} pairs): higher with it, lower with it`,
      table([
        ['indicator', 'higher', 'lower'],
        ...SHOWN.map((id) => [id, String(higher[id] ?? 0), String(lower[id] ?? 0)]),
      ]),
    );
  const ended = fan.ended.filter(({ share }) => share > 0);
  if (ended.length > 0)
    parts.push(
      '\nended before the turn, because the regime fell; the rows above are of those that still go on',
      table([['turn', 'share'], ...ended.map(({ turn, share }) => [String(turn), shown(share, 'share')])]),
    );
  const endings = Object.entries(fan.endings).sort((a, b) => b[1] - a[1]);
  parts.push('\nendings', table(endings.map(([id, share]) => [shown(share, 'share'), id])));
  return parts.join('\n');
}
