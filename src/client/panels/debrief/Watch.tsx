import { useEffect, useState } from 'react';
import type { Watched } from '../../../session/oracle.ts';
import type { WatchedWeek } from '../../../session/watch.ts';
import { LineChart } from '../../charts/LineChart.tsx';
import { formatDate, formatMonths, formatNumber, formatValue } from '../../format.ts';
import { bringWords, deck, useWords } from '../../i18n.ts';
import { AGES, claimName, regionName } from '../../names.ts';
import type { Looked } from './Debrief.tsx';
import { aroundTurns } from './legends.ts';
import { useOracle } from './oracle.ts';
import { RegionChoice } from './RegionChoice.tsx';
import { spanOfRun } from './run.ts';
import { Waiting } from './Waiting.tsx';

const KINDS = ['first-to-speak', 'first-silenced', 'any'] as const;
type Wanted = { kind: (typeof KINDS)[number]; region: string; nth: number };
const SHOWN = 30; // entries told at once

/** One made-up person of the model followed from belief to silence, or to speech. */
export function Watch(looked: Looked) {
  const { say } = useWords();
  const [wanted, want] = useState<Wanted>({ kind: 'first-silenced', region: '', nth: 1 });
  const [ready, setReady] = useState(false);
  const { asked, ask, stop, clear } = useOracle<Watched>(looked.record);
  useEffect(() => void bringWords('watch').then(() => setReady(true)), []);
  const look = (next: Wanted) => {
    const region = next.region === '' ? null : next.region;
    const whom =
      next.kind === 'any' ? { kind: next.kind, region, nth: next.nth } : ({ kind: next.kind, region } as const);
    want(next);
    ask((oracle, progress) => oracle.ask({ type: 'watch', whom }, progress));
  };
  const change = (next: Partial<Wanted>) => {
    clear();
    want({ ...wanted, ...next });
  };
  return (
    <>
      <div className="question">
        <label>
          {say('debrief', 'watch.whom')}
          <select
            value={wanted.kind}
            onChange={(event) => change({ kind: KINDS.find((one) => one === event.target.value) ?? 'any' })}
          >
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {say('debrief', `watch.kinds.${kind}`)}
              </option>
            ))}
          </select>
        </label>
        <RegionChoice looked={looked} region={wanted.region} choose={(region) => change({ region })} />
      </div>
      <div className="question-actions">
        <button type="button" onClick={() => look({ ...wanted, nth: wanted.nth + 1 })}>
          {say('debrief', 'watch.look')}
        </button>
      </div>
      <div className="answer-room">
        <Waiting asked={asked} stop={stop} />
        {ready && asked.phase === 'told' && <Told looked={looked} watched={asked.answer} />}
      </div>
    </>
  );
}

function Told({ looked, watched }: { looked: Looked; watched: Watched }) {
  const { language, say } = useWords();
  const { index, weeks } = watched;
  const [first] = weeks;
  if (index === null || !first) return <p className="answer">{say('debrief', 'watch.nobody')}</p>;
  const number = formatNumber(language, index);
  return (
    <>
      <p className="answer">
        {say('watch', 'who', { number, age: AGES[first.age] ?? '' })} {regionName(first.region)}.
      </p>
      <div className="branch-charts">
        <Inside looked={looked} weeks={weeks} />
      </div>
      <Diary weeks={weeks} />
    </>
  );
}

/** What the person thinks beside the fear around them, at the end of every turn. */
function Inside({ looked, weeks }: { looked: Looked; weeks: readonly WatchedWeek[] }) {
  const { language, say } = useWords();
  const { stops, at, choose } = looked;
  const ends = stops.flatMap((stop) => {
    const rows = weeks.filter(({ turn }) => turn === stop.turn);
    const last = rows.at(-1);
    return last ? [{ stop, last, spoke: rows.filter(({ says }) => says === 'criticism').length }] : [];
  });
  const line = (of: (week: WatchedWeek) => number) => ends.map(({ stop, last }) => ({ x: stop.x, y: of(last) }));
  const spoken = ends.flatMap(({ stop, spoke }) =>
    spoke === 0 ? [] : [{ x: stop.x, words: say('debrief', 'watch.weeks', { n: spoke }) }],
  );
  return (
    <LineChart
      title={say('debrief', 'watch.inside')}
      across={spanOfRun(stops)}
      bounds={[0, 1]}
      lines={[
        {
          id: 'grievance',
          name: say('debrief', 'watch.grievance'),
          dots: line((w) => w.thinks.grievance),
          look: 'first',
        },
        { id: 'fear', name: say('debrief', 'watch.fear'), dots: line((w) => w.fear), look: 'second' },
        { id: 'climate', name: say('debrief', 'watch.climate'), dots: line((w) => w.climate), look: 'third' },
      ]}
      marks={[{ id: 'spoke', name: say('debrief', 'watch.spoke'), kind: 'civil', marks: spoken }]}
      stops={stops.map((stop) => {
        const name = stop.turn === 0 ? say('debrief', 'charts.before') : formatMonths(language, stop.from, stop.to);
        return { x: stop.x, name, brief: name };
      })}
      at={at}
      choose={choose}
      format={(value) => formatValue(language, 'share', value)}
      words={aroundTurns()}
    />
  );
}

/** Only what is new in a week: the rest went on as before; what was heard once need not be told again. */
function newsOf(weeks: readonly WatchedWeek[]): { week: WatchedWeek; lines: WatchedWeek['lines'] }[] {
  const key = (line: WatchedWeek['lines'][number]) => `${line.id} ${line.claim ?? ''} ${line.region ?? ''}`;
  const heard = new Set<string>();
  return weeks.flatMap((week, index) => {
    const before = new Set(weeks[index - 1]?.lines.map(key));
    const lines = week.lines.filter((line) => {
      const isNew = line.id.startsWith('heard-') ? !heard.has(key(line)) : !before.has(key(line));
      if (line.id.startsWith('heard-')) heard.add(key(line));
      return isNew;
    });
    return lines.length === 0 ? [] : [{ week, lines }];
  });
}

/** The weeks in words, as far as something changed. */
function Diary({ weeks }: { weeks: readonly WatchedWeek[] }) {
  const { language, say } = useWords();
  const [all, showAll] = useState(false);
  const entries = newsOf(weeks).map(({ week, lines }) => ({ week, text: lines.map(sentence).join(' ') }));
  return (
    <section className="diary" aria-label={say('debrief', 'watch.diary')}>
      <h3>{say('debrief', 'watch.diary')}</h3>
      <ol>
        {(all ? entries : entries.slice(0, SHOWN)).map(({ week, text }) => (
          <li key={week.week}>
            <strong>
              {say('watch', 'when', { month: formatDate(language, week.month), turn: week.turn, week: week.week + 1 })}
            </strong>
            <p>{text}</p>
          </li>
        ))}
      </ol>
      {entries.length > SHOWN && !all && (
        <button type="button" onClick={() => showAll(true)}>
          {say('debrief', 'watch.all', { n: entries.length })}
        </button>
      )}
    </section>
  );

  function sentence({ id, region, claim, count }: WatchedWeek['lines'][number]): string {
    return say('watch', `lines.${id}`, {
      region: region === undefined ? '' : deck(`regions.${region}.loc`),
      claim: claim === undefined ? '' : claimName(claim),
      count: count ?? 0,
    });
  }
}
