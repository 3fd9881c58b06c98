import { deck } from '../../i18n.ts';
import { say } from '../../lesson.ts';
import { cardName, regionName } from '../../names.ts';
import { useLesson } from './useLesson.ts';

/** What the offices of my side propose, and what the computer did while I was away. */
export function SideTable() {
  const { w, parts } = useLesson();
  const { table, you } = parts;
  if (!table || !you) return null;
  const others = table.proposals.filter((p) => p.seat !== you.seat || table.lead === you.seat);
  return (
    <>
      {table.deeds.length > 0 && (
        <p className="lesson-note">
          {w('deputyTold', { cards: table.deeds.map((d) => cardName(d.move.card)).join(', ') })}
        </p>
      )}
      {table.several && (
        <details className="side-table">
          <summary>
            {w('proposals')} ({table.proposals.length})
          </summary>
          {others.length === 0 && <p className="quiet">{w('proposalsNone')}</p>}
          <ul>
            {others.map(({ seat, move, supporters }) => {
              const on = table.supported.includes(seat);
              return (
                <li key={seat}>
                  <span>
                    {deck(`seats.${seat}.name`)}: <strong>{cardName(move.card)}</strong>
                    {move.region && ` · ${regionName(move.region)}`} ({w('support', { count: supporters.length })})
                  </span>
                  <button type="button" aria-pressed={on} onClick={() => void say({ type: 'support', seat, on: !on })}>
                    {on ? w('unback') : w('back')}
                  </button>
                </li>
              );
            })}
          </ul>
        </details>
      )}
    </>
  );
}
