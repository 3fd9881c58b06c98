import { useState } from 'react';
import indicators from '../../../../scenarios/deck/indicators.json' with { type: 'json' };
import type { Chapter, Slider } from '../../../content/chapters.ts';
import type { IndicatorEntry } from '../../../content/schema.ts';
import type { Tried } from '../../../session/trial.ts';
import { type Line, LineChart } from '../../charts/LineChart.tsx';
import { formatNumber, formatShare } from '../../format.ts';
import { say, useWords } from '../../i18n.ts';
import { markTried, useLearning } from '../../learning.ts';
import { valueText } from '../../measures.ts';
import { indicatorName } from '../../names.ts';
import { useTrial } from '../../trials.ts';
import { TrialMap } from './TrialMap.tsx';

const WEEKS_A_YEAR = 52;
const MOST_WEEKS = 104; // longer experiments are read in years

const unitOf = (id: string) =>
  ((indicators as { id: string; unit: string }[]).find((entry) => entry.id === id)?.unit ??
    'share') as IndicatorEntry['unit'];

function linesOf(
  tried: Tried | null,
  ids: readonly string[],
  name: (id: string) => string,
  looks: Line['look'][],
  scale: number,
): Line[] {
  if (!tried) return [];
  return ids.map((id, n) => ({
    id: `${id}-${looks[n]}`,
    name: name(id),
    look: looks[n] ?? 'first',
    dots: (tried.nation[id] ?? []).map((y, i) => ({ x: (tried.weeks[i] ?? 0) / scale, y })),
  }));
}

/** A setting of the slider in its own unit; another account's figure is told as so many times the official one, its least. */
function toldOf(language: string, slider: Slider, value: number): string {
  if (slider.unit === 'share') return formatShare(language, value);
  return slider.unit === 'times' ? formatNumber(language, value / slider.min, 1) : formatNumber(language, value, 2);
}

/** The experiment of a chapter: one slider, the society as it began and as it becomes, on a chart and on the map. */
export function Trial({ chapter }: { chapter: Chapter }) {
  const words = useWords();
  const { t, language } = words;
  const { trial } = chapter;
  const { slider } = trial;
  const [value, setValue] = useState(slider.start);
  const [at, setAt] = useState(Number.MAX_SAFE_INTEGER);
  const { before, now, again } = useTrial(trial, value);
  const tried = useLearning().chapters[chapter.id]?.tried === true;
  const told = toldOf(language, slider, value);
  const word = (key: string) => say('learn', `chapters.${chapter.id}.${key}`);
  if (again)
    return (
      <div className="empty" role="alert">
        <p>{t('learn.broken')}</p>
        <button type="button" onClick={again}>
          {t('common.tryAgain')}
        </button>
      </div>
    );
  const scale = trial.experiment.weeks > MOST_WEEKS ? WEEKS_A_YEAR : 1;
  const first = trial.shows[0] ?? '';
  const old = value === slider.start ? [] : linesOf(before, [first], () => t('learn.before'), ['real'], scale);
  const lines = [...linesOf(now ?? before, trial.shows, indicatorName, ['first', 'second'], scale), ...old];
  const weeks = (now ?? before)?.weeks ?? [];
  const years = (week: number) => formatNumber(language, (week + 1) / WEEKS_A_YEAR, 1);
  const stops = weeks.map((week) => ({
    x: week / scale,
    name: scale === 1 ? t('learn.week', { week: week + 1 }) : t('learn.year', { year: years(week) }),
    brief: scale === 1 ? String(week + 1) : years(week),
  }));
  return (
    <div className="trial">
      <label className="field trial-slider">
        {word('slider')} <output>{told}</output>
        <input
          type="range"
          min={slider.min}
          max={slider.max}
          step={slider.step}
          value={value}
          aria-valuetext={told}
          onChange={(event) => {
            setValue(Number(event.target.value));
            markTried(chapter.id);
          }}
        />
      </label>
      {lines.length === 0 ? (
        <p className="waiting">{t('progress.page')}</p>
      ) : (
        <LineChart
          title={trial.shows.map(indicatorName).join('\u00a0· ')}
          across={[0, (weeks.at(-1) ?? 1) / scale]}
          lines={lines}
          stops={stops}
          at={Math.min(at, stops.length - 1)}
          choose={setAt}
          format={(amount) => valueText(words, unitOf(first), amount)}
          words={{
            table: t('learn.table'),
            slider: t('learn.seek'),
            period: t(scale === 1 ? 'learn.weekColumn' : 'learn.yearColumn'),
            none: '–',
          }}
        >
          <p className="axis">{t(scale === 1 ? 'learn.inWeeks' : 'learn.inYears')}</p>
        </LineChart>
      )}
      {trial.map !== null && (now ?? before) && (
        <TrialMap
          indicator={trial.map}
          unit={unitOf(trial.map)}
          before={before?.regions ?? {}}
          now={(now ?? before)?.regions ?? {}}
        />
      )}
      <p role="status" className="see">
        {tried ? word('see') : t('learn.move')}
      </p>
    </div>
  );
}
