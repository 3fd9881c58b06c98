// Granovetter's crowd (1978), the plainest relative of this society: each person joins once at least so many others have.
// A yardstick for the lesson that one person's threshold can change everything; the society itself does not use it.

/** How many join in the end, when those with threshold 0 begin. */
export function crowdOf(thresholds: readonly number[]): number {
  let crowd = 0;
  for (;;) {
    const joined = thresholds.filter((threshold) => threshold <= crowd).length;
    if (joined === crowd) return crowd;
    crowd = joined;
  }
}
