import { useEffect, useState } from 'react';
import { isTold } from '../../../session/base.ts';
import type { History } from '../../../session/branches.ts';
import type { Answers } from '../../../session/oracle.ts';
import type { Why } from '../../../session/why.ts';
import { useWords } from '../../i18n.ts';
import { indicatorName } from '../../names.ts';
import { Causes } from '../causes/Causes.tsx';
import type { Looked } from './Debrief.tsx';
import { useOracle } from './oracle.ts';
import { furthestApart } from './questions.ts';
import { Waiting } from './Waiting.tsx';

type Named = { name: string; history: History };
type Props = { looked: Looked; from: Named; to: Named };

/** What made the difference between two histories at the end; the number that went furthest apart stands first. */
export function Difference({ looked, from, to }: Props) {
  const { say } = useWords();
  const { content, record } = looked;
  const [chosen, choose] = useState<string | null>(null);
  const apart = useOracle<Answers['apart']>(record);
  const { asked, ask, stop } = useOracle<Why>(record);
  const [one, other] = [to.history, from.history];
  const compare = apart.ask;
  useEffect(() => {
    choose(null);
    compare((oracle, progress) => oracle.ask({ type: 'apart', one, other }, progress));
  }, [compare, one, other]);
  const histories = apart.asked.phase === 'told' ? apart.asked.answer : null;
  const ends = histories ? ([histories.one.slice(-1), histories.other.slice(-1)] as const) : null;
  const indicators = ends
    ? furthestApart(looked, ...ends).filter((id) => ends.flat().every((values) => isTold(looked, id, values)))
    : [];
  const indicator = chosen ?? indicators[0];
  useEffect(() => {
    if (indicator === undefined) return;
    const turn = Math.min(one.turns.length, other.turns.length);
    ask((oracle, progress) => oracle.ask({ type: 'difference', one, other, turn, question: { indicator } }, progress));
  }, [ask, one, other, indicator]);
  return (
    <section className="difference" aria-label={say('debrief', 'whatif.difference')}>
      <p className="quiet">{say('debrief', 'whatif.at')}</p>
      <Waiting asked={apart.asked} stop={apart.stop} />
      {indicator !== undefined && (
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
      )}
      {indicator !== undefined && <Waiting asked={asked} stop={stop} />}
      {asked.phase === 'told' && <Causes content={content} why={asked.answer} from={from.name} to={to.name} />}
    </section>
  );
}
