import { deck } from '../../i18n.ts';
import { say } from '../../lesson.ts';
import { cardName, regionName } from '../../names.ts';
import { useLesson } from './useLesson.ts';

/** What the offices of my side propose, and what the computer did while I was away. */
export function SideTable() {
  const { w, parts } = useLesson();
  const { table, you } = parts;
  if (!table || !you) return null;
  const picks = table.side === 'regime' && table.lead === you.seat;
  const others = table.proposals.filter((p) => p.seat !== you.seat || table.lead === you.seat);
  return (
    <>
      <Aim />
      {table.deeds.length > 0 && (
        <p className="lesson-note">
          {w('deputyTold', { cards: table.deeds.map((d) => cardName(d.move.card)).join(', ') })}
        </p>
      )}
      <Account />
      {table.several && (
        <details className="side-table">
          <summary>
            {w('proposals')} ({table.proposals.length})
          </summary>
          <p className="quiet">{w(`how.${table.side}`)}</p>
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
                    {w(on ? 'unback' : picks ? 'pick' : 'back')}
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

/** What an office wants for itself. Of several aims it chooses one in secret in the first turn, or else is dealt one. */
function Aim() {
  const { w, parts } = useLesson();
  const { stage } = parts;
  if (!stage) return null;
  const { seat, aim, decisions } = stage.view;
  const open = decisions.filter((one) => one.kind === 'aim');
  return (
    <section className="side-table aim" aria-labelledby="own-aim">
      <p className="lesson-note">
        <strong id="own-aim">{w('aim')}:</strong>{' '}
        {deck(aim === null ? `seats.${seat}.aim` : `seats.${seat}.aims.${aim}`)}{' '}
        {(aim !== null || open.length > 0) && <em>{w(open.length > 0 ? 'aimChoose' : 'aimSecret')}</em>}
      </p>
      {open.length > 0 && (
        <div className="taps">
          {open.map((one) => (
            <button
              key={one.aim}
              type="button"
              aria-pressed={aim === one.aim}
              onClick={() => void say({ type: 'decide', decision: one })}
            >
              {deck(`seats.${seat}.aims.${one.aim}`)}
            </button>
          ))}
        </div>
      )}
    </section>
  );
}

/** An office that reports upwards says how it does: honestly, or rosily. Nobody above sees which. */
function Account() {
  const { w, parts } = useLesson();
  const { stage, table } = parts;
  if (!stage || !table?.reports) return null;
  const { home, decided, seat } = stage.view;
  if (home === null) return null;
  const told = decided.find((d) => d.kind === 'account')?.tone;
  return (
    <section className="side-table account" aria-labelledby="account">
      <details>
        <summary id="account">
          {w('account')} <small>{regionName(home)}</small>
        </summary>
        <p className="quiet">{w('accountAbout', { region: regionName(home) })}</p>
      </details>
      <div className="taps">
        {(['honest', 'rosy'] as const).map((tone) => (
          <button
            key={tone}
            type="button"
            aria-pressed={told === tone}
            onClick={() => void say({ type: 'decide', decision: { kind: 'account', seat, region: home, tone } })}
          >
            {w(`accounts.${tone}`)}
          </button>
        ))}
      </div>
    </section>
  );
}
