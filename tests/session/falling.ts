// A country whose regime falls in the second of four turns, if the authorities have blocked the outlet before: a scenario
// in a folder of its own, as an author would write it.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Files, load } from '../../src/content/load.ts';
import type { Content } from '../../src/content/schema.ts';
import { FILES } from './table.ts';

const ID = 'falling';
const scenario = JSON.parse(FILES['first-steps/scenario.json'] ?? '');
const FOLDER: Files = {
  'scenario.json': JSON.stringify({
    ...scenario,
    id: ID,
    events: [...scenario.events, 'uproar', 'regime-falls'],
    endings: [{ id: 'elite-split', when: { happened: 'regime-falls' } }, ...scenario.endings],
  }),
  'events.json': JSON.stringify([
    {
      id: 'uproar',
      design: 'X01',
      date: '2009-08-05',
      effects: [
        {
          kind: 'lever',
          lever: 'rally',
          region: 'all',
          op: 'set',
          value: 60_000,
          lastsWeeks: 1,
          when: { played: 'block-outlet', side: 'regime' },
        },
      ],
      coverage: ['state'],
      sources: ['memory'],
    },
  ]),
};

export const FALLING_FILES: Files = {
  ...FILES,
  ...Object.fromEntries(Object.entries(FOLDER).map(([name, text]) => [`${ID}/${name}`, text])),
};

export function fallingContent(): Content {
  const loaded = load(FALLING_FILES, ID);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults));
  return loaded.content;
}

/** The same as a folder on disk, for the command line. */
export function fallingFolder(desk: string): string {
  const folder = path.join(desk, ID);
  mkdirSync(folder);
  for (const [name, text] of Object.entries(FOLDER)) writeFileSync(path.join(folder, name), text);
  return folder;
}
