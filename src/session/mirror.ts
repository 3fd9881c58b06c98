// The mirror match: the same country and the same luck, played from the other side. Here: how such a game is opened, how a
// computer player plays it, and two games of one country laid beside each other, decision by decision and number by number.
import { copy, decide, type Game, isOver, type Move, play, resolve, SIDES, type Side, sideOf } from '../engine/game.ts';
import { letChoose } from './choose.ts';
import type { Debrief, PlayerId, Request } from './messages.ts';
import { livedTurns, type Past } from './past.ts';
import type { GameRecord } from './record.ts';
import { decisionsOf } from './replay.ts';
import { type Deciders, recordedMoves } from './whatif.ts';

type Opening = Extract<Request, { type: 'open' }>;

/** The person takes the other side; whoever sat there takes the person's. Null where nobody or everybody was a person. */
export function mirrorOf(record: GameRecord, computer: Exclude<PlayerId, 'person'> = 'greedy'): Opening | null {
  const { regime, civil } = record.players;
  if ((regime === 'person') === (civil === 'person')) return null;
  const { seed, people, supply, events, force, preset } = record.settings;
  const players: Record<Side, PlayerId> =
    regime === 'person' ? { regime: computer, civil: 'person' } : { regime: 'person', civil: computer };
  return {
    type: 'open',
    scenario: record.scenario,
    seed,
    people,
    supply,
    events,
    players,
    ...(force && { force }),
    ...(preset && { preset }),
  };
}

/** Two games can be laid beside each other if they are of one country and one luck. */
export function isSameCountry(one: GameRecord, other: GameRecord): boolean {
  const { seed, people, supply, events, force = 'off' } = one.settings;
  const of = other.settings;
  return (
    one.content === other.content &&
    seed === of.seed &&
    people === of.people &&
    supply === of.supply &&
    events === of.events &&
    force === (of.force ?? 'off') &&
    one.settings.preset === of.preset
  );
}

/** The whole game again with somebody else in a seat, or in both. Yields after every turn; null where no turn can be lived. */
export function* runMirror(past: Past, deciders: Deciders): Generator<{ done: number; of: number }, Game | null> {
  const [start] = past.games;
  if (!start) return null;
  const game = copy(start);
  const of = livedTurns(past);
  for (let turn = 1; turn <= of && !isOver(game); turn++) {
    for (const side of SIDES) {
      const decider = deciders[side];
      // A recorded move that this history does not allow is left out: nobody is there to choose another.
      if (decider === 'recorded') for (const move of recordedMoves(past, turn, side)) play(game, move);
      else letChoose(game, side, decider);
    }
    // Whoever has left a seat also decides nothing beside the cards there.
    for (const decision of decisionsOf(past.record.turns[turn - 1] ?? {})) {
      const side = 'seat' in decision ? sideOf(game, decision.seat) : null;
      if (side === null || deciders[side] === 'recorded') decide(game, decision);
    }
    resolve(game);
    yield { done: turn, of };
  }
  return game;
}

type Pair<T> = { one: T; other: T };
export type Beside = {
  turn: number;
  moves: Record<Side, Pair<Move[]>>; // in the order of the cards' ids
  same: Record<Side, boolean>; // both games decided alike
  events: { both: string[]; one: string[]; other: string[] };
  indicators: Record<string, Pair<number>>;
};
type Reports = readonly Pick<Debrief['reports'][number], 'turn' | 'moves' | 'events' | 'indicators'>[];

/** Turn by turn, as far as both games went. */
export function layBeside(one: Reports, other: Reports): Beside[] {
  return one.slice(0, other.length).flatMap((report, index) => {
    const beside = other[index];
    if (!beside) return [];
    const moves = { regime: movesOf('regime', report, beside), civil: movesOf('civil', report, beside) };
    const ids = [report, beside].map((r) => r.events.map((e) => e.event));
    const [here = [], there = []] = ids;
    return [
      {
        turn: report.turn,
        moves,
        same: { regime: alike(moves.regime), civil: alike(moves.civil) },
        events: {
          both: here.filter((id) => there.includes(id)),
          one: here.filter((id) => !there.includes(id)),
          other: there.filter((id) => !here.includes(id)),
        },
        indicators: Object.fromEntries(
          Object.entries(report.indicators).map(([id, value]) => [
            id,
            { one: value, other: beside.indicators[id] ?? 0 },
          ]),
        ),
      },
    ];
  });
}

function movesOf(side: Side, one: Reports[number], other: Reports[number]): Pair<Move[]> {
  const inOrder = (moves: readonly Move[]): Move[] => [...moves].sort((a, b) => (a.card < b.card ? -1 : 1));
  return { one: inOrder(one.moves[side]), other: inOrder(other.moves[side]) };
}

function alike({ one, other }: Pair<Move[]>): boolean {
  const text = (moves: Move[]): string => JSON.stringify(moves.map(({ seat: _seat, ...move }) => move));
  return text(one) === text(other);
}
