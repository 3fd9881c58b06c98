// zheli replay: runs a record again and compares hashes.
import type { Command } from 'commander';
import { load } from '../content/load.ts';
import { MAX_RECORD_BYTES, readRecord } from '../session/record.ts';
import { misfits, replayRecord } from '../session/replay.ts';
import { BadInput, sentence } from './fault.ts';
import { houseFiles, readText } from './files.ts';

export function replayCommand(program: Command): void {
  program
    .command('replay')
    .description('run a record again and compare hashes; exit code 1 if they differ')
    .argument('<record>', 'file written by "play --record" or exported from the game')
    .option('--json', 'print { ok, hash, expected, turn? }')
    .action(replay);
}

async function replay(file: string, options: { json?: true }): Promise<void> {
  const text = readText(file);
  if (text.length > MAX_RECORD_BYTES)
    throw new BadInput([{ code: 'too-large', file, expected: `≤ ${MAX_RECORD_BYTES} bytes`, found: `${text.length}` }]);
  const read = readRecord(text, file);
  if (!read.ok) throw new BadInput(read.faults);
  const loaded = load(houseFiles(), read.record.scenario);
  if (!loaded.ok) throw new BadInput(loaded.faults.map((fault) => ({ ...fault, file: fault.file ?? file })));
  const faults = misfits(loaded.content, read.record);
  if (faults.length > 0) throw new BadInput(faults.map((fault) => ({ ...fault, file })));
  const { ok, hash, expected, turn, fault } = await replayRecord(loaded.content, read.record);
  const result = { ok, hash, expected, ...(turn === undefined ? {} : { turn }) };
  if (fault) console.error(sentence({ ...fault, file }));
  if (options.json) console.log(JSON.stringify(result));
  else if (ok) console.log(`ok: ${read.record.turns.length} turns, hash ${hash}`);
  else console.log(`differs at turn ${turn}: hash ${hash}, the record says ${expected}`);
  if (!ok) process.exitCode = 1;
}
