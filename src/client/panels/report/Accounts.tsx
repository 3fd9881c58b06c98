import { useStore } from 'zustand';
import { formatDate } from '../../format.ts';
import { deck, useWords } from '../../i18n.ts';
import { eventName } from '../../names.ts';
import { store } from '../../store.ts';
import { Source } from '../debrief/Source.tsx';
import type { Table } from '../frame/useTable.ts';

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
            <h3>{eventName(id)}</h3>
            {skipped.includes(id) ? <p className="quiet">{t('note.skipped')}</p> : <Account table={table} id={id} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

const REMEMBERED = /^memory\b/; // known from memory: no source to be shown as one

/** How sure a statement is: written down and agreed, written down and contested, or not found in writing yet. */
const statusOf = (sources: readonly string[], disputed: string) =>
  sources.length === 0 ? 'sought' : disputed ? 'disputed' : 'found';

function Account({ table, id }: { table: Table; id: string }) {
  const { t, language } = useWords();
  const event = table.content.events.find((one) => one.id === id);
  const named = event?.sources ?? [];
  const sources = named.filter((source) => !REMEMBERED.test(source));
  const status = statusOf(sources, deck(`events.${id}.disputed`));
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
        {sources.map((source) => (
          <dd key={source}>
            <Source text={source} />
          </dd>
        ))}
        <dd className="quiet">
          {t(`report.status.${status}`)}
          {event?.date && ` · ${t('report.dated', { date: formatDate(language, event.date) })}`}
        </dd>
      </div>
    </dl>
  );
}
