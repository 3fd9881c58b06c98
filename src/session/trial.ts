// A learner's experiment: the same people and the same luck, lived once with the slider where it began and once where it
// stands now. Runs are small enough to answer at once.
import type { Chapter, Slider } from '../content/chapters.ts';
import type { Baseline, Experiment } from '../content/experiment.ts';
import { type Country, type Run, run } from '../society/experiment.ts';

export type Trial = Chapter['trial'];
export type Tried = { weeks: number[]; nation: Record<string, number[]>; regions: Record<string, number> };

/** The experiment with the slider at a value. */
export function setTo(experiment: Experiment, slider: Slider, value: number): Experiment {
  switch (slider.kind) {
    case 'lever': {
      const { lever, from, to } = slider;
      const change = { lever, from, value, ...(to === undefined ? {} : { to }) };
      return { ...experiment, levers: [...experiment.levers, change] };
    }
    case 'online':
      return {
        ...experiment,
        set: [...(experiment.set ?? []), { people: { share: value }, state: 'online', value: 1, week: 0 }],
      };
    case 'account':
      return {
        ...experiment,
        stories: (experiment.stories ?? []).map((story, n) =>
          n === slider.story ? { ...story, independent: value } : story,
        ),
      };
    default:
      return slider satisfies never;
  }
}

/** Lives the trial once. `baseline` is what the experiment names, null where it names none. */
export function tryOut(trial: Trial, value: number, country: Country, baseline: Baseline | null): Tried {
  const shown = [...new Set([...trial.shows, ...(trial.map === null ? [] : [trial.map])])];
  const experiment = { ...setTo(trial.experiment, trial.slider, value), record: shown, regions: trial.map !== null };
  const lived: Run = run({ experiment, baseline, country }, experiment.seeds[0] ?? 1);
  const last = lived.weeks.at(-1);
  const map = trial.map;
  return {
    weeks: lived.weeks.map((week) => week.week),
    nation: Object.fromEntries(trial.shows.map((id) => [id, lived.weeks.map((week) => week.indicators[id] ?? 0)])),
    regions:
      map === null
        ? {}
        : Object.fromEntries(Object.entries(last?.regions ?? {}).map(([region, values]) => [region, values[map] ?? 0])),
  };
}
