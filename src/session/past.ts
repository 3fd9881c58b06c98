// The past of a record: the game as it stood before every turn. All questions of the debrief start from one of these
// moments, so the record is run once. A record that cannot be run to its end gives the past up to where it goes wrong.
import type { Fault } from '../content/fault.ts';
import type { Content } from '../content/schema.ts';
import { copy, type Game, type Report, setup } from '../engine/game.ts';
import type { GameRecord } from './record.ts';
import { misfits, replayRecord } from './replay.ts';

export type Past = {
  content: Content;
  record: GameRecord;
  games: Game[]; // games[0] before turn 1, nothing chosen yet; the last one is where the record ends
  fault: Fault | null; // why the past ends before the record does
};

/** `onTurn` is awaited after every turn. Cost: the whole game once. */
export async function relive(
  content: Content,
  record: GameRecord,
  onTurn: (done: number, of: number) => void | Promise<void> = () => {},
): Promise<Past> {
  const fault = misfits(content, record)[0];
  if (fault) return { content, record, games: [], fault };
  const game = setup(content, record.settings);
  const games = [copy(game)];
  const run = await replayRecord(
    content,
    record,
    (done, of) => {
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

/** The game before a turn and what the turn brought; null for a turn that was not lived. */
export function momentOf(past: Past, turn: number): { before: Game; report: Report } | null {
  const before = past.games[turn - 1];
  const report = past.games[past.games.length - 1]?.reports[turn - 1];
  return before && report ? { before, report } : null;
}
