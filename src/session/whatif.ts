// What if? The same history, the same luck, and from some turn on other decisions, or another assumption about people.
// What was not changed stays as it was decided, where the new history still allows it; or computer players decide from then
// on. A branch is a record of its own.
import type { Fault } from '../content/fault.ts';
import {
  ASSUMPTIONS,
  type Assuming,
  copy,
  type Decision,
  decide,
  type Game,
  isOver,
  type Move,
  play,
  type Refusal,
  resolve,
  SIDES,
  type Side,
} from '../engine/game.ts';
import type { Player } from '../players/player.ts';
import { letChoose } from './choose.ts';
import { gameBefore, livedTurns, type Past } from './past.ts';
import type { GameRecord } from './record.ts';
import { cleaned, decisionsOf, turnOf } from './replay.ts';

/** What a side does in a turn instead of what it did; no moves = nothing. */
export type Change = { turn: number; side: Side; moves: GameRecord['turns'][number][Side] };
/** Who decides what is not changed, after the first changed turn. */
export type Deciders = Record<Side, 'recorded' | Player>;
export type Dropped = { turn: number; side: Side; move: Move; refusal: Refusal };
export type Branch = {
  from: number; // first turn that differs; one past the end if none does
  record: GameRecord; // with its own moves and hashes
  game: Game; // at the end, with all reports
  dropped: Dropped[]; // recorded moves that this history does not allow
};
export type Branched = { ok: true; branch: Branch } | { ok: false; faults: Fault[] };

/** What else a branch may change: who decides, and one assumption of the model. */
export type Besides = { deciders?: Deciders; assumption?: Assuming | undefined };

const RECORDED: Deciders = { regime: 'recorded', civil: 'recorded' };

/** Runs a branch at full size, to where the record ends, or to the fall of the regime. Yields after every turn. */
export function* runBranch(
  past: Past,
  changes: readonly Change[],
  { deciders = RECORDED, assumption }: Besides = {},
): Generator<{ done: number; of: number }, Branched> {
  const asked = [...changes.map(({ turn }) => turn), ...(assumption ? [assumption.from] : [])];
  const faults = asked.flatMap((turn) => turnFaults(past, turn));
  if (faults.length > 0) return { ok: false, faults };
  const real = changes.filter((change) => !isAsRecorded(past, change));
  const lived = livedTurns(past);
  const other = assumption && !isAssumed(past, assumption) ? assumption : null;
  const from = real.reduce((first, { turn }) => Math.min(first, turn), other?.from ?? lived + 1);
  const start = gameBefore(past, from);
  if (!start) return { ok: false, faults: [{ code: 'no-past', path: 'record' }] };
  const settings = other ? { ...past.record.settings, assumption: other } : past.record.settings;
  const game = { ...copy(start), settings };
  const branch: Branch = { from, record: { ...past.record, settings }, game, dropped: [] };
  for (let turn = from; turn <= lived && !isOver(game); turn++) {
    const fault = liveTurn(branch, past, { turn, changes: real, deciders });
    if (fault) return { ok: false, faults: [fault] };
    yield { done: turn - from + 1, of: lived - from + 1 };
  }
  const turns = branch.game.reports.map(turnOf);
  return { ok: true, branch: { ...branch, record: { ...branch.record, turns } } };
}

function turnFaults(past: Past, turn: number): Fault[] {
  const last = livedTurns(past);
  if (Number.isInteger(turn) && turn >= 1 && turn <= last) return [];
  return [{ code: 'no-such-turn', path: 'turn', expected: `1–${last}`, found: String(turn) }];
}

/** Is that what the record itself assumes, or what the model does where the record says nothing? */
function isAssumed({ record }: Past, { id, value, from }: Assuming): boolean {
  const own = record.settings.assumption;
  if (!own) return value === ASSUMPTIONS[id].usual;
  return own.id === id && own.value === value && own.from === from;
}

/** The recorded moves of a side in a turn, as the rules want them. */
export function recordedMoves(past: Past, turn: number, side: Side): Move[] {
  return (past.record.turns[turn - 1]?.[side] ?? []).map(cleaned);
}

function isAsRecorded(past: Past, { turn, side, moves }: Change): boolean {
  return JSON.stringify(moves.map(cleaned)) === JSON.stringify(recordedMoves(past, turn, side));
}

type Now = { turn: number; changes: readonly Change[]; deciders: Deciders };

function liveTurn({ from, game, dropped }: Branch, past: Past, now: Now): Fault | null {
  for (const side of SIDES) {
    const change = now.changes.find((c) => c.turn === now.turn && c.side === side);
    const decider = now.turn === from ? 'recorded' : now.deciders[side];
    if (change) {
      const fault = chooseChanged(game, change);
      if (fault) return fault;
    } else if (decider === 'recorded') chooseRecorded(game, recordedMoves(past, now.turn, side), { side, dropped });
    else letChoose(game, side, decider);
  }
  for (const decision of decisionsOf(past.record.turns[now.turn - 1] ?? {}))
    if (!isLeftToPlayer(game, decision, from, now)) decide(game, decision);
  resolve(game);
  return null;
}

/** A computer that decides for a side stakes for it too. */
function isLeftToPlayer(game: Game, decision: Decision, from: number, { turn, changes, deciders }: Now): boolean {
  if (decision.kind !== 'stake' && decision.kind !== 'pledge') return false;
  const side = game.content.seats.find((s) => s.id === decision.seat)?.side;
  if (!side || turn === from || changes.some((c) => c.turn === turn && c.side === side)) return false;
  return deciders[side] !== 'recorded';
}

/** What somebody asks for must be legal, or the answer would be to another question. */
export function chooseChanged(game: Game, { turn, side, moves }: Change): Fault | null {
  for (const move of moves.map(cleaned)) {
    const own = game.content.seats.find((s) => s.id === move.seat)?.side === side;
    const refusal: Refusal | null = own ? play(game, move) : { code: 'not-your-card' };
    if (refusal) return { code: 'move-refused', path: `turn ${turn}, ${side}:${move.card}`, found: refusal.code };
  }
  return null;
}

function chooseRecorded(
  game: Game,
  moves: readonly Move[],
  { side, dropped }: { side: Side; dropped: Dropped[] },
): void {
  for (const move of moves) {
    const refusal = play(game, move);
    if (refusal) dropped.push({ turn: game.turn, side, move, refusal });
  }
}
