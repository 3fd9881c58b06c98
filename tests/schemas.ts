// JSON Schemas for editors, made from src/content/schema.ts: `npm run schemas` writes them, a test compares them.
import { mkdirSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { baseline, experiment } from '../src/content/experiment.ts';
import { deckFiles, scenario } from '../src/content/schema.ts';

const FOLDER = new URL('../scenarios/schema/', import.meta.url);

/** File name → text of its JSON Schema. */
export function schemaFiles(): Record<string, string> {
  const all = { scenario, ...deckFiles, experiment, baseline };
  return Object.fromEntries(
    Object.entries(all).map(([name, schema]) => [
      `${name}.json`,
      `${JSON.stringify(z.toJSONSchema(schema), null, 2)}\n`,
    ]),
  );
}

if (process.argv.includes('--write')) {
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, text] of Object.entries(schemaFiles())) writeFileSync(new URL(name, FOLDER), text);
}
