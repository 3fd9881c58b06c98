// One file to hand a scenario on: its own folder and its words. The deck stays at home: whoever opens the bundle checks it
// against their own, so a bundle can add a scenario but never change what others share.
import { z } from 'zod';
import type { Fault } from './fault.ts';
import { parseJson } from './json.ts';
import { type Files, load } from './load.ts';
import { type BundleWords, FORMAT, OWN } from './pack.ts';
import type { Content } from './schema.ts';
import { shaped } from './shape.ts';

const id = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
const data = z.unknown();
const bundle = z.strictObject({
  format: z.literal(FORMAT),
  scenario: id,
  files: z.partialRecord(z.enum(OWN), data), // name in the scenario's folder → data
  words: z.record(z.string().regex(/^[a-z]{2}$/), z.strictObject({ deck: data, scenario: data })), // language → words
});

export type Unpacked = { ok: true; id: string; files: Files; words: BundleWords } | { ok: false; faults: Fault[] };

/** Reads a bundle as strictly as any file. What comes back is still to be loaded, which checks it against the deck. */
export function unpack(text: string, file = 'bundle'): Unpacked {
  const parsed = parseJson(text);
  if (!parsed.ok) return { ok: false, faults: [{ ...parsed.fault, file }] };
  const { value, faults } = shaped(bundle, parsed.value, file);
  if (!value) return { ok: false, faults };
  if (value.files['scenario.json'] === undefined)
    return { ok: false, faults: [{ code: 'missing-file', file, path: 'files', expected: 'scenario.json' }] };
  const files = Object.fromEntries(
    Object.entries(value.files).map(([name, content]) => [`${value.scenario}/${name}`, JSON.stringify(content)]),
  );
  return { ok: true, id: value.scenario, files, words: value.words };
}

/** A bundle that fits the house: its files, its words, and what it comes to with the deck. */
export type Opened =
  | { ok: true; id: string; files: Files; words: BundleWords; content: Content }
  | { ok: false; faults: Fault[] };

/** Reads and checks a bundle against the house's deck. `taken`: ids of the house's own scenarios, which it may not take. */
export function openBundle(text: string, file: string, house: { deck: Files; taken: readonly string[] }): Opened {
  const read = unpack(text, file);
  if (!read.ok) return read;
  const { id: scenario, files, words } = read;
  if (house.taken.includes(scenario))
    return { ok: false, faults: [{ code: 'id-taken', file, path: 'scenario', found: scenario }] };
  const loaded = load({ ...house.deck, ...files }, scenario);
  return loaded.ok ? { ok: true, id: scenario, files, words, content: loaded.content } : loaded;
}
