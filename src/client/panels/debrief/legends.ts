// What stands around a chart over the turns: the words for its table, its slider, its period and its gaps.
import { formatMonths } from '../../format.ts';
import { say } from '../../i18n.ts';
import type { Stop } from './run.ts';

export const aroundTurns = () => ({
  table: say('debrief', 'charts.table'),
  slider: say('debrief', 'charts.slider'),
  period: say('debrief', 'timeline.turn'),
  none: say('debrief', 'charts.none'),
  few: say('debrief', 'charts.few'),
});

/** The turns as the slider and the table of a chart name them. */
export const turnNames = (language: string, stops: readonly Stop[]) =>
  stops.map(({ turn, x, from, to }) => {
    const name = turn === 0 ? say('debrief', 'charts.before') : formatMonths(language, from, to);
    return { x, name, turn, brief: turn === 0 ? name : `${turn}. ${name}` };
  });
