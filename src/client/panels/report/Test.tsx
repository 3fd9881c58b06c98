import { formatSigned } from '../../format.ts';
import { deck, useWords } from '../../i18n.ts';
import { eventName } from '../../names.ts';
import type { Table } from '../frame/useTable.ts';

/** How the own side stood the test that a rumoured event was. */
export function Test({ table }: { table: Table }) {
  const { t, language } = useWords();
  const last = table.view.seen.at(-1);
  const tested = last?.tested;
  if (!tested) return null;
  const all = table.content.omens.find(({ id }) => id === tested.omen)?.trials[table.side] ?? [];
  const trials = all.filter(({ id }) => !tested.shut?.includes(id));
  const worth = last.receipts.find((line) => line.id === 'omen')?.worth ?? 0;
  return (
    <section className="panel answer">
      <h2>{t('stakes.tested')}</h2>
      <p>
        {eventName(tested.event)}: <strong>{t(`stakes.${tested.outcome}`)}</strong>{' '}
        {worth !== 0 && <strong className="sum">{formatSigned(language, worth)}</strong>}
      </p>
      <ul className="trials">
        {trials.map(({ id }) => (
          <li key={id} data-held={tested.held.includes(id)}>
            <span aria-hidden="true">{tested.held.includes(id) ? '✓' : '–'}</span> {deck(`trials.${id}`)}
          </li>
        ))}
      </ul>
      {!tested.shut && <p className="quiet">{t('stakes.heldOf', { count: tested.held.length })}</p>}
    </section>
  );
}
