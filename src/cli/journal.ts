// Finished games of the laboratory, one a line in a file: whoever is interrupted goes on where it stopped. The first line
// says what the games depend on; a file of other rules, other players or another number of people is not mixed in.
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { canonical } from '../content/hash.ts';
import type { Content } from '../content/schema.ts';
import { nameOf, type Played } from '../session/lab/duel.ts';
import { BadInput } from './fault.ts';
import { HOUSE, readText } from './files.ts';

export type Journal = {
  file: string;
  games: Map<string, Played>; // by name
  keep: (played: Played) => void;
};

const KEPT = '.zheli/lab'; // below the folder the command is called in, as lessons are
/** A game depends on these rooms' code, on the content without its pars, and on how many people live. */
const ROOMS = ['society', 'engine', 'players', 'session/lab'];

/** What the games of this content depend on, 16 hex digits. */
export function conditionsOf(content: Content, people: number): string {
  const hash = createHash('sha256');
  const { par: _par, ...scenario } = content.scenario;
  hash.update(canonical({ ...content, scenario, hash: null, people }));
  for (const room of ROOMS) {
    const folder = path.join(HOUSE, 'src', room);
    for (const name of readdirSync(folder).sort())
      if (room !== 'session/lab' || name === 'duel.ts') hash.update(readFileSync(path.join(folder, name)));
  }
  return hash.digest('hex').slice(0, 16);
}

/** Opens the journal or begins it. `file`: where the person wants it; by itself it stands under the conditions' name. */
export function openJournal(content: Content, people: number, file?: string): Journal {
  const conditions = conditionsOf(content, people);
  const place = file ?? path.join(KEPT, `${content.scenario.id}-${conditions}.jsonl`);
  const first = JSON.stringify({ scenario: content.scenario.id, people, conditions });
  const games = new Map<string, Played>();
  if (existsSync(place)) readGames(place, first, games);
  else begin(place, first);
  const keep = (played: Played): void => {
    games.set(nameOf(played), played);
    appendFileSync(place, `${JSON.stringify(played)}\n`);
  };
  return { file: place, games, keep };
}

function begin(file: string, first: string): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, `${first}\n`);
  } catch {
    throw new BadInput([{ code: 'unwritable-file', file }]);
  }
}

/** A last line that was cut off in the middle is thrown away. */
function readGames(file: string, first: string, games: Map<string, Played>): void {
  const [head, ...lines] = readText(file).split('\n');
  if (head !== first) throw new BadInput([{ code: 'other-games', file, expected: first, found: head ?? '' }]);
  const whole = lines.slice(0, -1);
  for (const line of whole) {
    const played: Played = JSON.parse(line);
    games.set(nameOf(played), played);
  }
  if (lines.at(-1) !== '') writeFileSync(file, `${[head, ...whole].join('\n')}\n`);
}
