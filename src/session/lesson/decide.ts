// How a side decides. Where its lead sits alone, what the lead chose is played. Where several offices sit, each proposes one
// card: of the authorities the administration picks; among civil society a card needs a second office's backing. What is
// undecided when time is up falls to the best-backed proposals. Several pupils of one office vote by proposing,
// on a device each or by show of hands at one (hands.ts).
import { type Decision, leadOf, type Move, type Side, sideOf, view } from '../../engine/game.ts';
import { type Player, type Stumble, threw } from '../../players/player.ts';
import { playerOf } from '../../players/roster.ts';
import { letChoose } from '../choose.ts';
import { countedFor, gameWith, legalOf } from './hands.ts';
import { isDeputised, type Lesson, membersOf, officesOf } from './state.ts';

export type Proposal = { seat: string; move: Move; votes: number; supporters: string[] };
type Decided = {
  moves: Move[];
  byComputer: { seat: string; move: Move }[];
  beside?: Decision[]; // what a computer player decided beside cards
};

export const sameMove = (a: Move, b: Move): boolean => key(a) === key(b);
const key = (move: Move): string => JSON.stringify([move.card, move.region, move.claim, move.off]);

/** What an office's people propose together: most named first, then the earliest. */
export function draftOf(lesson: Lesson, seat: string): { move: Move; votes: number }[] {
  const found = new Map<string, { move: Move; votes: number }>();
  for (const person of membersOf(lesson, seat))
    for (const { move, votes } of countedFor(lesson, person)) {
      const same = found.get(key(move));
      if (same) same.votes += votes;
      else found.set(key(move), { move, votes });
    }
  return [...found.values()].sort((a, b) => b.votes - a.votes);
}

/** What the offices of a side have on their common table. */
export function proposalsOf(lesson: Lesson, side: Side): Proposal[] {
  return officesOf(lesson, side).flatMap((seat) => {
    const top = lesson.deputies.has(seat) ? undefined : draftOf(lesson, seat)[0];
    return top ? [{ seat, ...top, supporters: supportersOf(lesson, seat) }] : [];
  });
}

function supportersOf(lesson: Lesson, seat: string): string[] {
  return [...lesson.supports]
    .filter(([office, backed]) => office !== seat && backed.includes(seat))
    .map(([one]) => one);
}

/** A side's moves for the turn, each legal in this order. `game` is only looked at. */
export function decide(lesson: Lesson, side: Side): Decided {
  const { game } = lesson.match;
  const lead = leadOf(game, side);
  const counted = countedBy(lesson, side);
  if (counted) return { moves: counted, byComputer: [] };
  if (officesOf(lesson, side).length > 1) return decideTogether(lesson, side, lead);
  const own = lesson.deputies.has(lead) ? [] : draftOf(lesson, lead).map((d) => d.move);
  if (own.length > 0 || !isDeputised(lesson, lead)) return { moves: legalOf(game, side, own), byComputer: [] };
  const on = gameWith(game, side, []);
  keep(lesson, side, letChoose(on, side, computerOf(lesson)));
  const byComputer = on.chosen[side].map((move) => ({ seat: lead, move }));
  return { moves: on.chosen[side], byComputer, beside: on.decided };
}

/** What a side's ballots on paper come to, beside what its people with devices put forward: most named first. Null without ballots. */
export function countedBy(lesson: Lesson, side: Side): Move[] | null {
  const { game } = lesson.match;
  const ballots = lesson.paper.votes.filter((v) => sideOf(game, v.move.seat) === side);
  if (!lesson.onPaper || ballots.length === 0) return null;
  const typed = officesOf(lesson, side).flatMap((seat) => (lesson.deputies.has(seat) ? [] : draftOf(lesson, seat)));
  const all = new Map<string, { move: Move; votes: number }>();
  for (const { move, votes } of [...ballots, ...typed])
    all.set(key(move), { move, votes: votes + (all.get(key(move))?.votes ?? 0) });
  const wanted = [...all.values()].sort((a, b) => b.votes - a.votes).map((v) => v.move);
  return legalOf(game, side, wanted);
}

function decideTogether(lesson: Lesson, side: Side, lead: string): Decided {
  const { game } = lesson.match;
  const people = proposalsOf(lesson, side);
  const computers = officesOf(lesson, side)
    .filter((seat) => isDeputised(lesson, seat) && !people.some((p) => p.seat === seat))
    .flatMap((seat) => computerProposal(lesson, side, seat));
  const first = people[0]?.seat;
  const backed = [...people, ...computers].map((p) => ({
    ...p,
    supporters:
      p.seat === first
        ? [...p.supporters, ...computers.filter((c) => c.seat !== first).map((c) => c.seat)]
        : p.supporters,
  }));
  const byBacking = [...backed].sort((a, b) => b.supporters.length - a.supporters.length);
  const picks = (lesson.supports.get(lead) ?? []).flatMap((seat) => backed.filter((p) => p.seat === seat));
  const agreed = side === 'regime' ? picks : byBacking.filter((p) => p.supporters.length > 0);
  const wanted = (agreed.length > 0 ? agreed : byBacking.slice(0, 2)).map((p) => p.move);
  const moves = legalOf(game, side, wanted);
  return {
    moves,
    byComputer: computers.filter((c) => moves.includes(c.move)).map(({ seat, move }) => ({ seat, move })),
  };
}

function computerProposal(lesson: Lesson, side: Side, seat: string): Proposal[] {
  const player = computerOf(lesson);
  const seen = view(lesson.match.game, seat);
  try {
    const move = player(seen);
    keep(lesson, side, player.stumbles?.() ?? []);
    return move ? [{ seat, move: { ...move, seat }, votes: 1, supporters: [] }] : [];
  } catch (error) {
    keep(lesson, side, [threw(seen.turn, error)]);
    return [];
  }
}

/** Where a deputy broke is kept with the match and told when everything is opened. */
function keep({ match, setting }: Lesson, side: Side, stumbles: readonly Stumble[]): void {
  const { seed, deputy: player } = setting;
  match.stumbles = [...match.stumbles, ...stumbles.map((stumble) => ({ ...stumble, side, player, seed }))];
}

const computers = new WeakMap<Lesson, Player>();

/** A new one for each turn, shared by its offices: what a computer player remembers it can tell from what its seat has seen. */
function computerOf(lesson: Lesson): Player {
  const { setting, content } = lesson;
  const player = computers.get(lesson) ?? playerOf(setting.deputy, content, setting.seed);
  computers.set(lesson, player);
  return player;
}
