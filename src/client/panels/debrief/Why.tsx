import { useEffect, useState } from 'react';
import { isTold } from '../../../session/base.ts';
import type { Why as Told } from '../../../session/why.ts';
import { comparer } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { indicatorName, resourceName } from '../../names.ts';
import { announce } from '../../store.ts';
import { barName, byText, unitOf } from '../causes/Causes.tsx';
import type { Looked } from './Debrief.tsx';
import { useOracle } from './oracle.ts';
import { asked as askable, largestChange } from './questions.ts';
import { RegionChoice } from './RegionChoice.tsx';
import { Shares } from './Shares.tsx';
import { TurnChoice } from './TurnChoice.tsx';
import { Waiting } from './Waiting.tsx';

/** `from` null: that one turn; else from the end of turn `from` (0 = the start) to the end of `turn`. */
type Wanted = { turn: number; from: number | null; indicator: string; region: string };

/** A change of one turn, of several or of the whole game opened into its causes; the largest of the run stands there first. */
export function Why(looked: Looked) {
  const words = useWords();
  const { say } = words;
  const { debrief, record } = looked;
  const [wanted, want] = useState<Wanted>(() => ({ ...largestChange(looked, debrief), from: null, region: '' }));
  const [asks, setAsks] = useState(0);
  const { asked, ask, stop } = useOracle<Told>(record);
  useEffect(() => {
    const { turn, from, indicator, region } = wanted;
    const question = region === '' ? { indicator } : { indicator, region };
    ask((oracle, progress) =>
      from === null
        ? oracle.ask({ type: 'why', turn, question }, progress)
        : oracle.ask({ type: 'span', from, to: turn, question }, progress),
    );
  }, [ask, wanted]);
  const told = asked.phase === 'told' ? asked.answer : null;
  const few = told !== null && isShaky(looked, told, wanted.from ?? told.turn - 1);
  const sentence = told ? sentenceOf(words, looked, told, few) : '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once for each answer that a person asked for
  useEffect(() => {
    if (told && asks > 0) announce(sentence);
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
            {!few && <Shares looked={looked} told={told} turn={wanted.from === null ? told.turn : null} />}
          </>
        )}
      </div>
      <p className="quiet">
        {words.t('causes.how')} {say('debrief', 'why.together')}
      </p>
    </>
  );
}

/** Did the number rest on too few people, before or after? */
function isShaky(looked: Looked, { indicator, region, turn }: Told, from: number): boolean {
  const { debrief } = looked;
  return [from, turn].some((at) => {
    const report = at === 0 ? debrief.start : debrief.reports[at - 1];
    const values = (region === undefined ? report?.indicators : report?.regions[region]) ?? {};
    return !isTold(looked, indicator, values, region);
  });
}

function sentenceOf(words: ReturnType<typeof useWords>, { content }: Looked, told: Told, few: boolean): string {
  if (few) return words.say('debrief', 'why.few', { indicator: nameOf(told.indicator) });
  const unit = unitOf(content, told.indicator);
  const most = told.causes.find((bar) => bar.kind === 'card' || bar.kind === 'event'); // the widest stands first
  const change = byText(words, unit, told.change);
  const head = words.say('debrief', 'why.change', { indicator: nameOf(told.indicator), change });
  if (!most || most.by === 0) return head;
  const cause = words.say('debrief', 'why.most', { cause: barName(words, most), by: byText(words, unit, most.by) });
  return `${head} ${cause}`;
}

/** An indicator's name, or a resource's. */
const nameOf = (id: string): string => {
  const name = indicatorName(id);
  return name === id ? resourceName(id) : name;
};

type ChoicesProps = { looked: Looked; wanted: Wanted; change: (next: Partial<Wanted>) => void };

function Choices({ looked, wanted, change }: ChoicesProps) {
  const { language, say } = useWords();
  const { content } = looked;
  const order = comparer(language);
  const byName = (a: { id: string }, b: { id: string }) => order(nameOf(a.id), nameOf(b.id));
  const entry = entryOf(content, wanted.indicator);
  return (
    <div className="question">
      <Period looked={looked} wanted={wanted} change={change} />
      <label>
        {say('debrief', 'why.indicator')}
        <select value={wanted.indicator} onChange={(event) => change(placeFor(content, event.target.value, wanted))}>
          <optgroup label={say('debrief', 'why.measured')}>{askable(content).sort(byName).map(option)}</optgroup>
          <optgroup label={say('debrief', 'why.resources')}>{[...content.resources].sort(byName).map(option)}</optgroup>
        </select>
      </label>
      <RegionChoice
        looked={looked}
        region={wanted.region}
        choose={(region) => change({ region })}
        nation={!isPurseOfRegions(content, wanted.indicator)}
        disabled={!entry?.regional}
        isTold={(region) => isToldThere(looked, wanted, region)}
      />
    </div>
  );
}

const option = ({ id }: { id: string }) => (
  <option key={id} value={id}>
    {nameOf(id)}
  </option>
);

/** One turn, the whole game, or from one turn to another. */
function Period({ looked, wanted, change }: ChoicesProps) {
  const { say } = useWords();
  const { debrief } = looked;
  const last = debrief.reports.length;
  const { from, turn } = wanted;
  const kind = from === null ? 'turn' : from === 0 && turn === last ? 'game' : 'part';
  const periods: Record<string, Partial<Wanted>> = {
    turn: { from: null },
    game: { from: 0, turn: last },
    part: { from: Math.max(0, Math.min(turn, last) - 2), turn: Math.max(1, Math.min(turn, last - 1)) },
  };
  return (
    <>
      <label>
        {say('debrief', 'why.period')}
        <select value={kind} onChange={(event) => change(periods[event.target.value] ?? {})}>
          {Object.keys(periods).map((id) => (
            <option key={id} value={id} disabled={id === 'part' && last < 2}>
              {say('debrief', `why.periods.${id}`)}
            </option>
          ))}
        </select>
      </label>
      {kind === 'part' && (
        <TurnChoice
          looked={looked}
          label={say('debrief', 'why.after')}
          turn={from ?? 0}
          choose={(next) => change({ from: next })}
          first={0}
          last={turn - 1}
        />
      )}
      {kind !== 'game' && (
        <TurnChoice
          looked={looked}
          label={say('debrief', kind === 'part' ? 'why.upTo' : 'timeline.turn')}
          turn={turn}
          choose={(next) => change({ turn: next })}
          first={(from ?? 0) + 1}
        />
      )}
    </>
  );
}

const entryOf = (content: Looked['content'], id: string) =>
  [...content.indicators, ...content.resources].find((entry) => entry.id === id);

/** What every region has for itself and nobody adds up. */
const isPurseOfRegions = (content: Looked['content'], id: string): boolean =>
  content.resources.some((entry) => entry.id === id && entry.regional);

/** Where something is not measured by region, the question is about the country; what only regions have needs a region. */
function placeFor(content: Looked['content'], indicator: string, { region }: Wanted): Partial<Wanted> {
  if (!entryOf(content, indicator)?.regional) return { indicator, region: '' };
  if (isPurseOfRegions(content, indicator) && region === '') return { indicator, region: content.regions[0]?.id ?? '' };
  return { indicator };
}

/** A ratio of a region is asked about only where enough people stand behind it, at both ends of the change. */
function isToldThere(looked: Looked, { turn, from, indicator }: Wanted, region: string): boolean {
  const measured = [looked.debrief.start, ...looked.debrief.reports];
  return [from ?? turn - 1, turn].every((at) => {
    const values = measured[at]?.regions[region];
    return values === undefined || isTold(looked, indicator, values, region);
  });
}
