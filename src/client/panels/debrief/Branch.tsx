import { useMemo } from 'react';
import type { History as Compared } from '../../../session/branches.ts';
import type { Told } from '../../../session/oracle.ts';
import type { KeptBranch } from '../../../session/record.ts';
import { useWords } from '../../i18n.ts';
import { endingName, moveName } from '../../names.ts';
import type { Looked } from './Debrief.tsx';
import { Difference } from './Difference.tsx';
import { Gap } from './Gap.tsx';
import { History } from './History.tsx';
import { useMarks, useOtherwise } from './marks.ts';
import { dotsFrom, furthestApart } from './questions.ts';

const SHOWN = 4;

type Props = { looked: Looked; told: Told; deciders: KeptBranch['deciders'] };

/** The same history with something changed, beside the run, and what made the difference. */
export function Branch({ looked, told, deciders }: Props) {
  const { t, say } = useWords();
  const { debrief, stops, record } = looked;
  const history = told.turns.map((figures) => figures.indicators);
  const indicators = useMemo(() => {
    const run = [debrief.start, ...debrief.reports].map((report) => report.indicators);
    return furthestApart(
      looked,
      run,
      told.turns.map((figures) => figures.indicators),
    );
  }, [looked, debrief, told]);
  const [run, branch] = useMemo((): [Compared, Compared] => {
    const of = ({ turns, settings }: Told['record']) => ({ turns, assumption: settings.assumption });
    return [of(record), of(told.record)];
  }, [record, told]);
  const marks = [...useMarks(looked), useOtherwise(looked, told.record.turns)];
  if (told.from > record.turns.length) return <p className="answer">{say('debrief', 'whatif.equal')}</p>;
  const dropped = told.dropped.map(({ move }) => moveName(move, t('game.chooseOff')));
  return (
    <>
      {told.ending && (
        <p className="answer">{say('debrief', 'whatif.branchEnding', { ending: endingName(told.ending) })}</p>
      )}
      <p className="quiet">{say('debrief', deciders === 'recorded' ? 'whatif.sameNote' : 'whatif.greedyNote')}</p>
      {dropped.length > 0 && <p>{say('debrief', 'whatif.dropped', { moves: [...new Set(dropped)].join(', ') })}</p>}
      <Gap looked={looked} history={history} indicator={indicators[0]} />
      <div className="branch-charts">
        {indicators.slice(0, SHOWN).map((id) => (
          <History
            key={id}
            looked={looked}
            indicator={id}
            marks={marks}
            other={{
              id: 'branch',
              name: say('debrief', 'whatif.branch'),
              dots: dotsFrom(looked, history, id).filter(({ x }) => x >= (stops[told.from - 1]?.x ?? 0)),
            }}
          />
        ))}
      </div>
      <h3>{say('debrief', 'whatif.difference')}</h3>
      <Difference
        key={told.record.turns.at(-1)?.hash}
        looked={looked}
        from={{ name: say('debrief', 'whatif.run'), history: run }}
        to={{ name: say('debrief', 'whatif.branch'), history: branch }}
      />
    </>
  );
}
