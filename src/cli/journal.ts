// Finished games of the laboratory, one a line in a file: whoever is interrupted goes on where it stopped. The first line
// says what the games depend on; a file of other rules, other players or another number of people is not mixed in.
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { canonical } from '../content/hash.ts';
import type { Content } from '../content/schema.ts';
import { nameOf, type Played } from '../session/lab/duel.ts';
import { BadInput, type Language } from './fault.ts';
import { HOUSE, readText, reasonOf } from './files.ts';

export type Journal = {
  file: string;
  games: Map<string, Played>; // by name
  keep: (played: Played) => void;
  /** Throws where the rules have changed since it was opened: workers read them anew. */
  check: () => void;
};

const KEPT = '.zheli/lab'; // below the folder the command is called in, as lessons are
/** A game depends on these rooms' code, on the content without its pars, and on how many people live. */
const ROOMS = ['society', 'engine', 'players'];
/** And on these files: how a game is begun, how players are asked, what is taken down. */
const FILES = ['session/match.ts', 'session/choose.ts', 'session/lab/duel.ts'];

/** What the games of this content depend on, 16 hex digits. */
export function conditionsOf(content: Content, people: number): string {
  const hash = createHash('sha256');
  const { par: _par, presets, ...scenario } = content.scenario;
  const parts = Object.entries(presets ?? {}).flatMap(([minutes, part]) =>
    part ? [{ minutes, from: part.from, turns: part.turns }] : [],
  );
  hash.update(canonical({ ...content, scenario: { ...scenario, presets: parts }, hash: null, people }));
  for (const room of ROOMS) {
    const folder = path.join(HOUSE, 'src', room);
    for (const name of readdirSync(folder).sort()) hash.update(readFileSync(path.join(folder, name)));
  }
  for (const file of FILES) hash.update(readFileSync(path.join(HOUSE, 'src', file)));
  return hash.digest('hex').slice(0, 16);
}

/** Opens the journal or begins it. `file`: where the person wants it; by itself it stands under the conditions' name. */
export function openJournal(content: Content, people: number, file?: string, language?: Language): Journal {
  const headOf = (conditions: string): string => JSON.stringify({ scenario: content.scenario.id, people, conditions });
  const conditions = conditionsOf(content, people);
  const first = headOf(conditions);
  const place = file ?? path.join(KEPT, `${content.scenario.id}-${conditions}.jsonl`);
  const games = new Map<string, Played>();
  if (existsSync(place) && readText(place, language) !== '') readGames(place, first, { games, language });
  else begin(place, first, language);
  const keep = (played: Played): void => {
    try {
      appendFileSync(place, `${JSON.stringify(played)}\n`);
    } catch (error) {
      throw new BadInput([{ code: 'unwritable-file', file: place, found: reasonOf(error) }], language);
    }
    games.set(nameOf(played), played);
  };
  const check = (): void => sameRules(place, first, { found: headOf(conditionsOf(content, people)), language });
  return { file: place, games, keep, check };
}

type Said = { found: string; language: Language | undefined };

function sameRules(file: string, expected: string, { found, language }: Said): void {
  if (found !== expected) throw new BadInput([{ code: 'other-games', file, expected, found }], language);
}

function begin(file: string, first: string, language?: Language): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, `${first}\n`);
  } catch (error) {
    throw new BadInput([{ code: 'unwritable-file', file, found: reasonOf(error) }], language);
  }
}

type Into = { games: Map<string, Played>; language: Language | undefined };

function readGames(file: string, first: string, { games, language }: Into): void {
  const [head = ''] = readText(file, language).split('\n', 1);
  sameRules(file, first, { found: head, language });
  for (const line of linesOf<unknown>(file).slice(1)) if (isPlayed(line)) games.set(nameOf(line), line);
}

/** What is no finished game counts for nothing, as a line that was cut off. */
function isPlayed(line: unknown): line is Played {
  if (typeof line !== 'object' || line === null) return false;
  const has = (key: keyof Played, kind: string): boolean => typeof (line as Partial<Played>)[key] === kind;
  const texts = (['regime', 'civil', 'ending'] as const).every((key) => has(key, 'string'));
  return texts && has('seed', 'number') && has('points', 'object') && has('cards', 'object') && has('course', 'object');
}

/**
 * What stands in a file line by line. A line that was cut off counts for nothing: its game is played again. What is written
 * next begins a line of its own; nothing is taken out, for another run may be writing.
 */
export function linesOf<Line>(file: string): Line[] {
  const text = readText(file);
  if (text !== '' && !text.endsWith('\n')) appendFileSync(file, '\n');
  return text.split('\n').flatMap((line): Line[] => {
    try {
      return line === '' ? [] : [JSON.parse(line)];
    } catch {
      return [];
    }
  });
}
