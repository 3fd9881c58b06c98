/** The whole number behind a flag of a tool; throws where it is none, or too few to write anything down from. */
export function wholeNumber(flag: string, text: string, least = 0): number {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= least)) throw new Error(`--${flag} ${text}: a whole number from ${least} on is wanted`);
  return value;
}
