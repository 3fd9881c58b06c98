import type { Span } from '../../charts/axis.ts';
import { type Line, LineChart } from '../../charts/LineChart.tsx';
import type { MarkSet } from '../../charts/Marks.tsx';
import { formatValue } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { indicatorName } from '../../names.ts';
import type { Looked } from './Debrief.tsx';
import { aroundTurns, turnNames } from './legends.ts';
import { useMarks } from './marks.ts';
import { Part } from './Part.tsx';
import { dotsOf, spanOfRun } from './run.ts';

type Plan = { id: string; wide?: boolean; indicators: readonly string[]; bounds?: Span; shade?: boolean };

/** Which lines stand on one paper. The first two with a shade between are the two blind spots. */
const PLANS: readonly Plan[] = [
  { id: 'seen', wide: true, indicators: ['true-approval', 'dashboard-approval'], bounds: [0, 1], shade: true },
  { id: 'said', wide: true, indicators: ['discontent', 'public-criticism'], shade: true },
  { id: 'fear', indicators: ['law-severity', 'fear'], bounds: [0, 1] },
  { id: 'trust', indicators: ['trust-state-media', 'trust-independent'], bounds: [0, 1] },
  { id: 'reach', indicators: ['blocked-share', 'vpn-share'] },
  { id: 'protest', indicators: ['protesters'] },
];
const LOOKS = ['first', 'second', 'third'] as const;

export function RunCharts(looked: Looked) {
  const marks = useMarks(looked);
  return (
    <Part name="charts">
      <div className="run-charts">
        {PLANS.map((plan) => (
          <div key={plan.id} className={plan.wide ? 'wide' : ''}>
            <RunChart plan={plan} looked={looked} marks={marks} />
          </div>
        ))}
      </div>
    </Part>
  );
}

function RunChart({ plan, looked, marks }: { plan: Plan; looked: Looked; marks: MarkSet[] }) {
  const { language, say } = useWords();
  const { content, stops, at, choose } = looked;
  const across = spanOfRun(stops);
  const unit = content.indicators.find((entry) => entry.id === plan.indicators[0])?.unit ?? 'share';
  const format = (value: number) => formatValue(language, unit, value);
  const lines: Line[] = plan.indicators.map((id, index) => ({
    id,
    name: indicatorName(id),
    dots: dotsOf(looked, id),
    look: LOOKS[index] ?? 'third',
  }));
  const named = turnNames(language, stops);
  const words = aroundTurns();
  return (
    <LineChart
      title={say('debrief', `charts.${plan.id}.title`)}
      across={across}
      lines={lines}
      marks={marks}
      stops={named}
      at={at}
      choose={choose}
      format={format}
      words={words}
      {...(plan.bounds ? { bounds: plan.bounds } : {})}
      {...(plan.shade ? { shade: true } : {})}
    >
      <p>{say('debrief', `charts.${plan.id}.about`)}</p>
    </LineChart>
  );
}
