// Marks below the axis of a chart: events, moves, and where another history decided otherwise.
import { useMemo } from 'react';
import type { Move } from '../../../engine/game.ts';
import type { MarkSet } from '../../charts/Marks.tsx';
import { useWords } from '../../i18n.ts';
import { cardName, eventName } from '../../names.ts';
import { SIDES } from '../../sides.ts';
import type { Looked } from './Debrief.tsx';
import { moveName } from './DecisionChoice.tsx';
import { sameMove } from './questions.ts';

/** Events and both sides’ moves, each at the end of its turn. */
export function useMarks({ debrief, stops }: Looked): MarkSet[] {
  const { t, language, say } = useWords();
  // biome-ignore lint/correctness/useExhaustiveDependencies: names change with the language
  return useMemo(() => {
    const marks = (name: (report: Looked['debrief']['reports'][number]) => string[]) =>
      debrief.reports.flatMap((report) =>
        name(report).map((words) => ({ x: stops.find((stop) => stop.turn === report.turn)?.x ?? 0, words })),
      );
    return [
      {
        id: 'events',
        name: say('debrief', 'timeline.events'),
        kind: 'event',
        marks: marks((report) => report.events.map(({ event }) => eventName(event))),
      },
      {
        id: 'regime',
        name: t('side.regime'),
        kind: 'regime',
        marks: marks((report) => report.moves.regime.map(({ card }) => cardName(card))),
      },
      {
        id: 'civil',
        name: t('side.civil'),
        kind: 'civil',
        marks: marks((report) => report.moves.civil.map(({ card }) => cardName(card))),
      },
    ];
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
export function useOtherwise({ debrief, stops }: Looked, other: readonly Decided[]): MarkSet {
  const { t, say } = useWords();
  const marks = other.flatMap((turn, at) => {
    const run = debrief.reports[at]?.moves;
    const x = stops.find((stop) => stop.turn === at + 1)?.x;
    if (!run || x === undefined) return [];
    return SIDES.flatMap((side) => {
      const moves = turn[side].map(moveOf);
      if (areSame(run[side], moves)) return [];
      const names = moves.map((move) => moveName(move, t('game.chooseOff'))).join(', ');
      return { x, words: `${t(`side.${side}`)}: ${names || say('debrief', 'whatif.nothing')}` };
    });
  });
  return { id: 'otherwise', name: say('debrief', 'charts.otherwise'), kind: 'otherwise', marks };
}

/** The same moves, in whatever order they were chosen. */
export function areSame(one: readonly Move[], other: readonly Move[]): boolean {
  return one.length === other.length && one.every((move) => other.some((o) => sameMove(move, o)));
}
