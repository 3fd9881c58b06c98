// The checker of every fault test: what each client sent and was told, held against what stands in the log.
import { brokenLink, type Entry, type Opening } from '../../../src/session/lesson/log.ts';
import type { Reply } from '../../../src/session/lesson/messages.ts';

export type Witness = {
  id: string;
  beside?: readonly string[]; // who shares the device, beside this person
  sent: readonly string[];
  told: ReadonlyMap<string, Reply>;
  heard: readonly number[];
};

/** Every ok exactly once, at the number that was told; every no absent; every unknown at most once; no gaps. */
export function checkLog(
  { opening, entries }: { opening: Opening; entries: readonly Entry[] },
  people: Witness[],
): string[] {
  const faults: string[] = [];
  const written = new Map<string, number[]>();
  for (const { from, id, seq } of entries) written.set(`${from} ${id}`, [...(written.get(`${from} ${id}`) ?? []), seq]);
  for (const [key, seqs] of written) if (seqs.length > 1) faults.push(`${key} counted ${seqs.length} times`);
  for (const { id: person, beside = [], sent, told, heard } of people) {
    for (const id of sent) {
      const reply = told.get(id);
      const seqs = [person, ...beside].flatMap((one) => written.get(`${one} ${id}`) ?? []);
      if (reply?.ok && (seqs.length !== 1 || seqs[0] !== reply.seq))
        faults.push(`${id} was acknowledged as ${reply.seq} and stands in the log at ${seqs.join(', ') || 'no place'}`);
      if (reply && !reply.ok && seqs.length > 0) faults.push(`${id} was refused and is in the log`);
    }
    if (heard.some((seq, n) => seq < (heard[n - 1] ?? 0))) faults.push(`${person} heard the past`);
  }
  const gap = brokenLink(opening, entries);
  if (gap) faults.push(`the chain is broken: ${gap.path}`);
  return faults;
}
