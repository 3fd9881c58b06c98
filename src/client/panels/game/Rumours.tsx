import { deck, useWords } from '../../i18n.ts';
import type { Table } from '../frame/useTable.ts';

/** What is talked about: large events that may come, and what they would test. */
export function Rumours({ table }: { table: Table }) {
  const { t } = useWords();
  const { view, content, side } = table;
  if (view.rumoured.length === 0) return null;
  return (
    <ul className="rumours">
      {view.rumoured.map(({ omen, turn }) => (
        <li key={`${omen} ${turn}`}>
          <details>
            <summary>
              {deck(`omens.${omen}`)} <small>{t(turn === view.turn ? 'stakes.rumourNow' : 'stakes.rumourNext')}</small>
            </summary>
            <p>{t('stakes.trials')}</p>
            <ul>
              {content.omens
                .find(({ id }) => id === omen)
                ?.trials[side].map(({ id }) => (
                  <li key={id}>{deck(`trials.${id}`)}</li>
                ))}
            </ul>
          </details>
        </li>
      ))}
    </ul>
  );
}
