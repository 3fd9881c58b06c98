// The past of a record: the game as it stood before every turn. All questions of the debrief start from one of these
// moments, so the record is run once. A record that cannot be run to its end gives the past up to where it goes wrong.
import type { Fault } from '../content/fault.ts';
import type { Content } from '../content/schema.ts';
import { copy, type Game, type Report, resolve, SIDES, setup } from '../engine/game.ts';
import { societyBytes } from '../society/snapshot.ts';
import type { GameRecord } from './record.ts';
import { misfits, replayRecord } from './replay.ts';

export type Past = {
  content: Content;
  record: GameRecord;
  games: (Game | null)[]; // games[0] before turn 1, nothing chosen yet; the last one is where the record ends; null = not kept
  fault: Fault | null; // why the past ends before the record does
};

/** Moments of a very large country are kept only now and then: so many bytes in all. */
const KEPT_BYTES = 200_000_000;

/** `onTurn` is awaited after every turn. Cost: the whole game once. */
export async function relive(
  content: Content,
  record: GameRecord,
  onTurn: (done: number, of: number) => void | Promise<void> = () => {},
): Promise<Past> {
  const fault = misfits(content, record)[0];
  if (fault) return { content, record, games: [], fault };
  const game = setup(content, record.settings);
  const games: Past['games'] = [copy(game)];
  const every = Math.ceil((societyBytes(game.society).length * record.turns.length) / KEPT_BYTES);
  const run = await replayRecord(
    content,
    record,
    (done, of) => {
      if ((done - 1) % every !== 0) games[done - 1] = null;
      games.push(copy(game));
      return onTurn(done, of);
    },
    game,
  );
  return { content, record, games, fault: run.ok ? null : faultOf(run) };
}

function faultOf(run: Awaited<ReturnType<typeof replayRecord>>): Fault {
  const path = `turns[${(run.turn ?? 1) - 1}].hash`;
  return run.fault ?? { code: 'record-differs', path, expected: run.expected, found: run.hash };
}

/** How many turns of the record could be lived. */
export function livedTurns(past: Past): number {
  return Math.max(0, past.games.length - 1);
}

export function reportsOf(past: Past): readonly Report[] {
  return past.games[past.games.length - 1]?.reports ?? [];
}

/** The game as a turn began, or as the record ends. To be copied before anything is done with it. */
export function gameBefore(past: Past, turn: number): Game | null {
  let at = turn - 1;
  while (at > 0 && past.games[at] === null) at--;
  const kept = past.games[at];
  if (!kept || at === turn - 1) return kept ?? null;
  const game = copy(kept);
  for (const { moves, decisions } of reportsOf(past).slice(at, turn - 1)) {
    for (const side of SIDES) game.chosen[side] = [...moves[side]];
    game.decided = [...decisions];
    resolve(game);
  }
  return game;
}

/** The game before a turn and what the turn brought; null for a turn that was not lived. */
export function momentOf(past: Past, turn: number): { before: Game; report: Report } | null {
  const report = reportsOf(past)[turn - 1];
  const before = report ? gameBefore(past, turn) : null;
  return before && report ? { before, report } : null;
}
