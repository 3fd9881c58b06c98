import { useState } from 'react';
import type { Move, Side } from '../../../engine/game.ts';
import { formatMonths } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { cardName, claimName, eventName, regionName } from '../../names.ts';
import { SIDES } from '../../sides.ts';
import type { Looked } from './Debrief.tsx';
import { Part } from './Part.tsx';
import { isSecret } from './run.ts';

type Report = Looked['debrief']['reports'][number];

/** Every turn with what both sides did, secret moves opened, and what happened meanwhile. */
export function Timeline(looked: Looked) {
  const { t, say } = useWords();
  const [onlySecret, setOnlySecret] = useState(false);
  return (
    <Part name="timeline">
      <label className="choice only-secret">
        <input type="checkbox" checked={onlySecret} onChange={(event) => setOnlySecret(event.target.checked)} />
        {say('debrief', 'timeline.onlySecret')}
      </label>
      <div className="turns-head" aria-hidden="true">
        <span>{say('debrief', 'timeline.turn')}</span>
        <span>{t('side.regime')}</span>
        <span>{say('debrief', 'timeline.events')}</span>
        <span>{t('side.civil')}</span>
      </div>
      <ol className="turns">
        {looked.debrief.reports.map((report, index) => (
          <Turn key={report.turn} looked={looked} report={report} index={index + 1} onlySecret={onlySecret} />
        ))}
      </ol>
    </Part>
  );
}

type TurnProps = { looked: Looked; report: Report; index: number; onlySecret: boolean };

function Turn({ looked, report, index, onlySecret }: TurnProps) {
  const { language, say } = useWords();
  const stop = looked.stops[index];
  return (
    <li data-on={looked.at === index} data-turn={report.turn}>
      <button
        type="button"
        className="turn-when"
        aria-pressed={looked.at === index}
        onClick={() => looked.choose(index)}
      >
        <strong>{report.turn}</strong>
        <span>{stop && formatMonths(language, stop.from, stop.to)}</span>
      </button>
      <Moves looked={looked} report={report} side={SIDES[0]} onlySecret={onlySecret} />
      <div className="turn-events">
        <h3 className="unseen">{say('debrief', 'timeline.events')}</h3>
        <ul>
          {report.events.map((event) => (
            <li key={`${event.event} ${event.week}`}>{eventName(event.event)}</li>
          ))}
        </ul>
      </div>
      <Moves looked={looked} report={report} side={SIDES[1]} onlySecret={onlySecret} />
    </li>
  );
}

type MovesProps = { looked: Looked; report: Report; side: Side; onlySecret: boolean };

function Moves({ looked, report, side, onlySecret }: MovesProps) {
  const { t } = useWords();
  const moves = report.moves[side].filter((move) => !onlySecret || isSecret(looked.content, move.card));
  return (
    <div className={`turn-moves ${side}`}>
      <h3>{t(`side.${side}`)}</h3>
      <ul>
        {moves.map((move) => (
          <li key={`${move.card} ${move.region ?? ''} ${move.claim ?? ''} ${move.off ?? ''}`}>
            <Played move={move} secret={isSecret(looked.content, move.card)} />
          </li>
        ))}
        {moves.length === 0 && <li className="nothing">–</li>}
      </ul>
    </div>
  );
}

function Played({ move, secret }: { move: Move; secret: boolean }) {
  const { t, say } = useWords();
  const about = [move.region && regionName(move.region), move.claim && claimName(move.claim)]
    .filter(Boolean)
    .join(' · ');
  return (
    <>
      {move.off ? `${t('game.chooseOff')}: ${cardName(move.card)}` : cardName(move.card)}
      {about && <small> {about}</small>}
      {secret && <span className="was-secret">{say('debrief', 'timeline.secret')}</span>}
    </>
  );
}
