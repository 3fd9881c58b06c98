// A record from a file, lived through again: where explain and whatif begin.
import { load } from '../content/load.ts';
import { livedTurns, type Past, relive } from '../session/past.ts';
import { MAX_RECORD_BYTES, readRecord } from '../session/record.ts';
import { BadInput, sentence } from './fault.ts';
import { houseFiles, readText } from './files.ts';

/** A record that goes wrong on its way gives what lies before, if that is enough for a question about `turn`. */
export async function pastOf(file: string, turn: number): Promise<Past> {
  const text = readText(file);
  if (text.length > MAX_RECORD_BYTES)
    throw new BadInput([{ code: 'too-large', file, expected: `≤ ${MAX_RECORD_BYTES} bytes`, found: `${text.length}` }]);
  const read = readRecord(text, file);
  if (!read.ok) throw new BadInput(read.faults);
  const loaded = load(houseFiles(), read.record.scenario);
  if (!loaded.ok) throw new BadInput(loaded.faults.map((fault) => ({ ...fault, file: fault.file ?? file })));
  const past = await relive(loaded.content, read.record);
  const lived = livedTurns(past);
  if (past.fault && turn > lived) throw new BadInput([{ ...past.fault, file }]);
  if (turn > lived)
    throw new BadInput([{ code: 'no-such-turn', file, path: '--turn', expected: `1–${lived}`, found: String(turn) }]);
  if (past.fault) console.error(`${sentence({ ...past.fault, file })} What lies before is sound.`);
  return past;
}
