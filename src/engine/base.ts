// Numbers that rest on few people. A ratio among those who have something to say tells nothing where hardly anybody has:
// one person more or less makes half of it. The deck says of which people a ratio is taken and how few are too few.
// Left out: the error of shares of all people, which are many everywhere.
import type { Content } from '../content/schema.ts';

/** Where a number was measured: its values by id, of a country of so many people (agents), or of a region of it. */
export type Measurement = { people: number; values: Readonly<Record<string, number>>; region?: string | undefined };

type Counted = Pick<Content, 'indicators' | 'regions'>;

/** Is it a ratio among too few people to be told? */
export function isTooFew(content: Counted, id: string, { people, values, region }: Measurement): boolean {
  const base = content.indicators.find((entry) => entry.id === id)?.base;
  if (!base) return false;
  const own = content.regions.find((entry) => entry.id === region)?.population;
  const all = content.regions.reduce((sum, entry) => sum + entry.population, 0);
  const there = own === undefined ? people : (people * own) / all;
  return (values[base.indicator] ?? 0) * there < base.people - 1e-6;
}
