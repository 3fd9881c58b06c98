import { formatMonths } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { changeText } from '../../measures.ts';
import { indicatorName } from '../../names.ts';
import { byText, unitOf } from '../causes/Causes.tsx';
import type { Looked } from './Debrief.tsx';
import { dotsFrom, widestGap } from './questions.ts';
import { dotsOf } from './run.ts';

type Props = { looked: Looked; history: readonly Record<string, number>[]; indicator: string | undefined };

/** How another history went, in a sentence: its largest difference, when that was, and what is left of it in the last turn. */
export function Gap({ looked, history, indicator }: Props) {
  const words = useWords();
  const { language, say } = words;
  const gap = indicator && widestGap(dotsOf(looked, indicator), dotsFrom(looked, history, indicator));
  if (!gap) return null;
  const unit = unitOf(looked.content, indicator);
  if (changeText(words, unit, gap.by) === '') return <p>{say('debrief', 'whatif.hardly')}</p>;
  const stop = looked.stops.find(({ x }) => x === gap.x);
  const left = changeText(words, unit, gap.end) === '' ? say('debrief', 'whatif.none') : byText(words, unit, gap.end);
  return (
    <p>
      {say('debrief', 'whatif.most', {
        indicator: indicatorName(indicator),
        change: byText(words, unit, gap.by),
        when: stop ? formatMonths(language, stop.from, stop.to) : '',
        end: left,
      })}
    </p>
  );
}
