import { useState } from 'react';
import type { Content } from '../../../content/schema.ts';
import type { Fan, Quantile } from '../../../session/gather.ts';
import { changePlaces, formatChange, formatMonths, formatNumber, formatShare } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { changeUnit } from '../../measures.ts';
import { endingName, indicatorName } from '../../names.ts';
import { unitOf } from '../causes/Causes.tsx';
import { ofEndings, ofPairs, PAIRS } from './certainty.ts';
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
      .filter((id) => content.indicators.every((entry) => entry.id !== id || !(entry.base || hangsOnFew(entry))))
      .slice(0, SHOWN);
  });
  const dots = (rows: readonly Quantile[], of: 'p10' | 'p50' | 'p90') =>
    rows.flatMap((row) => {
      const stop = stops.find(({ turn }) => turn === row.turn);
      return stop ? [{ x: stop.x, y: row[of] }] : [];
    });
  const marks = useMarks(looked);
  const endings = Object.entries(fan.endings).sort(([, a], [, b]) => b - a);
  const alike = ofEndings(fan.endings);
  const people = formatNumber(language, twin.record.settings.people);
  return (
    <>
      <p>{say('debrief', 'whatif.fanNote', { n: fan.futures, people })}</p>
      <ul className="fan-notes">
        <li>{say('debrief', 'whatif.bandNote')}</li>
        <li>{say('debrief', 'whatif.playersNote')}</li>
        {fan.pairs.of > 0 && <li>{say('debrief', 'whatif.pairsNote', { of: fan.pairs.of })}</li>}
      </ul>
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
                name: say('debrief', 'whatif.band'),
                low: dots(rows, 'p10'),
                high: dots(rows, 'p90'),
                lowName: say('debrief', 'whatif.low'),
                highName: say('debrief', 'whatif.high'),
              }}
            >
              <Sure looked={looked} fan={fan} id={id} />
            </History>
          );
        })}
      </div>
      <AlsoMoved looked={looked} fan={fan} shown={shown} />
      <Going looked={looked} fan={fan} />
      {endings.length > 0 && (
        <>
          <h3>{say('debrief', 'whatif.fanEndings')}</h3>
          {alike && (
            <p>
              {say('debrief', `whatif.alike.${alike}`)}{' '}
              {fan.pairs.of > 0 && say('debrief', 'whatif.otherwise', { of: fan.pairs.of, n: fan.pairs.otherwise })}{' '}
              {isElsewhere(fan, debrief.finish?.ending) && say('debrief', 'whatif.elsewhere')}
            </p>
          )}
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

/** In a twin one marcher stands for thousands of people: at how many places they stand, few of them decide. */
const hangsOnFew = ({ unit }: Content['indicators'][number]): boolean => unit === 'places';

/** Pairs the change may end otherwise, of ten, and it still is not the change that the futures end unlike the run. */
const SELDOM = 0.3;

/** Most futures end unlike the run, and the change alone seldom does that. */
function isElsewhere({ endings, pairs }: Fan, run: string | undefined): boolean {
  if (run === undefined || pairs.of < PAIRS || pairs.otherwise > SELDOM * pairs.of) return false;
  return (endings[run] ?? 0) < 0.5;
}

/** How sure it is that the change moves an indicator, and by how much, told in its unit; null while too few pairs were lived. */
function sureOf({ content }: Looked, { pairs }: Fan, id: string) {
  const unit = unitOf(content, id);
  const by = pairs.by[id] ?? 0;
  const sure = ofPairs(pairs.of, pairs.higher[id] ?? 0, pairs.lower[id] ?? 0);
  const told = Number((unit === 'share' ? by * 100 : by).toFixed(changePlaces(unit)));
  return sure && { unit, by, up: sure.up, certainty: told === 0 ? ('same' as const) : sure.certainty };
}

type Told = { looked: Looked; fan: Fan; id: string };

function Sure({ looked, fan, id }: Told) {
  const words = useWords();
  const { language, say } = words;
  const sure = sureOf(looked, fan, id);
  if (!sure) return null;
  const { certainty, up, unit, by } = sure;
  if (certainty === 'same') return <p>{say('debrief', 'whatif.sure.same')}</p>;
  const way = certainty === 'open' ? certainty : (`${certainty}${up ? 'Up' : 'Down'}` as const);
  const values = {
    higher: fan.pairs.higher[id] ?? 0,
    lower: fan.pairs.lower[id] ?? 0,
    by: `${formatChange(language, unit, by)} ${changeUnit(words, unit, by)}`.trim(),
  };
  return (
    <p>
      {say('debrief', `whatif.sure.${way}`)} {say('debrief', 'whatif.sure.pairs', values)}
    </p>
  );
}

/** What else the change moves, surely or likely: of these there is no chart. */
function AlsoMoved({ looked, fan, shown }: Omit<Told, 'id'> & { shown: readonly string[] }) {
  const { say } = useWords();
  const moved = looked.content.indicators.filter(({ id, base, diagnostic }) => {
    const certainty = sureOf(looked, fan, id)?.certainty;
    return !base && !diagnostic && !shown.includes(id) && (certainty === 'sure' || certainty === 'likely');
  });
  if (moved.length === 0) return null;
  return (
    <>
      <h3>{say('debrief', 'whatif.moved')}</h3>
      <ul className="also-moved">
        {moved.map(({ id }) => (
          <li key={id}>
            <strong>{indicatorName(id)}</strong>
            <Sure looked={looked} fan={fan} id={id} />
          </li>
        ))}
      </ul>
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
