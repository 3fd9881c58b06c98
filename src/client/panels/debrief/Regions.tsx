import { formatMonths, formatShare } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { indicatorName, regionName } from '../../names.ts';
import type { Looked } from './Debrief.tsx';
import { Part } from './Part.tsx';
import { regionRows } from './run.ts';

/** `inside` is what people think: it bears the sign of the solid lines in the charts, the other that of the dashed ones. */
const PAIRS = [
  { id: 'said', lower: 'public-criticism', upper: 'discontent', inside: 'upper' },
  { id: 'seen', lower: 'true-approval', upper: 'dashboard-approval', inside: 'lower' },
] as const;

/** Region by region: what was said against what was believed, and the dashboard against the truth. */
export function Regions({ content, debrief, stops, at, choose }: Looked) {
  const { language, say } = useWords();
  const report = at === 0 ? debrief.start : debrief.reports[at - 1];
  const stop = stops[at];
  if (!report || !stop) return null;
  const when = stop.turn === 0 ? say('debrief', 'charts.before') : formatMonths(language, stop.from, stop.to);
  const rows = regionRows(content, report);
  const most = Math.max(
    0.1,
    ...rows.flatMap((row) => [row.values.discontent ?? 0, row.values['public-criticism'] ?? 0]),
  );
  const scales = { said: most, seen: 1 };
  return (
    <Part name="regions">
      <label className="region-when">
        <span>
          {say('debrief', 'regions.when')}: <strong>{when}</strong>
        </span>
        <input
          type="range"
          min={0}
          max={stops.length - 1}
          value={at}
          onChange={(event) => choose(Number(event.target.value))}
          aria-valuetext={when}
        />
      </label>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className="scroll" aria-label={`${say('debrief', 'regions.title')}: ${when}`} tabIndex={0}>
        <table className="regions-table">
          <caption className="unseen">
            {say('debrief', 'regions.title')}: {when}
          </caption>
          <thead>
            <tr>
              <th scope="col">{say('debrief', 'regions.region')}</th>
              {PAIRS.map((pair) => (
                <Head key={pair.id} pair={pair} />
              ))}
              <th scope="col">{indicatorName('online-share')}</th>
              <th scope="col">{indicatorName('fear')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">{regionName(row.id)}</th>
                {PAIRS.map((pair) => (
                  <Cell key={pair.id} pair={pair} values={row.values} most={scales[pair.id]} />
                ))}
                <td>{formatShare(language, row.values['online-share'] ?? 0)}</td>
                <td>{formatShare(language, row.values.fear ?? 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Part>
  );
}

type Pair = (typeof PAIRS)[number];

function Head({ pair }: { pair: Pair }) {
  const { say } = useWords();
  return (
    <th scope="col" className="pair">
      {say('debrief', `regions.${pair.id}`)}
      <span className="pair-name">
        <Sign inside={pair.inside === 'lower'} /> {indicatorName(pair.lower)}
      </span>
      <span className="pair-name">
        <Sign inside={pair.inside === 'upper'} /> {indicatorName(pair.upper)}
      </span>
    </th>
  );
}

function Cell({ pair, values, most }: { pair: Pair; values: Record<string, number>; most: number }) {
  const { language } = useWords();
  const [lower, upper] = [values[pair.lower] ?? 0, values[pair.upper] ?? 0];
  const [low, high] = [formatShare(language, lower), formatShare(language, upper)];
  return (
    <td className="pair">
      <span className="unseen">{`${indicatorName(pair.lower)}: ${low}. ${indicatorName(pair.upper)}: ${high}.`}</span>
      <span className="pair-values" aria-hidden="true">
        <span>{low}</span>
        <Dumbbell lower={lower / most} upper={upper / most} inside={pair.inside} />
        <span>{high}</span>
      </span>
    </td>
  );
}

const LONG = 120;

/** Two values and the way between them: the longer, the less one tells of the other. */
function Dumbbell({ lower, upper, inside }: { lower: number; upper: number; inside: Pair['inside'] }) {
  const [a, b] = [8 + lower * (LONG - 16), 8 + upper * (LONG - 16)];
  return (
    <svg viewBox={`0 0 ${LONG} 18`} width={LONG} height="18" aria-hidden="true" focusable="false">
      <path className="rail" d={`M2 9H${LONG - 2}`} />
      <path className="way" d={`M${a} 9H${b}`} />
      <path className="outside" d={`M${inside === 'upper' ? a : b} 3l6 6-6 6-6-6z`} />
      <circle className="inside" cx={inside === 'upper' ? b : a} cy="9" r="5" />
    </svg>
  );
}

function Sign({ inside }: { inside: boolean }) {
  return (
    <svg className="sign" viewBox="0 0 14 14" width="14" height="14" aria-hidden="true" focusable="false">
      {inside ? <circle className="inside" cx="7" cy="7" r="5" /> : <path className="outside" d="M7 1l6 6-6 6-6-6z" />}
    </svg>
  );
}
