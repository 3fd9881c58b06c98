// The class as a table: one row a turn, totals of five people and more. What fewer people did stays out.
import type { Parts } from '../../../session/lesson/looks.ts';
import { ACTS, TONES } from '../../../session/lesson/messages.ts';
import type { Cell } from '../debrief/csv.ts';

type Tallies = NonNullable<Parts['files']>['tallies'];

export function classRows(tallies: Tallies): Cell[][] {
  return [
    [
      'turn',
      'citizens',
      ...TONES,
      ...ACTS.flatMap((act) => [act, `${act}-needed`]),
      'passed-on',
      'mean-guess',
      'mean-error',
    ],
    ...tallies.map(({ turn, people, posts, acted, passed, guess, missed }): Cell[] => [
      turn,
      people,
      ...TONES.map((tone) => posts?.[tone] ?? null),
      ...ACTS.flatMap((act) => [acted?.[act].count ?? null, acted?.[act].needed ?? null]),
      passed,
      guess,
      missed,
    ]),
  ];
}
