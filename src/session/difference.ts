// What made the difference between two histories of the same luck? Each card that was not played alike in both is undone
// in the first, alone, so that it is played as in the second; so is an assumption of the model that is not the same. With all of them undone the first is the second, so what
// they made, and what only several made in company (*together*), add up to the difference. Events follow by themselves.
import type { Fault } from '../content/fault.ts';
import { copy, type Game, type Move, resolve, SIDES, type Side } from '../engine/game.ts';
import type { History } from './branches.ts';
import { gameBefore, type Past } from './past.ts';
import type { GameRecord } from './record.ts';
import { cleaned, decisionsOf } from './replay.ts';
import { answer, type Bar, bare, type Figures, figureOf, type Question, type Why, widestFirst } from './why.ts';

type Turns = GameRecord['turns'];
type Play = { kind: 'card'; side: Side; card: string };
/** Something that differs and can be undone alone. */
type Part = Play | { kind: 'assumption'; id: string };

/** Both histories from the first turn that differs, and the first with each card undone. Plain data. */
export type Difference = {
  first: number;
  one: Figures[]; // [0] after turn `first`
  other: Figures[];
  undone: (Part & { after: Figures[] })[];
};

/** Yields after every turn of every run. Equal histories differ in nothing: no turns. */
export function* runDifference(
  past: Past,
  one: History,
  other: History,
): Generator<{ done: number; of: number }, { ok: true; difference: Difference } | { ok: false; faults: Fault[] }> {
  const last = Math.min(one.turns.length, other.turns.length);
  const first = firstDifference(one, other, last);
  const before = gameBefore(past, first);
  if (!before) return { ok: false, faults: [{ code: 'no-past', path: 'record' }] };
  const parts = partsOf(one, other, last);
  const length = last - first + 1;
  let done = 0;
  const live = function* ({ turns, assumption }: History): Generator<{ done: number; of: number }, Figures[]> {
    const game: Game = { ...copy(before), settings: { ...before.settings, assumption } };
    const after: Figures[] = [];
    for (const turn of turns.slice(first - 1, last)) {
      after.push(liveForced(game, turn));
      yield { done: ++done, of: (parts.length + 2) * length };
    }
    return after;
  };
  const difference: Difference = { first, one: yield* live(one), other: yield* live(other), undone: [] };
  for (const part of parts) difference.undone.push({ ...part, after: yield* live(without(one, other, part)) });
  return { ok: true, difference };
}

/** Moves that were made are made, whether or not the other history would have allowed them. */
function liveForced(game: Game, turn: Turns[number]): Figures {
  for (const side of SIDES) game.chosen[side] = turn[side].map(cleaned);
  game.decided = decisionsOf(turn);
  return bare(resolve(game, { bare: true }));
}

function firstDifference(one: History, other: History, last: number): number {
  const assumed = differsInAssumption(one, other)
    ? Math.min(one.assumption?.from ?? last, other.assumption?.from ?? last)
    : last + 1;
  for (let turn = 1; turn < assumed; turn++)
    if (differing(one.turns.slice(turn - 1, turn), other.turns.slice(turn - 1, turn)).length > 0) return turn;
  return assumed;
}

const differsInAssumption = (one: History, other: History): boolean =>
  JSON.stringify(one.assumption) !== JSON.stringify(other.assumption);

function partsOf(one: History, other: History, last: number): Part[] {
  const plays: Part[] = differing(one.turns.slice(0, last), other.turns.slice(0, last));
  const id = (one.assumption ?? other.assumption)?.id;
  return id !== undefined && differsInAssumption(one, other) ? [...plays, { kind: 'assumption', id }] : plays;
}

/** The first history with one part as in the other. */
function without(one: History, other: History, part: Part): History {
  if (part.kind === 'assumption') return { ...one, assumption: other.assumption };
  return { ...one, turns: one.turns.map((turn, i) => undo(turn, other.turns[i], part)) };
}

function differing(one: Turns, other: Turns): Play[] {
  const found = new Map<string, Play>();
  one.forEach((turn, index) => {
    for (const side of SIDES)
      for (const { card } of [...turn[side], ...(other[index]?.[side] ?? [])])
        if (text(turn, side, card) !== text(other[index], side, card))
          found.set(`${side} ${card}`, { kind: 'card', side, card });
  });
  return [...found.keys()].sort().flatMap((key) => found.get(key) ?? []);
}

function text(turn: Turns[number] | undefined, side: Side, card: string): string {
  return JSON.stringify((turn?.[side] ?? []).filter((m) => m.card === card).map(cleaned));
}

function undo(turn: Turns[number], as: Turns[number] | undefined, { side, card }: Play): Turns[number] {
  const others: Move[] = turn[side].filter((m) => m.card !== card).map(cleaned);
  const own: Move[] = (as?.[side] ?? []).filter((m) => m.card === card).map(cleaned);
  return { ...turn, [side]: [...others, ...own] };
}

/** Bars from the second history (`before`) to the first (`after`) at the end of a turn. */
export function whyDifferent(difference: Difference, question: Question, turn: number): Why | null {
  const at = turn - difference.first;
  const [after, before] = [difference.one[at], difference.other[at]];
  if (!after || !before) return null;
  const value = (from: Figures | undefined): number => (from ? (figureOf(from, question) ?? 0) : 0);
  const bars = difference.undone.map((part): Bar => {
    const by = value(after) - value(part.after[at]);
    if (part.kind === 'assumption') return { id: part.id, kind: 'assumption', side: null, by };
    return { id: part.card, kind: 'card', side: part.side, by };
  });
  const sorted = widestFirst(bars);
  const together = value(after) - value(before) - sorted.reduce((sum, bar) => sum + bar.by, 0);
  return answer({ turn, before, after }, question, [
    ...sorted,
    { id: 'together', kind: 'together', side: null, by: together },
  ]);
}
