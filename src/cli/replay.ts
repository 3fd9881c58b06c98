// zheli replay: runs a record again and compares hashes.
import { type Command, Option } from 'commander';
import { misfits, replayRecord } from '../session/replay.ts';
import type { Span } from '../session/watch.ts';
import { BadInput, LANGUAGES, sentence } from './fault.ts';
import { pastOf } from './past.ts';
import { wholeNumber } from './play.ts';
import { recordFrom } from './record.ts';
import { inWords, readSpan, watchedWeeks } from './watch.ts';

export function replayCommand(program: Command): void {
  program
    .command('replay')
    .description('run a record again and compare hashes; exit code 1 if they differ')
    .argument('<record>', 'file written by "play --record" or exported from the game')
    .option('--json', 'print { ok, hash, expected, turn? }; with --watch the weeks of the person')
    .option('--watch <person>', 'follow one person week by week, by number from 0', wholeNumber(0, 999_999))
    .option('--turns <from-to>', 'with --watch: only these turns', readSpan)
    .addOption(
      new Option('--language <id>', 'with --watch: language of the sentences').choices(LANGUAGES).default('en'),
    )
    .action(replay);
}

type ReplayOptions = { json?: true; watch?: number; turns?: Span; language: string };

async function replay(file: string, options: ReplayOptions): Promise<void> {
  if (options.watch !== undefined) return follow(file, options.watch, options);
  const { content, record } = recordFrom(file);
  const faults = misfits(content, record);
  if (faults.length > 0) throw new BadInput(faults.map((fault) => ({ ...fault, file })));
  const { ok, hash, expected, turn, fault } = await replayRecord(content, record);
  const result = { ok, hash, expected, ...(turn === undefined ? {} : { turn }) };
  if (fault) console.error(sentence({ ...fault, file }));
  if (options.json) console.log(JSON.stringify(result));
  else if (ok) console.log(`ok: ${record.turns.length} turns, hash ${hash}`);
  else console.log(`differs at turn ${turn}: hash ${hash}, the record says ${expected}`);
  if (!ok) process.exitCode = 1;
}

async function follow(file: string, person: number, { turns, language, json }: ReplayOptions): Promise<void> {
  const rows = watchedWeeks(await pastOf(file, turns?.to ?? 0), person, turns);
  console.log(json ? JSON.stringify(rows) : inWords(rows, person, language));
}
