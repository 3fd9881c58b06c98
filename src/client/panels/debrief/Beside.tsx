import { useMemo } from 'react';
import type { Move, Side } from '../../../engine/game.ts';
import { isTold } from '../../../session/base.ts';
import type { Mirrored } from '../../../session/oracle.ts';
import { formatMonths } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { valueText } from '../../measures.ts';
import { eventName, indicatorName, moveName } from '../../names.ts';
import { SIDES } from '../../sides.ts';
import { unitOf } from '../causes/Causes.tsx';
import type { Looked } from './Debrief.tsx';
import { Gap } from './Gap.tsx';
import { History } from './History.tsx';
import { useMarks, useOtherwise } from './marks.ts';
import { dotsFrom, furthestApart } from './questions.ts';

const CHARTS = 4;
const TOLD = 2; // numbers told for each turn

type Row = Mirrored['beside'][number];
type Props = { looked: Looked; told: Mirrored };

/** Two games of one country, turn by turn: what each decided, and where it led. */
export function Beside({ looked, told }: Props) {
  const { say } = useWords();
  const { debrief } = looked;
  const indicators = useMemo(() => {
    const run = [debrief.start, ...debrief.reports].map((report) => report.indicators);
    const other = told.turns.map((figures) => figures.indicators);
    return furthestApart(looked, run, other);
  }, [looked, debrief, told]);
  const decided = told.beside.map(({ moves }) => ({ regime: moves.regime.other, civil: moves.civil.other }));
  const marks = [...useMarks(looked), useOtherwise(looked, decided)];
  const history = told.turns.map((figures) => figures.indicators);
  const alike = told.beside.every(({ same }) => SIDES.every((side) => same[side]));
  if (alike) return <p>{say('debrief', 'mirror.alike')}</p>;
  return (
    <>
      <Gap looked={looked} history={history} indicator={indicators[0]} />
      <div className="branch-charts">
        {indicators.slice(0, CHARTS).map((id) => (
          <History
            key={id}
            looked={looked}
            indicator={id}
            marks={marks}
            other={{ id: 'mirror', name: say('debrief', 'mirror.other'), dots: dotsFrom(looked, history, id) }}
          />
        ))}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className="scroll beside" aria-label={say('debrief', 'mirror.table')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('debrief', 'timeline.turn')}</th>
              <th scope="col">{say('debrief', 'whatif.run')}</th>
              <th scope="col">{say('debrief', 'mirror.other')}</th>
              <th scope="col">{say('debrief', 'mirror.outcome')}</th>
            </tr>
          </thead>
          <tbody>
            {told.beside.map((row) => (
              <Turn key={row.turn} row={row} looked={looked} indicators={indicators} />
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function Turn({ row, looked, indicators }: { row: Row; looked: Looked; indicators: readonly string[] }) {
  const words = useWords();
  const { language, say } = words;
  const { content, stops } = looked;
  const stop = stops.find(({ turn }) => turn === row.turn);
  return (
    <tr>
      <th scope="row">
        {row.turn}
        <small>{stop && formatMonths(language, stop.from, stop.to)}</small>
      </th>
      <td>
        {SIDES.map((side) => (
          <Decided key={side} side={side} moves={row.moves[side].one} />
        ))}
        <Events events={row.events.one} />
      </td>
      <td>
        {SIDES.map((side) =>
          row.same[side] && row.moves[side].other.length > 0 ? (
            <p key={side} className={`quiet decided ${side}`}>
              {say('debrief', 'mirror.same')}
            </p>
          ) : (
            <Decided key={side} side={side} moves={row.moves[side].other} />
          ),
        )}
        <Events events={row.events.other} />
      </td>
      <td>
        <dl>
          {indicators.slice(0, TOLD).map((id) => {
            const unit = unitOf(content, id);
            const value = row.indicators[id];
            const base = content.indicators.find((entry) => entry.id === id)?.base?.indicator ?? '';
            const few = say('debrief', 'charts.few');
            const name = (of: 'one' | 'other') => {
              const values = { [base]: row.indicators[base]?.[of] ?? 0 };
              return isTold(looked, id, values) ? valueText(words, unit, value?.[of] ?? 0) : few;
            };
            return (
              value && (
                <div key={id}>
                  <dt>{indicatorName(id)}</dt>
                  {/* Where neither game has enough people to tell, that is said once. */}
                  {name('one') === few && name('other') === few ? (
                    <dd className="quiet">{few}</dd>
                  ) : (
                    <dd>{`${name('one')} | ${name('other')}`}</dd>
                  )}
                </div>
              )
            );
          })}
        </dl>
      </td>
    </tr>
  );
}

function Decided({ side, moves }: { side: Side; moves: readonly Move[] }) {
  const { t } = useWords();
  return (
    <p className={`decided ${side}`}>
      <span className="unseen">{t(`side.${side}`)}: </span>
      {moves.length === 0 ? '–' : moves.map((move) => moveName(move, t('game.chooseOff'))).join(', ')}
    </p>
  );
}

/** Events that happened in this game alone. */
function Events({ events }: { events: readonly string[] }) {
  if (events.length === 0) return null;
  return <p className="decided event">{events.map(eventName).join(', ')}</p>;
}
