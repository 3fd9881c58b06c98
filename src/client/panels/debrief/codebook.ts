// The researcher's codebook of the two tables: every column with its unit, what it counts and where the number comes from.
import type { Content } from '../../../content/schema.ts';
import type { Cell } from './csv.ts';

/** Words for one column, in the reader's language: of the fixed ones, of an indicator, of a resource. */
export type Tell = (kind: 'column' | 'indicator' | 'resource', id: string) => string;

const TURNS = ['turn', 'from', 'to', 'side', 'moves', 'events'] as const;
const REGIONS = ['turn', 'from', 'to', 'region'] as const;

export function codebookRows(content: Content, record: { model: string; content: string }, tell: Tell): Cell[][] {
  const fixed = (table: string, ids: readonly string[]): Cell[][] =>
    ids.map((id) => [table, id, 'text', '', tell('column', id), '']);
  const measured = (table: string, regional: boolean): Cell[][] =>
    [
      ...content.indicators
        .filter((entry) => entry.regional || !regional)
        .map(({ id, unit, over }): Cell[] => [table, id, unit, over, tell('indicator', id), '']),
      ...content.resources
        .filter((entry) => entry.regional === regional)
        .map(({ id, min, max, source }): Cell[] => [
          table,
          id,
          `points ${min}–${max}`,
          'end',
          tell('resource', id),
          source,
        ]),
    ].map((row) => row.flat());
  return [
    ['table', 'column', 'unit', 'over', 'meaning', 'source'],
    ...fixed('turns', TURNS),
    ...measured('turns', false),
    ...fixed('regions', REGIONS),
    ...measured('regions', true),
    ['record', 'model', 'text', '', record.model, ''],
    ['record', 'content', 'text', '', record.content, ''],
  ];
}
