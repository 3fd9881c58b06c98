// Branches that were kept with a record: other histories of the same game, each with what was changed and the turns that
// came of it. They lie beside the history and are no part of it. Lived again, each must give its own hashes, like a record.
import type { Fault } from '../content/fault.ts';
import { copy } from '../engine/game.ts';

import { gameBefore, type Past } from './past.ts';
import type { GameRecord, KeptBranch } from './record.ts';
import { cleaned, replayRecord } from './replay.ts';
import type { Branch, Branched } from './whatif.ts';

export { ASSUMPTION_IDS, ASSUMPTIONS, type Assuming, type AssumptionId } from '../engine/game.ts';

export const MOST_BRANCHES = 24; // kept with a record

/** A history as it is compared with another: its turns, and what was assumed otherwise. */
export type History = { turns: GameRecord['turns'] } & Pick<GameRecord['settings'], 'assumption'>;

/** What was asked for, in the words of the record. */
export type Asked = Pick<KeptBranch, 'changes' | 'assumption' | 'deciders'>;

/** A branch as a record keeps it; null where it is the record itself. */
export function keptOf({ from, record }: Pick<Branch, 'from' | 'record'>, asked: Asked): KeptBranch | null {
  const turns = record.turns.slice(from - 1);
  if (turns.length === 0) return null;
  const changes = asked.changes.map(({ turn, side, moves }) => ({ turn, side, moves: moves.map(cleaned) }));
  const { assumption, deciders } = asked;
  return { changes, ...(assumption && { assumption }), deciders, from, turns };
}

/** Two that ended in the same way, told by the same turns, are one. */
export const isSameBranch = (one: KeptBranch, other: KeptBranch): boolean =>
  one.from === other.from && one.turns.map(({ hash }) => hash).join() === other.turns.map(({ hash }) => hash).join();

/** The whole history of a kept branch; of the record itself where there is none. */
export function historyOf(record: GameRecord, branch: KeptBranch | null): History {
  if (!branch) return { turns: record.turns, assumption: record.settings.assumption };
  const assumption = branch.assumption ?? record.settings.assumption;
  return { turns: [...record.turns.slice(0, branch.from - 1), ...branch.turns], assumption };
}

/** Lives a kept branch again. Yields after every turn; refused where it is not a history of this game any more. */
export async function reliveBranch(
  past: Past,
  branch: KeptBranch,
  onTurn: (done: number, of: number) => Promise<void>,
): Promise<Branched> {
  const start = gameBefore(past, branch.from);
  if (!start) return { ok: false, faults: [{ code: 'no-past', path: 'record' }] };
  const { turns, assumption } = historyOf(past.record, branch);
  const settings = { ...start.settings, assumption };
  const game = { ...copy(start), settings };
  const record: GameRecord = { ...past.record, settings, turns };
  const run = await replayRecord(past.content, { ...record, turns: branch.turns }, onTurn, game);
  const differs: Fault = { code: 'record-differs', path: 'branches', expected: run.expected, found: run.hash };
  if (!run.ok) return { ok: false, faults: [run.fault ?? differs] };
  return { ok: true, branch: { from: branch.from, record, game, dropped: [] } };
}
