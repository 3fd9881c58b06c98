import { useWords } from '../../i18n.ts';
import { claimName } from '../../names.ts';
import type { Table } from '../frame/useTable.ts';

/** How the claims stand that the papers told of this turn, as far as this side may know. */
export function Disputes({ table }: { table: Table }) {
  const { t } = useWords();
  const { view } = table;
  const last = view.seen.at(-1);
  const told = view.ledger.filter(
    ({ claim, turn }) => turn === last?.turn || last?.news.some((item) => item.kind === 'claim' && item.id === claim),
  );
  if (told.length === 0) return null;
  return (
    <section className="panel deeds disputes" aria-labelledby="disputes-title">
      <h2 id="disputes-title">{t('report.claims')}</h2>
      <ul>
        {told.map(({ claim, status, found }) => (
          <li key={claim} data-status={status}>
            {claimName(claim)} <small>{t(`report.claim.${found ?? status}`)}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
