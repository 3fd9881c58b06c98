// A team at one device votes by show of hands. While the vote is open, its proposals are alternatives, each with a count and
// no names; most hands first, of equals what was put forward first. Closing it leaves what it came to, as an ordinary draft.
// It is the same vote as when each pupil proposes on a device of their own (decide.ts).
import { type Game, type Move, play, type Side, sideOf } from '../../engine/game.ts';
import { MOST_MOVES } from '../../players/player.ts';
import type { RefusalCode } from './messages.ts';
import { type Lesson, officesOf, type Person } from './state.ts';

export const MOST_PUT = 6; // alternatives in one vote
/** wins: it would be played if the vote were closed now. tie: equals decided by who was first. */
export type Vote = { proposals: { move: Move; hands: number; wins: boolean }[]; tie: boolean; full: boolean };
type Counted = { move: Move; votes: number };

/** Where several offices sit on a side, each proposes one card. */
export function mostMoves(lesson: Lesson, side: Side): number {
  return officesOf(lesson, side).length > 1 ? 1 : MOST_MOVES;
}

/** The game as this office's people see it: with what they put forward themselves. */
export function gameWith(game: Game, side: Side, draft: readonly Move[]): Game {
  return { ...game, chosen: { ...game.chosen, [side]: [...draft] } };
}

/** Those of the moves that the rules take, one after another. */
export function legalOf(game: Game, side: Side, wanted: readonly Move[]): Move[] {
  const on = gameWith(game, side, []);
  for (const move of wanted) if (sideOf(on, move.seat) === side) play(on, move);
  return on.chosen[side];
}

/** What a person puts forward, with the votes for it: one each, or the hands that were raised. */
export function countedFor({ drafts, hands }: Lesson, { id }: Person): Counted[] {
  const raised = hands.get(id);
  const all = (drafts.get(id) ?? []).map((move, nth) => ({ move, votes: raised?.[nth] ?? 1 }));
  return raised ? all.filter((one) => one.votes > 0).sort((a, b) => b.votes - a.votes) : all;
}

/** What a person's proposals come to by themselves: all of them, or what wins an open vote. */
export function planOf(lesson: Lesson, person: Person): Move[] {
  if (!lesson.hands.has(person.id)) return lesson.drafts.get(person.id) ?? [];
  return winners(lesson, person, countedFor(lesson, person));
}

function winners(lesson: Lesson, { seat }: Person, counted: readonly Counted[]): Move[] {
  const { game } = lesson.match;
  const side = sideOf(game, seat ?? '');
  const wanted = counted.map((one) => one.move);
  return side ? legalOf(game, side, wanted).slice(0, mostMoves(lesson, side)) : [];
}

export function voteOf(lesson: Lesson, person: Person): Vote | null {
  const raised = lesson.hands.get(person.id);
  if (!raised) return null;
  const draft = lesson.drafts.get(person.id) ?? [];
  const plan = planOf(lesson, person);
  const other = winners(
    lesson,
    person,
    [...countedFor(lesson, person)].reverse().sort((a, b) => b.votes - a.votes),
  );
  return {
    proposals: draft.map((move, nth) => ({ move, hands: raised[nth] ?? 1, wins: plan.includes(move) })),
    tie: other.some((move) => !plan.includes(move)),
    full: draft.length >= MOST_PUT,
  };
}

export function voteFault(lesson: Lesson, person: Person, on: boolean): RefusalCode | null {
  if (lesson.ready.has(person.id)) return 'already-ready';
  if (lesson.setting.devices !== 'team') return 'not-yours';
  if (lesson.deputies.has(person.seat ?? '')) return 'deputised';
  return lesson.hands.has(person.id) === on ? 'nothing-there' : null;
}

export function handsFault(lesson: Lesson, person: Person, index: number): RefusalCode | null {
  if (lesson.ready.has(person.id)) return 'already-ready';
  return lesson.hands.get(person.id)?.[index] === undefined ? 'nothing-there' : null;
}

export function vote(lesson: Lesson, person: Person, on: boolean): void {
  if (on) {
    const draft = lesson.drafts.get(person.id) ?? [];
    lesson.hands.set(
      person.id,
      draft.map(() => 1),
    );
    return;
  }
  lesson.drafts.set(person.id, planOf(lesson, person));
  lesson.hands.delete(person.id);
}

export function raise({ hands }: Lesson, { id }: Person, { index, count }: { index: number; count: number }): void {
  hands.set(
    id,
    (hands.get(id) ?? []).map((before, nth) => (nth === index ? count : before)),
  );
}
