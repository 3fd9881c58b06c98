// Golden histories: the documented moves of every scenario, seed 1, 2,000 people, must give the fingerprint that is written
// down. A change here is a change of history: old records become foreign. Write anew on purpose: npm run golden.
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { houseFiles } from '../src/cli/files.ts';
import { scenarioIds } from '../src/content/load.ts';
import { hashOf } from '../src/engine/game.ts';
import { contentOf, playOut, settings } from './players/table.ts';

test.each(scenarioIds(houseFiles()))('%s lives the history that is written down', (id) => {
  const content = contentOf(id);
  const game = playOut(content, settings(1, { people: 2000 }), { regime: 'history', civil: 'history' });
  const lived = { scenario: id, content: content.hash, people: 2000, seed: 1, hash: hashOf(game) };
  const file = `tests/golden/${id}.json`;
  if (process.env.GOLDEN === 'write') writeFileSync(file, `${JSON.stringify(lived, null, 2)}\n`);
  expect(lived).toEqual(JSON.parse(readFileSync(file, 'utf8')));
});
