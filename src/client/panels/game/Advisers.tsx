import { deck, useWords } from '../../i18n.ts';
import { cardName } from '../../names.ts';
import type { Table } from '../frame/useTable.ts';
import { offersOf } from './offers.ts';

type Props = { table: Table; pick: (card: string) => void };

/** What the side's other offices say to its lead: each proposes a card, and some warn of one in the hand. */
export function Advisers({ table, pick }: Props) {
  const { t } = useWords();
  const open = (card: string | undefined | null) => card && offersOf(table, card).length > 0;
  const heard = table.view.advice.filter(({ move, warnsOf }) => open(move?.card) || open(warnsOf));
  if (heard.length === 0) return null;
  return (
    <details className="advisers">
      <summary>{t('game.advisers')}</summary>
      <ul>
        {heard.map(({ seat, move, warnsOf }) => (
          <li key={seat}>
            <strong>{deck(`seats.${seat}.name`)}</strong>
            {move && open(move.card) && (
              <Line words={deck(`seats.${seat}.advises`)} card={move.card} pick={() => pick(move.card)} />
            )}
            {warnsOf && open(warnsOf) && (
              <Line words={deck(`seats.${seat}.warns`)} card={warnsOf} pick={() => pick(warnsOf)} />
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Line({ words, card, pick }: { words: string; card: string; pick: () => void }) {
  return (
    <p>
      {words}{' '}
      <button type="button" onClick={pick}>
        {cardName(card)}
      </button>
    </p>
  );
}
