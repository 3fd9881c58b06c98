// What is a cause of a turn? Every card of the turn and every event of it; and what earlier cards and events still do, as
// long as it is not settled: a campaign that runs, a programme that only now begins, a block of last autumn, a story still
// being told. What has stood at full strength for a whole turn and has no end (a law of years ago) is the country as it
// is; it belongs to the drift, or every chart would show an old law holding up what nobody saw change.

import { copy, type Game, type Move, type Report, resolve, SIDES, type Side, weekOfTurn } from '../engine/game.ts';
import type { Active } from '../engine/state.ts';

export type Cause = {
  id: string; // card or event
  kind: 'card' | 'event';
  side: Side | null; // null = an event
  turn: number; // when it was played or happened
  region?: string; // of the move
  off?: true; // a machine was switched off
};

/** Shorter than this nothing settles, however short a turn is, weeks: opinions need as long to follow. */
const SETTLING_WEEKS = 13;

export function causesOf(before: Game, report: Report): Cause[] {
  return [...movesOf(report), ...eventsOf(report), ...earlier(before)];
}

function movesOf(report: Report): Cause[] {
  return SIDES.flatMap((side) => report.moves[side].map((move) => causeOfMove(move, side, report.turn)));
}

export function causeOfMove(move: Move, side: Side, turn: number): Cause {
  return {
    id: move.card,
    kind: 'card',
    side,
    turn,
    ...(move.region === undefined ? {} : { region: move.region }),
    ...(move.off === undefined ? {} : { off: move.off }),
  };
}

function eventsOf(report: Report): Cause[] {
  return report.events.map((h) => ({ id: h.event, kind: 'event', side: null, turn: report.turn }));
}

/** Cards and events of earlier turns that do something in the turn that begins. */
function earlier(before: Game): Cause[] {
  const found = new Map<string, Cause>();
  const add = (cause: Cause): void => void found.set(`${cause.turn} ${cause.kind} ${cause.id}`, cause);
  for (const active of before.active) if (worksNow(before, active) && !isSettled(before, active)) add(causeOf(active));
  for (const story of before.stories) {
    const card = before.content.cards.find((c) => c.id === story.cause);
    add({ id: story.cause, kind: card ? 'card' : 'event', side: card?.side ?? null, turn: story.turn });
  }
  return [...found.values()];
}

function causeOf(active: Active): Cause {
  const { cause: id, side, turn, region } = active;
  return { id, kind: side ? 'card' : 'event', side, turn, ...(region === null ? {} : { region }) };
}

function worksNow(before: Game, active: Active): boolean {
  const first = weekOfTurn(before.content, before.turn);
  return active.end > first && active.start < first + before.content.scenario.weeksPerTurn;
}

function isSettled(before: Game, active: Active): boolean {
  const { effect, start, end } = active;
  if (effect.kind !== 'lever' || end !== Number.POSITIVE_INFINITY || effect.halfLifeWeeks !== undefined) return false;
  const settling = Math.max(SETTLING_WEEKS, before.content.scenario.weeksPerTurn);
  return start + (effect.rampWeeks ?? 0) + settling <= weekOfTurn(before.content, before.turn);
}

/** The same turn once more, same luck, without one cause. The other cards and events stay as they were. */
export function turnWithout(before: Game, report: Report, cause: Cause): Report {
  return turnLeaving(before, report, [cause]);
}

/** The same turn without several causes. */
export function turnLeaving(before: Game, report: Report, causes: readonly Cause[]): Report {
  const game = copy(before);
  const now = causes.filter((cause) => cause.turn === report.turn);
  for (const cause of causes) if (cause.turn < report.turn) leaveEarlier(game, cause);
  for (const side of SIDES)
    game.chosen[side] = report.moves[side].filter((move) => !now.some((cause) => isMove(cause, move, side)));
  game.decided = [...report.decisions];
  const gone = now.filter(({ kind }) => kind === 'event').map(({ id }) => id);
  const events = report.events.filter((h) => !gone.includes(h.event));
  return resolve(game, { events, without: gone, bare: true });
}

function isMove(cause: Cause, move: Move, side: Side): boolean {
  return cause.kind === 'card' && cause.side === side && cause.id === move.card && cause.off === move.off;
}

/** Whatever the cause still does stops as the turn begins. */
function leaveEarlier(game: Game, cause: Cause): void {
  const isIts = (active: Active): boolean =>
    active.cause === cause.id && active.turn === cause.turn && (active.side === null) === (cause.kind === 'event');
  game.active = game.active.filter((a) => !isIts(a) || isSettled(game, a) || !worksNow(game, a));
  game.stories = game.stories.filter((s) => s.cause !== cause.id || s.turn !== cause.turn);
}

/** The same turn with none of the causes: nobody moves, nothing happens, the country goes on as it was. */
export function turnAlone(before: Game, causes: readonly Cause[]): Report {
  const game = copy(before);
  for (const side of SIDES) game.chosen[side] = [];
  for (const cause of causes) if (cause.turn < before.turn) leaveEarlier(game, cause);
  return resolve(game, { events: [], bare: true });
}

/** The turn with all its causes. Where an event may follow from another one, it is run in the same way as the others. */
export function turnItself(before: Game, report: Report): Report {
  const { cards, events } = before.content;
  const follows = [...cards, ...events].some((entry) => entry.effects.some((e) => e.kind === 'event'));
  if (!follows) return report;
  const game = copy(before);
  for (const side of SIDES) game.chosen[side] = [...report.moves[side]];
  game.decided = [...report.decisions];
  return resolve(game, { events: report.events, bare: true });
}
