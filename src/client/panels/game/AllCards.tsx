import { useWords } from '../../i18n.ts';
import { cardFace, cardName, regionName } from '../../names.ts';
import { choose } from '../../table.ts';
import type { Table } from '../frame/useTable.ts';
import { offersOf, refusalWords } from './offers.ts';
import { Price } from './Purse.tsx';

type Props = { table: Table; pick: (card: string | null) => void; close: () => void };

/** All cards with why not, machines that run, and what is still to come. */
export function AllCards({ table, pick, close }: Props) {
  const { t } = useWords();
  const { view } = table;
  const playable = [...new Set(view.offers.filter((one) => !one.move.off).map((one) => one.move.card))];
  return (
    <>
      <Running table={table} close={close} />
      <Pending table={table} />
      <h3>{t('game.playable')}</h3>
      <ul className="deck-list">
        {playable.map((id) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => {
                close();
                pick(id);
              }}
            >
              <strong>{cardName(id)}</strong>
              <span>{cardFace(id)}</span>
              <Price cost={offersOf(table, id)[0]?.cost ?? {}} />
            </button>
          </li>
        ))}
      </ul>
      {view.locked.length > 0 && <h3>{t('game.locked')}</h3>}
      <ul className="deck-list locked">
        {view.locked.map(({ card, code }) => (
          <li key={card}>
            <strong>{cardName(card)}</strong>
            <span>{refusalWords(code)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Running({ table, close }: { table: Table; close: () => void }) {
  const { t } = useWords();
  const { standing, offers } = table.view;
  if (standing.length === 0) return null;
  const offOf = (card: string, region: string | undefined) =>
    offers.find(({ move }) => move.off && move.card === card && move.region === region);
  return (
    <>
      <h3>{t('game.running')}</h3>
      <ul className="deck-list">
        {standing.map(({ card, since, region }) => {
          const off = offOf(card, region);
          return (
            <li key={`${card} ${region ?? ''}`}>
              <strong>{cardName(card)}</strong>
              <span>
                {region && `${regionName(region)}, `}
                {t('game.runningSince', { turn: since })}
              </span>
              {off && (
                <button type="button" onClick={() => void choose(off.move).then(close)}>
                  {t('game.chooseOff')}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Pending({ table }: { table: Table }) {
  const { t } = useWords();
  const { pending, turn: now, turns } = table.view;
  if (pending.length === 0) return null;
  const said = (card: string, due: number): string => {
    if (due > turns) return t('game.pendingLate', { card: cardName(card) });
    return due <= now
      ? t('game.pendingNow', { card: cardName(card) })
      : t('game.pendingDue', { card: cardName(card), turn: due });
  };
  return (
    <>
      <h3>{t('game.pending')}</h3>
      <ul className="deck-list">
        {pending.map(({ card, turn, due }) => (
          <li key={`${card} ${turn} ${due}`}>{said(card, due)}</li>
        ))}
      </ul>
    </>
  );
}
