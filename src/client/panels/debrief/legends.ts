// What stands around a chart over the turns: the words for its table, its slider, its period and its gaps.
import { say } from '../../i18n.ts';

export const aroundTurns = () => ({
  table: say('debrief', 'charts.table'),
  slider: say('debrief', 'charts.slider'),
  period: say('debrief', 'timeline.turn'),
  none: say('debrief', 'charts.none'),
  few: say('debrief', 'charts.few'),
});
