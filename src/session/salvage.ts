// Opens the files of a damaged or old record as far as they are true. The turns that could be read are lived again, and
// each must give the hash that the record says: up to the first that does not, this is the history that was played,
// whoever damaged the record and whatever changed since. Of later turns only what was decided is known. What comes out is
// a shorter record of today's rules, whole in itself, and a word about what is lost.
import type { Fault } from '../content/fault.ts';
import type { Content } from '../content/schema.ts';
import { copy, finish, type Game, isOver, MODEL, resolve, setup } from '../engine/game.ts';
import { filesOf, freshGames, openMatch, playersOf, rivalOf } from './match.ts';
import type { Files, Lost } from './messages.ts';
import { FORMAT, type GameRecord } from './record.ts';
import type { Remains } from './remains.ts';
import { cleaned, misfits, replayRecord } from './replay.ts';

const PEOPLE = { regime: 'person', civil: 'person' } as const;

export type Salvaged = { record: GameRecord; debrief: Files };

/** `onTurn` is awaited after every turn that was lived. Faults where not one turn is left to show. */
export async function salvage(
  content: Content,
  { record: read, content: madeWith, later, faults: found }: Remains,
  onTurn: (done: number, of: number) => void | Promise<void> = () => {},
): Promise<{ ok: true; salvaged: Salvaged } | { ok: false; faults: Fault[] }> {
  const given: GameRecord = { format: FORMAT, model: MODEL, content: content.hash, ...read };
  // Who sat there changes nothing that was played: where the record names nobody we know, people are put down.
  const known = playersOf(given);
  const record: GameRecord = { ...given, players: known ?? PEOPLE };
  const strange: Fault[] = known ? [] : [{ code: 'wrong-value', file: 'record', path: 'players' }];
  const changed: Fault[] =
    madeWith === content.hash || found.some(({ code }) => code === 'record-older')
      ? []
      : [{ code: 'content-changed', file: 'record', path: 'content', expected: content.hash, found: madeWith }];
  const { turns } = content.scenario;
  const unfit = misfits(content, record);
  const livable = unfit.every(({ code }) => code === 'record-too-long');
  const lived = livable ? await live(content, { ...record, turns: record.turns.slice(0, turns) }, onTurn) : null;
  const misfit = unfit.map((fault) => ({ file: 'record', ...fault }));
  const faults = [...found, ...strange, ...changed, ...misfit, ...(lived?.fault ? [lived.fault] : [])];
  if (faults.length === 0 || record.turns.length === 0) return { ok: false, faults };
  const last = lived?.game.reports.length ?? 0;
  const unlived = record.turns.slice(last).map((entry, index) => ({ turn: last + index + 1, entry }));
  const lost: Lost = {
    faults,
    turns,
    decided: [...unlived, ...later].map(({ turn, entry: { regime, civil } }) => ({
      turn,
      regime: regime.map(cleaned),
      civil: civil.map(cleaned),
    })),
  };
  const whole = { ...record, turns: record.turns.slice(0, last) };
  return { ok: true, salvaged: { record: whole, debrief: await filesWith(content, whole, lived?.game ?? null, lost) } };
}

type Lived = { game: Game; fault: Fault | null };

/** The game as the last turn left it that gave the recorded hash. */
async function live(
  content: Content,
  record: GameRecord,
  onTurn: (done: number, of: number) => void | Promise<void>,
): Promise<Lived> {
  const game = setup(content, record.settings);
  let kept = copy(game);
  const run = await replayRecord(
    content,
    record,
    (done, of) => {
      kept = copy(game);
      return onTurn(done, of);
    },
    game,
  );
  if (run.ok) return { game: kept, fault: null };
  const path = `turns[${(run.turn ?? 1) - 1}].hash`;
  const differs: Fault = { code: 'record-differs', path, expected: run.expected, found: run.hash };
  return { game: kept, fault: { file: 'record', ...(run.fault ?? differs) } };
}

async function filesWith(content: Content, record: GameRecord, game: Game | null, lost: Lost): Promise<Files> {
  const { people } = content.scenario;
  const { preset: _preset, ...rest } = record.settings;
  const settings = game ? record.settings : { ...rest, people: people.min }; // nothing was lived: the start is never shown
  const { untouched } = freshGames(content, settings);
  const shown = game ?? setup(content, settings);
  while (untouched.reports.length < shown.reports.length) resolve(untouched);
  const match = openMatch(shown, playersOf(record) ?? PEOPLE, untouched);
  return { ...filesOf(match, isOver(shown) ? finish(shown, untouched.reports, rivalOf(match.players)) : null), lost };
}
