// A worker thread of the laboratory: plays one game of two computer players at a time.
import { parentPort } from 'node:worker_threads';
import { load } from '../content/load.ts';
import type { Content } from '../content/schema.ts';
import { type Duel, fight } from '../session/lab/duel.ts';
import { findScenario } from './files.ts';

export type Job = { scenario: string; people: number; duel: Duel };

let known: { scenario: string; content: Content } | null = null;

function contentOf(scenario: string): Content {
  if (known?.scenario === scenario) return known.content;
  const { files, id } = findScenario(scenario);
  const loaded = load(files, id);
  if (!loaded.ok) throw new Error(`${scenario} was well when it was read first`);
  known = { scenario, content: loaded.content };
  return loaded.content;
}

parentPort?.on('message', ({ scenario, people, duel }: Job) =>
  parentPort?.postMessage(fight(contentOf(scenario), people, duel)),
);
