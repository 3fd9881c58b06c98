import { useEffect, useState } from 'react';
import type { Why as Told } from '../../../session/why.ts';
import { comparer, formatMonths } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { indicatorName, regionName } from '../../names.ts';
import { show } from '../../store.ts';
import { barName, byText, Causes, unitOf } from '../causes/Causes.tsx';
import type { Looked } from './Debrief.tsx';
import { useOracle } from './oracle.ts';
import { asked as askable, largestChange } from './questions.ts';
import { Waiting } from './Waiting.tsx';

type Wanted = { turn: number; indicator: string; region: string };

/** A change of one turn opened into its causes; the largest of the run stands there first. */
export function Why(looked: Looked) {
  const words = useWords();
  const { say } = words;
  const { content, debrief, record } = looked;
  const [wanted, want] = useState<Wanted>(() => ({ ...largestChange(content, debrief), region: '' }));
  const [asks, setAsks] = useState(0);
  const { asked, ask, stop } = useOracle<Told>(record);
  useEffect(() => {
    const { turn, indicator, region } = wanted;
    const question = region === '' ? { indicator } : { indicator, region };
    ask((oracle, progress) => oracle.ask({ type: 'why', turn, question }, progress));
  }, [ask, wanted]);
  const told = asked.phase === 'told' ? asked.answer : null;
  const sentence = told ? sentenceOf(words, looked, told) : '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once for each answer that a person asked for
  useEffect(() => {
    if (told && asks > 0) show({ announcement: sentence });
  }, [told]);
  const change = (next: Partial<Wanted>) => {
    setAsks(asks + 1);
    want({ ...wanted, ...next });
  };
  return (
    <>
      <Choices looked={looked} wanted={wanted} change={change} />
      <div className="answer-room">
        <Waiting asked={asked} stop={stop} />
        {asked.phase === 'stopped' && (
          <button type="button" onClick={() => change({})}>
            {say('debrief', 'asking.again')}
          </button>
        )}
        {told && (
          <>
            <p className="answer">{sentence}</p>
            <Causes content={content} why={told} from={words.t('causes.before')} to={words.t('causes.after')} />
          </>
        )}
      </div>
      <p className="quiet">
        {words.t('causes.how')} {say('debrief', 'why.together')}
      </p>
    </>
  );
}

function sentenceOf(words: ReturnType<typeof useWords>, { content }: Looked, told: Told): string {
  const unit = unitOf(content, told.indicator);
  const most = told.causes.find((bar) => bar.kind === 'card' || bar.kind === 'event'); // the widest stands first
  const change = byText(words, unit, told.change);
  const head = words.say('debrief', 'why.change', { indicator: indicatorName(told.indicator), change });
  if (!most || most.by === 0) return head;
  const cause = words.say('debrief', 'why.most', { cause: barName(words, most), by: byText(words, unit, most.by) });
  return `${head} ${cause}`;
}

type ChoicesProps = { looked: Looked; wanted: Wanted; change: (next: Partial<Wanted>) => void };

function Choices({ looked, wanted, change }: ChoicesProps) {
  const { language, say } = useWords();
  const { content, debrief, stops } = looked;
  const order = comparer(language);
  const entries = askable(content).sort((a, b) => order(indicatorName(a.id), indicatorName(b.id)));
  const regional = content.indicators.find((entry) => entry.id === wanted.indicator)?.regional ?? false;
  return (
    <div className="question">
      <label>
        {say('debrief', 'timeline.turn')}
        <select value={wanted.turn} onChange={(event) => change({ turn: Number(event.target.value) })}>
          {debrief.reports.map(({ turn }) => {
            const stop = stops[turn];
            return (
              <option key={turn} value={turn}>
                {`${turn}. ${stop ? formatMonths(language, stop.from, stop.to) : ''}`}
              </option>
            );
          })}
        </select>
      </label>
      <label>
        {say('debrief', 'why.indicator')}
        <select value={wanted.indicator} onChange={(event) => change(indicatorChange(content, event.target.value))}>
          {entries.map(({ id }) => (
            <option key={id} value={id}>
              {indicatorName(id)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say('debrief', 'why.where')}
        <select value={wanted.region} disabled={!regional} onChange={(event) => change({ region: event.target.value })}>
          <option value="">{say('debrief', 'why.nation')}</option>
          {content.regions.map(({ id }) => (
            <option key={id} value={id}>
              {regionName(id)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

/** Where an indicator is not measured by region, the question is about the country. */
function indicatorChange(content: Looked['content'], indicator: string): Partial<Wanted> {
  const regional = content.indicators.find((entry) => entry.id === indicator)?.regional ?? false;
  return regional ? { indicator } : { indicator, region: '' };
}
