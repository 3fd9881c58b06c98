import { deck, useWords } from '../../i18n.ts';
import { decide } from '../../table.ts';
import type { Table } from '../frame/useTable.ts';

/** A public promise, while it may be given: one of three, or none. */
export function Vow({ table }: { table: Table }) {
  const { t } = useWords();
  const { decisions, decided } = table.view;
  const offered = decisions.filter((one) => one.kind === 'pledge');
  const given = decided.find((one) => one.kind === 'pledge');
  if (offered.length === 0) return null;
  const choose = (pledge: string) => {
    const next = offered.find((one) => one.pledge === pledge);
    if (next) void decide(next);
    else if (given) void decide(given, true);
  };
  return (
    <p className="vow">
      <label>
        {t('stakes.pledge')}{' '}
        <select value={given?.pledge ?? ''} onChange={(event) => choose(event.target.value)}>
          <option value="">{t('stakes.pledgeNone')}</option>
          {offered.map(({ pledge }) => (
            <option key={pledge} value={pledge}>
              {deck(`pledges.${pledge}`)}
            </option>
          ))}
        </select>
      </label>{' '}
      <small>{t('stakes.pledgeWorth')}</small>
    </p>
  );
}
