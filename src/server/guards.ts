// Limits at the door and on a line: how many letters a person may send, how many wrong codes an address may try, how many
// lessons it may open. Nothing here knows what a lesson is.

export type Counts = Map<string, { since: number; count: number }>;
type Limit = { most: number; ms: number };

/** Wrong codes and keys from one address; only failures count, because a whole class shares one. */
export const FAILURES: Limit = { most: 20, ms: 60_000 };
/** Lessons opened from one address of the network; whoever sits at this machine may open more. */
export const OPENINGS: Limit = { most: 20, ms: 10 * 60_000 };
const RATE: Limit = { most: 30, ms: 10_000 };
const PATIENCE = 300; // letters over the limit until the line is cut

export const isThisMachine = (address: string): boolean => /^(::ffff:)?127\.|^::1$/.test(address);

export function isOver(counts: Counts, key: string, limit: Limit): boolean {
  const found = counts.get(key);
  return found !== undefined && Date.now() - found.since <= limit.ms && found.count >= limit.most;
}

export function count(counts: Counts, key: string, limit: Limit): void {
  const now = Date.now();
  for (const [other, { since }] of counts) if (now - since > limit.ms) counts.delete(other);
  const found = counts.get(key);
  counts.set(key, { since: found?.since ?? now, count: (found?.count ?? 0) + 1 });
}

export type Pace = { take(): 'ok' | 'too-fast' | 'cut' };

/** The pace of one person, over all connections that follow each other. */
export function openPace(): Pace {
  const times: number[] = [];
  let over = 0;
  return {
    take() {
      const now = Date.now();
      while (times[0] !== undefined && now - times[0] > RATE.ms) times.shift();
      if (times.length < RATE.most) {
        times.push(now);
        over = 0;
        return 'ok';
      }
      if (++over <= PATIENCE) return 'too-fast';
      over = 0;
      return 'cut';
    },
  };
}
