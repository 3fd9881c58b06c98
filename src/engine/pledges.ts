// Pledges: at the first turn and halfway each side may publicly promise one of three things. Code judges from what it played:
// broken at once when it does what it promised to leave, kept or broken when the half is over. Points only, no other effect.
// Left out: whether a promise was meant.
import type { Pledge } from '../content/stakes.ts';
import { firstTurn } from './calendar.ts';
import { pay } from './income.ts';
import { sideOf } from './moves.ts';
import { stakePurse } from './stakes.ts';
import type { Decision, Game, Promised, Receipt, Report, Side } from './state.ts';

/** Points for a promise kept, and for one broken. */
const WORTH = { kept: 3, broken: -2, open: 0 } as const satisfies Record<Promised['outcome'], number>;
/** Promises to choose from. */
const CHOICE = 3;

export type Vow = Extract<Decision, { kind: 'pledge' }>;
type Term = { half: 0 | 1; since: number; until: number };

/** The half that begins with the open turn; null in between. A part of a scenario is halved by itself. */
function termOf(game: Game): Term | null {
  const { turn } = game;
  const { turns } = game.content.scenario;
  const first = firstTurn(game);
  const middle = first + Math.ceil((turns - first + 1) / 2);
  if (turn === first) return { half: 0, since: first, until: Math.min(turns, middle - 1) };
  return turn === middle && turn <= turns ? { half: 1, since: middle, until: turns } : null;
}

/** Ids of the three promises a side may give now; none when it is not the time. */
export function pledgesFor(game: Game, side: Side): string[] {
  const term = termOf(game);
  if (!term || !stakePurse(game, side)) return [];
  const own = game.content.pledges.filter((one) => one.side === side).map((one) => one.id);
  const from = term.half * CHOICE;
  return Array.from({ length: Math.min(CHOICE, own.length) }, (_, n) => own[(from + n) % own.length] ?? '');
}

/** May this be promised now? */
export function isOffered(game: Game, vow: Vow): boolean {
  const side = sideOf(game, vow.seat);
  return side !== null && pledgesFor(game, side).includes(vow.pledge);
}

/** Writes down what is promised as the turn resolves. */
export function promise(game: Game, decisions: readonly Decision[]): void {
  const term = termOf(game);
  for (const one of decisions) {
    const side = one.kind === 'pledge' ? sideOf(game, one.seat) : null;
    if (one.kind !== 'pledge' || !term || !side) continue;
    const { since, until } = term;
    game.promised = [...game.promised, { side, pledge: one.pledge, since, until, outcome: 'open' }];
  }
}

/** Judges what runs when the turn's report stands last, and pays. */
export function judge(game: Game, report: Report): Receipt[] {
  game.promised = game.promised.map((one) =>
    one.outcome === 'open' ? { ...one, outcome: outcomeOf(game, one, report.turn) } : one,
  );
  const before = game.reports.slice(0, -1).flatMap((earlier) => earlier.promised);
  const known = (one: Promised): boolean => before.some((b) => b.side === one.side && b.since === one.since);
  report.promised = game.promised.filter((one) => one.outcome !== 'open' && !known(one));
  return report.promised.flatMap((one) => {
    const resource = stakePurse(game, one.side);
    return resource ? [{ resource, id: 'pledge', worth: pay(game, resource, WORTH[one.outcome], []) }] : [];
  });
}

function outcomeOf(game: Game, { side, pledge: id, since, until }: Promised, turn: number): Promised['outcome'] {
  const pledge = game.content.pledges.find((one) => one.id === id);
  if (!pledge) return 'open';
  const plays = playsOf(game, side, pledge, since);
  const { atLeast, atMost } = pledge.plays;
  if (atMost !== undefined && plays > atMost) return 'broken';
  if (turn < until) return 'open';
  return plays >= (atLeast ?? 0) ? 'kept' : 'broken';
}

function playsOf(game: Game, side: Side, { plays }: Pledge, since: number): number {
  let count = 0;
  for (const { turn, moves } of game.reports)
    if (turn >= since) count += moves[side].filter((move) => !move.off && plays.cards.includes(move.card)).length;
  return count;
}
