import { deck, useWords } from '../../i18n.ts';
import type { Table } from '../frame/useTable.ts';

/** What both sides promised in public, and how it stands. */
export function Promises({ table, ended = false }: { table: Table; ended?: boolean }) {
  const { t } = useWords();
  const { view, side } = table;
  const shown = ended ? (view.seen.at(-1)?.promised ?? []) : view.promised.filter((one) => one.outcome === 'open');
  if (shown.length === 0) return null;
  const words = { open: 'stakes.open', kept: 'stakes.kept', broken: 'stakes.brokenPromise' } as const;
  const list = (
    <ul>
      {shown.map((one) => (
        <li key={`${one.side} ${one.since}`}>
          <small>{t(one.side === side ? 'stakes.yours' : 'stakes.theirs')}:</small> {deck(`pledges.${one.pledge}`)}
          {' — '}
          {one.outcome === 'open' ? (
            <small>{t('stakes.until', { turn: one.until })}</small>
          ) : (
            <strong>{t(words[one.outcome])}</strong>
          )}
        </li>
      ))}
    </ul>
  );
  if (ended)
    return (
      <section className="panel answer">
        <h2>{t('stakes.promises')}</h2>
        {list}
      </section>
    );
  return (
    <details className="promises">
      <summary>{t('stakes.promises')}</summary>
      {list}
    </details>
  );
}
