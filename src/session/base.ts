// Which numbers of a record rest on enough people to be told, for the pages that tell them.
import type { Content } from '../content/schema.ts';
import { isTooFew } from '../engine/game.ts';
import type { GameRecord } from './record.ts';

/** A country and how many people of the model live in it. */
export type Country = {
  content: Pick<Content, 'indicators' | 'regions'>;
  record: { settings: Pick<GameRecord['settings'], 'people'> };
};

/** May a number of the nation, or of a region, be told? `values`: all that was measured there, by indicator. */
export function isTold(
  { content, record }: Country,
  id: string,
  values: Readonly<Record<string, number>>,
  region?: string,
): boolean {
  return !isTooFew(content, id, { people: record.settings.people, values, region });
}
