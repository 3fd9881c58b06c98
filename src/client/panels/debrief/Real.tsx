import { type Line, LineChart } from '../../charts/LineChart.tsx';
import { formatNumber, formatValue } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { changeUnit } from '../../measures.ts';
import { indicatorName } from '../../names.ts';
import { unitOf } from '../causes/Causes.tsx';
import type { Looked } from './Debrief.tsx';
import { fitOf } from './fit.ts';
import { aroundTurns, turnNames } from './legends.ts';
import { useMarks } from './marks.ts';
import { Part } from './Part.tsx';
import { dotsFrom } from './questions.ts';
import { dotsOf, realDots, spanOfRun } from './run.ts';

/** The model is given it as it was measured: to lie near it proves nothing. */
const GIVEN = 'growth-rate';

/** Real history beside it: what was measured, the run, and the model left to itself, with how near they lie. */
export function Real(looked: Looked) {
  const { say } = useWords();
  const { content, stops } = looked;
  const across = spanOfRun(stops);
  const measured = Object.keys(content.scenario.series).filter(
    (id) => id !== GIVEN && realDots(content, id, across).length > 0,
  );
  return (
    <Part name="real">
      {measured.length === 0 && <p>{say('debrief', 'real.nothing')}</p>}
      {measured.map((id) => (
        <Measured key={id} looked={looked} id={id} />
      ))}
      {measured.length > 0 && <p>{say('debrief', 'real.read')}</p>}
      <p className="quiet">{say('debrief', 'real.left')}</p>
    </Part>
  );
}

function Measured({ looked, id }: { looked: Looked; id: string }) {
  const { language, say } = useWords();
  const { content, debrief, stops, at, choose } = looked;
  const across = spanOfRun(stops);
  const unit = unitOf(content, id);
  const run: Line = { id: 'run', name: say('debrief', 'whatif.run'), dots: dotsOf(looked, id), look: 'first' };
  const idle: Line = {
    id: 'idle',
    name: say('debrief', 'real.idle'),
    dots: dotsFrom(looked, debrief.idle, id),
    look: 'second',
  };
  const real: Line = {
    id: 'real',
    name: say('debrief', 'charts.real'),
    dots: realDots(content, id, across),
    look: 'real',
  };
  return (
    <LineChart
      title={indicatorName(id)}
      across={across}
      lines={[run, idle, real]}
      marks={useMarks(looked)}
      stops={turnNames(language, stops)}
      at={at}
      choose={choose}
      format={(value) => formatValue(language, unit, value)}
      words={aroundTurns()}
      {...(unit === 'share' ? { bounds: [0, 1] as const } : {})}
    >
      <p>{say('debrief', 'real.about')}</p>
      {unit === 'share' && [run, idle].map((line) => <FitWords key={line.id} line={line} real={real} />)}
    </LineChart>
  );
}

/** How near a line lies to what was measured, and where not, in plain words; of a single measured moment, the two values. */
function FitWords({ line, real }: { line: Line; real: Line }) {
  const words = useWords();
  const { language, say } = words;
  const fit = fitOf(line.dots, real.dots);
  if (!fit) return null;
  const share = (value: number) => formatValue(language, 'share', value);
  const { x, run, real: truth } = fit.furthest;
  const moment = { year: Math.round(x) - 1, run: share(run), real: share(truth) };
  const mean = `${formatNumber(language, fit.mean * 100, 1)}\u00a0${changeUnit(words, 'share', fit.mean)}`;
  return (
    <p>
      <strong>{line.name}.</strong>{' '}
      {fit.times === 1
        ? say('debrief', 'real.fit.once', moment)
        : `${say('debrief', `real.fit.${fit.near}`, { mean })} ${say('debrief', 'real.fit.furthest', moment)}`}
    </p>
  );
}
