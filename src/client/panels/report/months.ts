/** The month before, both as YYYY-MM. */
export function monthBefore(month: string): string {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 2;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
}
