import type { ReactNode } from 'react';
import { type Band, type Line, LineChart } from '../../charts/LineChart.tsx';
import type { MarkSet } from '../../charts/Marks.tsx';
import { formatValue } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { indicatorName } from '../../names.ts';
import { unitOf } from '../causes/Causes.tsx';
import type { Looked } from './Debrief.tsx';
import { aroundTurns, turnNames } from './legends.ts';
import { dotsOf, realDots, spanOfRun } from './run.ts';

type Props = {
  looked: Looked;
  indicator: string;
  other: Omit<Line, 'look'>;
  band?: Band;
  marks: readonly MarkSet[];
  children?: ReactNode; // what to read from it
};

/** The run and another history of the same country on one paper, and what was measured in reality. */
export function History({ looked, indicator, other, band, marks, children }: Props) {
  const { language, say } = useWords();
  const { content, stops, at, choose } = looked;
  const across = spanOfRun(stops);
  const run = { id: 'run', name: say('debrief', 'whatif.run'), dots: dotsOf(looked, indicator) };
  const lines: Line[] = [
    { ...run, look: 'first' },
    { ...other, look: 'second' },
  ];
  const real = realDots(content, indicator, across);
  if (real.length > 1) lines.push({ id: 'real', name: say('debrief', 'charts.real'), dots: real, look: 'real' });
  const named = turnNames(language, stops);
  return (
    <LineChart
      title={indicatorName(indicator)}
      across={across}
      lines={lines}
      stops={named}
      at={at}
      choose={choose}
      format={(value) => formatValue(language, unitOf(content, indicator), value)}
      words={aroundTurns()}
      marks={marks}
      {...(band ? { band } : {})}
    >
      {children}
    </LineChart>
  );
}
