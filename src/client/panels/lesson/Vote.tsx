import { X } from 'lucide-react';
import { useWords } from '../../i18n.ts';
import { say } from '../../lesson.ts';
import { cardName, regionName } from '../../names.ts';
import { Count } from './Count.tsx';
import { useLesson } from './useLesson.ts';

/** A team at one device votes by show of hands: a count for each card, no names. */
export function Vote() {
  const { w, parts } = useLesson();
  const { t } = useWords();
  const { table, room } = parts;
  if (!table || room?.devices !== 'team') return null;
  const { vote } = table;
  if (!vote)
    return (
      <section className="side-table vote">
        <button type="button" onClick={() => void say({ type: 'vote', on: true })}>
          {w('vote.open')}
        </button>
      </section>
    );
  return (
    <section className="side-table vote" aria-labelledby="vote">
      <h2 id="vote">{w('vote.title')}</h2>
      <p className="quiet">{w('vote.about')}</p>
      {vote.proposals.length === 0 && <p>{w('vote.none')}</p>}
      <ul>
        {vote.proposals.map(({ move, hands, wins }, index) => {
          const card = [cardName(move.card), move.region && regionName(move.region)].filter(Boolean).join(' · ');
          return (
            <li key={JSON.stringify(move)} data-wins={wins}>
              <span>
                <strong>{move.off ? `${t('game.chooseOff')}: ${card}` : card}</strong>{' '}
                {wins && <em>{w('vote.wins')}</em>}
              </span>
              <Count
                label={w('vote.hands', { card })}
                value={hands}
                change={(count) => void say({ type: 'hands', index, count })}
              />
              <button
                type="button"
                className="icon"
                aria-label={t('game.undoCard', { card })}
                title={t('game.undo')}
                onClick={() => void say({ type: 'withdraw', index })}
              >
                <X aria-hidden="true" />
              </button>
            </li>
          );
        })}
      </ul>
      {vote.tie && <p role="status">{w('vote.tie')}</p>}
      {vote.full && <p className="quiet">{w('refusals.vote-full')}</p>}
      <button type="button" className="main" onClick={() => void say({ type: 'vote', on: false })}>
        {w('vote.close')}
      </button>
    </section>
  );
}
