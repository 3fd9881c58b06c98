// A record from a file with the scenario it names: where replay, explain and whatif begin.
import { load } from '../content/load.ts';
import type { Content } from '../content/schema.ts';
import { type GameRecord, MAX_RECORD_BYTES, readRecord } from '../session/record.ts';
import { BadInput } from './fault.ts';
import { houseFiles, readText } from './files.ts';

/** Throws BadInput with the place of every fault; nothing is run yet. */
export function recordFrom(file: string): { content: Content; record: GameRecord } {
  const text = readText(file);
  if (text.length > MAX_RECORD_BYTES)
    throw new BadInput([{ code: 'too-large', file, expected: `≤ ${MAX_RECORD_BYTES} bytes`, found: `${text.length}` }]);
  const read = readRecord(text, file);
  if (!read.ok) throw new BadInput(read.faults);
  const loaded = load(houseFiles(), read.record.scenario);
  if (!loaded.ok) throw new BadInput(loaded.faults.map((fault) => ({ ...fault, file: fault.file ?? file })));
  return { content: loaded.content, record: read.record };
}
