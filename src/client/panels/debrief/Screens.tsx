import '../game/game.css';
import type { Side, View } from '../../../engine/game.ts';
import type { Moment } from '../../../session/moment.ts';
import { formatNumber } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { dialsOf } from '../../measures.ts';
import { cardName, moveName, resourceName } from '../../names.ts';
import { OUTLETS } from '../../news.ts';
import { SIDES } from '../../sides.ts';
import { Dial } from '../game/Dial.tsx';
import { Newspaper } from '../report/Newspaper.tsx';
import type { Looked } from './Debrief.tsx';
import { Reasons } from './Reasons.tsx';
import { isSecret } from './run.ts';

const DIALS = 6;

/** What both sides had before them when they chose this turn, side by side, and what each then chose. */
export function Screens({ looked, moment }: { looked: Looked; moment: Moment }) {
  const { say } = useWords();
  const report = looked.debrief.reports[moment.turn - 1];
  const last = moment.turn > 1 ? looked.debrief.reports[moment.turn - 2] : looked.debrief.start;
  return (
    <>
      <h3>{say('debrief', 'files.screens')}</h3>
      <div className="screens">
        {SIDES.map((side) => (
          <Screen
            key={side}
            side={side}
            looked={looked}
            view={moment.screens[side]}
            moves={report?.moves[side] ?? []}
            turn={moment.turn}
          />
        ))}
      </div>
      {moment.turn > 1 && last && (
        <details className="chart-table">
          <summary>{say('debrief', 'files.papers')}</summary>
          <div className="screens">
            {OUTLETS.map((outlet) => (
              <Newspaper
                key={outlet}
                content={looked.content}
                outlet={outlet}
                news={last.news}
                date={looked.stops[last.turn]?.to ?? ''}
                number={last.turn}
              />
            ))}
          </div>
        </details>
      )}
    </>
  );
}

type ScreenProps = {
  side: Side;
  looked: Looked;
  view: View;
  moves: Looked['debrief']['reports'][number]['moves'][Side];
  turn: number;
};

function Screen({ side, looked, view, moves, turn }: ScreenProps) {
  const { t, language, say } = useWords();
  const { content } = looked;
  const purse = content.resources.filter(({ id }) => view.resources[id] !== undefined);
  return (
    <section className={`screen ${side}`} aria-label={t(`side.${side}`)}>
      <h4>{t(`side.${side}`)}</h4>
      <ul className="dials">
        {dialsOf(content, side)
          .slice(0, DIALS)
          .map((entry) => (
            <Dial key={entry.id} entry={entry} seen={view.seen} />
          ))}
      </ul>
      <dl className="screen-facts">
        <dt>{say('debrief', 'files.purse')}</dt>
        <dd>
          {purse.map(({ id }) => `${resourceName(id)}: ${formatNumber(language, view.resources[id] ?? 0)}`).join(' · ')}
        </dd>
        <dt>{say('debrief', 'files.hand')}</dt>
        <dd>{view.hand.map(cardName).join(' · ') || '–'}</dd>
        <dt>{say('debrief', 'files.chose')}</dt>
        <dd>
          {moves.length === 0
            ? '–'
            : moves
                .map((move) => {
                  const name = moveName(move, t('game.chooseOff'));
                  return isSecret(content, move.card) ? `${name} (${say('debrief', 'timeline.secret')})` : name;
                })
                .join(' · ')}
        </dd>
        <Reasons key={turn} looked={looked} side={side} turn={turn} />
      </dl>
    </section>
  );
}
