import { useStore } from 'zustand';
import { deck, useWords } from '../../i18n.ts';
import { eventName } from '../../names.ts';
import { store } from '../../store.ts';
import type { Table } from '../frame/useTable.ts';
import { Standing } from './Standing.tsx';

/** The events of the turn outside of any paper: what happened, who says what, what is disputed, where it stands written. */
export function Accounts({ table }: { table: Table }) {
  const { t } = useWords();
  const skipped = useStore(store, (screen) => screen.skipped);
  const ids = [...new Set(table.view.seen.at(-1)?.events.map((one) => one.event))];
  if (ids.length === 0) return null;
  return (
    <section className="accounts" aria-labelledby="accounts-title">
      <h2 id="accounts-title">{t('report.events')}</h2>
      <ul>
        {ids.map((id) => (
          <li key={id} className="panel account">
            {skipped.includes(id) ? (
              <>
                <h3>{eventName(id)}</h3>
                <p className="quiet">{t('note.skipped')}</p>
              </>
            ) : (
              <details>
                <summary>
                  <h3>{eventName(id)}</h3>
                </summary>
                <Account table={table} id={id} />
              </details>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Account({ table, id }: { table: Table; id: string }) {
  const { t } = useWords();
  const event = table.content.events.find((one) => one.id === id);
  const parts = [
    [t('report.happened'), deck(`events.${id}.happened`)],
    [t('report.who'), deck(`events.${id}.who`)],
    [t('report.disputed'), deck(`events.${id}.disputed`)],
  ].filter(([, text]) => text);
  return (
    <dl>
      {parts.map(([label, text]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
      <div>
        <dt>{t('report.sources')}</dt>
        <Standing event={event} id={id} />
      </div>
    </dl>
  );
}
