// Marks below the axis of a chart: events, moves, and where another history decided otherwise.
import { useMemo } from 'react';
import type { Move, Side } from '../../../engine/game.ts';
import type { MarkSet } from '../../charts/Marks.tsx';
import { useWords } from '../../i18n.ts';
import { cardName, eventName, moveName } from '../../names.ts';
import { SIDES } from '../../sides.ts';
import type { Looked } from './Debrief.tsx';
import { sameMove } from './questions.ts';

type Run = Pick<Looked, 'debrief' | 'stops'>;
type Report = Run['debrief']['reports'][number];
type Naming = { set: (id: 'events' | Side) => string; event: (id: string) => string; card: (id: string) => string };

/** Events and both sides’ moves, each at the end of its turn: three rows of marks, in this order. */
export function marksOf({ debrief, stops }: Run, name: Naming): MarkSet[] {
  const row = (id: 'events' | Side, kind: MarkSet['kind'], words: (report: Report) => string[]): MarkSet => ({
    id,
    kind,
    name: name.set(id),
    marks: debrief.reports.flatMap((report) => {
      const x = stops.find((stop) => stop.turn === report.turn)?.x;
      return x === undefined ? [] : words(report).map((one) => ({ x, words: one }));
    }),
  });
  return [
    row('events', 'event', ({ events }) => events.map(({ event }) => name.event(event))),
    ...SIDES.map((side) => row(side, side, ({ moves }) => moves[side].map(({ card }) => name.card(card)))),
  ];
}

export function useMarks({ debrief, stops }: Run): MarkSet[] {
  const { t, language, say } = useWords();
  // biome-ignore lint/correctness/useExhaustiveDependencies: names change with the language
  return useMemo(() => {
    const set: Naming['set'] = (id) => (id === 'events' ? say('debrief', 'timeline.events') : t(`side.${id}`));
    return marksOf({ debrief, stops }, { set, event: eventName, card: cardName });
  }, [debrief, stops, language]);
}

type Chosen = { [Field in keyof Move]: Move[Field] | undefined } & Pick<Move, 'card' | 'seat'>; // as a record has it
type Decided = Record<'regime' | 'civil', readonly Chosen[]>;

const moveOf = ({ seat, card, region, claim, off }: Chosen): Move => ({
  ...{ seat, card },
  ...(region === undefined ? {} : { region }),
  ...(claim === undefined ? {} : { claim }),
  ...(off === undefined ? {} : { off }),
});

/** The turns in which another history decided otherwise, each with what it decided; [0] = turn 1. */
export function otherwiseOf(
  { debrief, stops }: Run,
  other: readonly Decided[],
  words: (side: Side, moves: readonly Move[]) => string,
): MarkSet['marks'] {
  return other.flatMap((turn, at) => {
    const run = debrief.reports[at]?.moves;
    const x = stops.find((stop) => stop.turn === at + 1)?.x;
    if (!run || x === undefined) return [];
    return SIDES.flatMap((side) => {
      const moves = turn[side].map(moveOf);
      return areSame(run[side], moves) ? [] : { x, words: words(side, moves) };
    });
  });
}

export function useOtherwise(run: Run, other: readonly Decided[]): MarkSet {
  const { t, say } = useWords();
  const marks = otherwiseOf(run, other, (side, moves) => {
    const names = moves.map((move) => moveName(move, t('game.chooseOff'))).join(', ');
    return `${t(`side.${side}`)}: ${names || say('debrief', 'whatif.nothing')}`;
  });
  return { id: 'otherwise', name: say('debrief', 'charts.otherwise'), kind: 'otherwise', marks };
}

/** The same moves, in whatever order they were chosen. */
export function areSame(one: readonly Move[], other: readonly Move[]): boolean {
  const within = (some: readonly Move[], all: readonly Move[]) => some.every((a) => all.some((b) => sameMove(a, b)));
  return one.length === other.length && within(one, other) && within(other, one);
}
