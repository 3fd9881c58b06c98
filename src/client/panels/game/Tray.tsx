import { Undo2 } from 'lucide-react';
import { useRef } from 'react';
import { useStore } from 'zustand';
import { useWords } from '../../i18n.ts';
import { cardName, regionName } from '../../names.ts';
import { announce, store } from '../../store.ts';
import { endTurn, takeBack } from '../../table.ts';
import type { Table } from '../frame/useTable.ts';
import { Purse } from './Purse.tsx';

/** Purse, the cards laid down for this turn, and the one main action: end the turn. */
export function Tray({ table }: { table: Table }) {
  const { t } = useWords();
  const { view } = table;
  const dialog = useRef<HTMLDialogElement>(null);
  const acting = useStore(store, (screen) => screen.acting);
  const idle = view.chosen.length === 0 && view.offers.some((offer) => !offer.move.off);
  return (
    <section className="tray" aria-label={t('game.chosen')}>
      <Purse table={table} />
      <Chosen table={table} />
      <button
        type="button"
        className="main large"
        aria-disabled={acting}
        onClick={() => (idle ? dialog.current?.showModal() : void endTurn())}
      >
        {t('game.endTurn')}
      </button>
      <dialog ref={dialog} className="sheet" aria-labelledby="end-empty">
        <h2 id="end-empty">{t('game.endEmpty')}</h2>
        <p>{t('game.endEmptyMore')}</p>
        <div className="actions">
          <button
            type="button"
            className="main"
            onClick={() => {
              dialog.current?.close();
              setTimeout(endTurn); // closing styles the whole page anew; the turn ends in a task of its own
            }}
          >
            {t('game.endTurn')}
          </button>
          <button type="button" onClick={() => dialog.current?.close()}>
            {t('common.back')}
          </button>
        </div>
      </dialog>
    </section>
  );
}

function Chosen({ table }: { table: Table }) {
  const { t } = useWords();
  const { chosen, plays } = table.view;
  const back = async (index: number, card: string) => {
    await takeBack(index);
    announce(t('game.undoneSaid', { card }));
  };
  return (
    <div className="chosen">
      <p className="plays">{plays > 0 ? t('game.playsLeft', { count: plays }) : t('game.playsNone')}</p>
      <ol>
        {chosen.map((move, index) => {
          const name = cardName(move.card);
          return (
            <li key={`${move.card} ${move.region ?? ''} ${move.off ? 'off' : ''}`}>
              <span>
                {move.off ? `${t('game.chooseOff')}: ${name}` : name}
                {move.region && <small>{regionName(move.region)}</small>}
              </span>
              <button
                type="button"
                className="icon"
                aria-label={t('game.undoCard', { card: name })}
                title={t('game.undo')}
                onClick={() => void back(index, name)}
              >
                <Undo2 aria-hidden="true" />
              </button>
            </li>
          );
        })}
      </ol>
      <div className="slots" aria-hidden="true">
        {Array.from({ length: plays }, (_, index) => (
          <span key={`slot ${index.toString()}`} />
        ))}
      </div>
    </div>
  );
}
