import { useEffect, useMemo, useState } from 'react';
import type { Told } from '../../../session/oracle.ts';
import type { Why } from '../../../session/why.ts';
import { useWords } from '../../i18n.ts';
import { endingName, indicatorName } from '../../names.ts';
import { Causes } from '../causes/Causes.tsx';
import type { Looked } from './Debrief.tsx';
import { moveName } from './DecisionChoice.tsx';
import { History } from './History.tsx';
import { useOracle } from './oracle.ts';
import { dotsFrom, furthestApart } from './questions.ts';
import { Waiting } from './Waiting.tsx';

const SHOWN = 4;

/** The same history with one decision changed, beside the run, and what made the difference. */
export function Branch({ looked, told }: { looked: Looked; told: Told }) {
  const { t, say } = useWords();
  const { content, debrief, stops, record } = looked;
  const history = told.turns.map((figures) => figures.indicators);
  const indicators = useMemo(() => {
    const run = [debrief.start, ...debrief.reports].map((report) => report.indicators);
    return furthestApart(
      content,
      run,
      told.turns.map((figures) => figures.indicators),
    );
  }, [content, debrief, told]);
  if (told.from > record.turns.length) return <p className="answer">{say('debrief', 'whatif.equal')}</p>;
  const dropped = told.dropped.map(({ move }) => moveName(move, t('game.chooseOff')));
  return (
    <>
      {told.ending && (
        <p className="answer">{say('debrief', 'whatif.branchEnding', { ending: endingName(told.ending) })}</p>
      )}
      <p className="quiet">{say('debrief', 'whatif.sameNote')}</p>
      {dropped.length > 0 && <p>{say('debrief', 'whatif.dropped', { moves: [...new Set(dropped)].join(', ') })}</p>}
      <div className="branch-charts">
        {indicators.slice(0, SHOWN).map((id) => (
          <History
            key={id}
            looked={looked}
            indicator={id}
            other={{
              id: 'branch',
              name: say('debrief', 'whatif.branch'),
              dots: dotsFrom(content, stops, history, id).filter(({ x }) => x >= (stops[told.from - 1]?.x ?? 0)),
            }}
          />
        ))}
      </div>
      <Difference key={JSON.stringify(told.record.turns)} looked={looked} told={told} indicators={indicators} />
    </>
  );
}

type DifferenceProps = { looked: Looked; told: Told; indicators: readonly string[] };

function Difference({ looked, told, indicators }: DifferenceProps) {
  const { say } = useWords();
  const { content, record } = looked;
  const [indicator, choose] = useState(indicators[0] ?? '');
  const { asked, ask, stop } = useOracle<Why>(record);
  useEffect(() => {
    const turn = told.record.turns.length;
    const [one, other] = [told.record.turns, record.turns];
    ask((oracle, progress) => oracle.ask({ type: 'difference', one, other, turn, question: { indicator } }, progress));
  }, [ask, told, record, indicator]);
  return (
    <section className="difference" aria-labelledby="difference-title">
      <h3 id="difference-title">{say('debrief', 'whatif.difference')}</h3>
      <p className="quiet">{say('debrief', 'whatif.at')}</p>
      <div className="question">
        <label>
          {say('debrief', 'why.indicator')}
          <select value={indicator} onChange={(event) => choose(event.target.value)}>
            {indicators.map((id) => (
              <option key={id} value={id}>
                {indicatorName(id)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Waiting asked={asked} stop={stop} />
      {asked.phase === 'told' && (
        <Causes
          content={content}
          why={asked.answer}
          from={say('debrief', 'whatif.run')}
          to={say('debrief', 'whatif.branch')}
        />
      )}
    </section>
  );
}
