import { useState } from 'react';
import type { Fan, Quantile } from '../../../session/gather.ts';
import { formatMonths, formatNumber, formatShare } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { endingName } from '../../names.ts';
import type { Looked } from './Debrief.tsx';
import { History } from './History.tsx';
import { useMarks } from './marks.ts';
import { furthestApart } from './questions.ts';

const SHOWN = 4;
const TWIN = 2000; // people a future is lived by, at most (session/fan.ts)

/** Many futures of one decision: their middle, how far they lie apart, how they end. */
export function Futures({ looked, fan }: { looked: Looked; fan: Fan }) {
  const { language, say } = useWords();
  const { content, debrief, record, stops } = looked;
  const twin = {
    content,
    record: { settings: { ...record.settings, people: Math.min(TWIN, record.settings.people) } },
  };
  // Chosen once: the papers must not change places while the fan grows.
  const [shown] = useState(() => {
    const run = debrief.reports.slice(fan.turn - 1).map((report) => report.indicators);
    const middles = run.map((_, at) =>
      Object.fromEntries(Object.entries(fan.quantiles).map(([id, rows]) => [id, rows[at + 1]?.p50 ?? 0])),
    );
    return furthestApart(twin, run, middles)
      .filter((id) => content.indicators.every((entry) => entry.id !== id || !entry.base)) // few people live in a twin
      .slice(0, SHOWN);
  });
  const dots = (rows: readonly Quantile[], of: 'p10' | 'p50' | 'p90') =>
    rows.flatMap((row) => {
      const stop = stops.find(({ turn }) => turn === row.turn);
      return stop ? [{ x: stop.x, y: row[of] }] : [];
    });
  const marks = useMarks(looked);
  const endings = Object.entries(fan.endings).sort(([, a], [, b]) => b - a);
  const people = formatNumber(language, twin.record.settings.people);
  return (
    <>
      <p>{say('debrief', 'whatif.fanNote', { n: fan.futures, people })}</p>
      <div className="branch-charts">
        {shown.map((id) => {
          const rows = fan.quantiles[id] ?? [];
          return (
            <History
              key={id}
              looked={looked}
              indicator={id}
              marks={marks}
              other={{ id: 'middle', name: say('debrief', 'whatif.middle'), dots: dots(rows, 'p50') }}
              band={{
                low: dots(rows, 'p10'),
                high: dots(rows, 'p90'),
                lowName: say('debrief', 'whatif.low'),
                highName: say('debrief', 'whatif.high'),
              }}
            />
          );
        })}
      </div>
      <Going looked={looked} fan={fan} />
      {endings.length > 0 && (
        <>
          <h3>{say('debrief', 'whatif.fanEndings')}</h3>
          <ul className="endings">
            {endings.map(([id, share]) => (
              <li key={id}>
                <span>{endingName(id)}</span>
                <strong>{formatShare(language, share)}</strong>
                <span aria-hidden="true" style={{ inlineSize: `${share * 100}%` }} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** Where the authorities fell on the way: which share of the futures the curves still speak of, at every turn where it is another. */
function Going({ looked, fan }: { looked: Looked; fan: Fan }) {
  const { language, say } = useWords();
  const changes = fan.ended.filter(({ share }, at) => share > 0 && share !== fan.ended[at - 1]?.share);
  if (changes.length === 0) return null;
  return (
    <>
      <h3>{say('debrief', 'whatif.going')}</h3>
      <p>{say('debrief', 'whatif.goingNote')}</p>
      <ul className="endings">
        {changes.map(({ turn, share }) => {
          const stop = looked.stops.find((one) => one.turn === turn);
          return (
            <li key={turn}>
              <span>{stop ? `${turn}. ${formatMonths(language, stop.from, stop.to)}` : turn}</span>
              <strong>{formatShare(language, 1 - share)}</strong>
              <span aria-hidden="true" style={{ inlineSize: `${(1 - share) * 100}%` }} />
            </li>
          );
        })}
      </ul>
    </>
  );
}
