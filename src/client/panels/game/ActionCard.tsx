import { EyeOff } from 'lucide-react';
import { memo } from 'react';
import { useWords } from '../../i18n.ts';
import { cardName } from '../../names.ts';
import type { Table } from '../frame/useTable.ts';
import { Emblem } from './Emblem.tsx';
import { offersOf } from './offers.ts';
import { Price } from './Purse.tsx';

type Props = { id: string; table: Table; pressed: boolean; take: (id: string) => void; peek: (id: string) => void };

/** A card in the hand: its picture, its name, its price. */
export const ActionCard = memo(function ActionCard({ id, table, pressed, take, peek }: Props) {
  const { t } = useWords();
  const card = table.content.cards.find((one) => one.id === id);
  const cost = offersOf(table, id)[0]?.cost ?? {};
  return (
    <button
      type="button"
      className={`card ${table.side}`}
      data-card={id}
      aria-expanded={pressed}
      onClick={() => take(id)}
      onPointerEnter={(event) => event.pointerType === 'mouse' && peek(id)}
      onFocus={(event) => event.target.matches(':focus-visible') && peek(id)}
    >
      <Emblem id={id} side={table.side} effects={card?.effects ?? []} />
      <span className="card-name">{cardName(id)}</span>
      <span className="card-foot">
        <Price cost={cost} />
        {card && !card.public && (
          <span className="secret" title={t('game.secret')}>
            <EyeOff aria-hidden="true" />
            <span className="unseen">{t('game.secret')}</span>
          </span>
        )}
      </span>
    </button>
  );
});
