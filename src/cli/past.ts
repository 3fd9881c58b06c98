// A record from a file, lived through again: where explain and whatif begin.
import { livedTurns, type Past, relive } from '../session/past.ts';
import { BadInput, sentence } from './fault.ts';
import { recordFrom } from './record.ts';

/** A record that goes wrong on its way gives what lies before, if that is enough for a question about `turn`. */
export async function pastOf(file: string, turn: number): Promise<Past> {
  const { content, record } = recordFrom(file);
  const past = await relive(content, record);
  const lived = livedTurns(past);
  if (past.fault && turn > lived) throw new BadInput([{ ...past.fault, file }]);
  if (turn > lived)
    throw new BadInput([{ code: 'no-such-turn', file, path: '--turn', expected: `1–${lived}`, found: String(turn) }]);
  if (past.fault) console.error(`${sentence({ ...past.fault, file })} What lies before is sound.`);
  return past;
}
