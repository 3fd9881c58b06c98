// zheli replay: runs a record again and compares hashes.
import type { Command } from 'commander';
import { misfits, replayRecord } from '../session/replay.ts';
import { BadInput, sentence } from './fault.ts';
import { recordFrom } from './record.ts';

export function replayCommand(program: Command): void {
  program
    .command('replay')
    .description('run a record again and compare hashes; exit code 1 if they differ')
    .argument('<record>', 'file written by "play --record" or exported from the game')
    .option('--json', 'print { ok, hash, expected, turn? }')
    .action(replay);
}

async function replay(file: string, options: { json?: true }): Promise<void> {
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
