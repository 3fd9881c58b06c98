import { type Line, LineChart } from '../../charts/LineChart.tsx';
import { formatMonths, formatValue } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { claimName } from '../../names.ts';
import type { Looked } from './Debrief.tsx';
import { aroundTurns } from './legends.ts';
import { beliefDots, spanOfRun, VERSIONS } from './run.ts';

const LOOKS = { official: 'second', independent: 'first', rumour: 'third' } as const; // the colours of the two papers

/** Which version of a claim people leaned to, turn by turn: a line per version. Hidden while the game was on. */
export function Believed({ looked, claim }: { looked: Looked; claim: Looked['content']['claims'][number] }) {
  const { language, say } = useWords();
  const { debrief, stops, at, choose } = looked;
  const versions = VERSIONS.filter((version) => claim[version] !== undefined);
  const lines: Line[] = versions.map((version) => ({
    id: version,
    name: say('debrief', `claims.${version}`),
    dots: beliefDots(debrief, stops, claim.id, version),
    look: LOOKS[version],
  }));
  const before = say('debrief', 'charts.before');
  const named = stops.map(({ turn, x, from, to }) => {
    const months = formatMonths(language, from, to);
    return { x, name: turn === 0 ? before : months, brief: turn === 0 ? before : `${turn}. ${months}` };
  });
  return (
    <LineChart
      title={say('debrief', 'claims.believed.title')}
      of={claimName(claim.id)}
      across={spanOfRun(stops)}
      bounds={[0, 1]}
      lines={lines}
      stops={named}
      at={at}
      choose={choose}
      format={(value) => formatValue(language, 'share', value)}
      words={aroundTurns()}
    />
  );
}
