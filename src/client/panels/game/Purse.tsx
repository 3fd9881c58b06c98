import { useWords } from '../../i18n.ts';
import { resourceName } from '../../names.ts';
import type { Table } from '../frame/useTable.ts';
import { signOf } from './signs.ts';

/** What can still be spent: full coins, and those set aside for the chosen cards. */
export function Purse({ table }: { table: Table }) {
  const { t } = useWords();
  const { content, view, side } = table;
  const paid = new Set(content.cards.filter((card) => card.side === side).flatMap((card) => Object.keys(card.cost)));
  return (
    <ul className="purse" aria-label={t('game.purse')}>
      {content.resources
        .filter((one) => paid.has(one.id))
        .map((one) => {
          const spent = view.spent[one.id] ?? 0;
          const has = (view.resources[one.id] ?? 0) - spent;
          return (
            <li key={one.id} className={one.id} title={t('game.purseLeft', { has, spent })}>
              <Coin resource={one.id} />
              <span>{resourceName(one.id)}</span>
              <strong>{has}</strong>
              {spent > 0 && <small>−{spent}</small>}
            </li>
          );
        })}
    </ul>
  );
}

/** A resource's sign. */
export function Coin({ resource }: { resource: string }) {
  const { Icon } = signOf(resource);
  return <Icon aria-hidden="true" />;
}

/** What a card costs, as coins with their number; read aloud in words. */
export function Price({ cost }: { cost: Record<string, number> }) {
  const { t } = useWords();
  const parts = Object.entries(cost).filter(([, points]) => points > 0);
  if (parts.length === 0) return <span className="price free">{t('game.free')}</span>;
  return (
    <span className="price">
      <span className="unseen">{t('game.cost')}: </span>
      {parts.map(([resource, points]) => (
        <span key={resource} className={`coin ${resource}`} title={resourceName(resource)}>
          <Coin resource={resource} />
          {points}
          <span className="unseen"> {resourceName(resource)}, </span>
        </span>
      ))}
    </span>
  );
}
