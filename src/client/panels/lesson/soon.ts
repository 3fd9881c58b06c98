// Counts are pressed faster than a lesson takes letters: what is pressed several times in a row is said once, and always
// before the teacher goes on.
const PAUSE_MS = 300;
const waiting = new Map<string, { clock: ReturnType<typeof setTimeout>; job: () => void }>();

/** Does the job after a short pause; the same key again puts a new job in its place. */
export function soon(key: string, job: () => void): void {
  clearTimeout(waiting.get(key)?.clock);
  const clock = setTimeout(() => {
    waiting.delete(key);
    job();
  }, PAUSE_MS);
  waiting.set(key, { clock, job });
}

/** Does at once what still waits. */
export function now(): void {
  for (const { clock, job } of waiting.values()) {
    clearTimeout(clock);
    job();
  }
  waiting.clear();
}
