import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import { useWords } from '../../i18n.ts';
import { cardName } from '../../names.ts';
import { announce, show, stageOf, store } from '../../store.ts';
import type { Table } from '../frame/useTable.ts';
import { ActionCard } from './ActionCard.tsx';
import { CardSheet } from './CardSheet.tsx';
import { Deck } from './Deck.tsx';
import { offersOf } from './offers.ts';

type Props = {
  table: Table;
  picked: string | null;
  pick: (card: string | null) => void;
  deckOpen: boolean;
  openDeck: (open: boolean) => void;
};

/** The hand: at most seven cards. Pointing at one turns it over; taking it up opens it. */
export function Hand({ table, picked, pick, deckOpen, openDeck }: Props) {
  const { t } = useWords();
  const list = useRef<HTMLUListElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const [peeked, peek] = useState<string | null>(null);
  const glance = useCallback((id: string | null) => startTransition(() => peek(id)), []); // drawn in pieces: it can wait
  const { view } = table;
  const cards = view.hand.filter((id) => offersOf(table, id).length > 0);
  const shown = picked ?? peeked;
  const open = shown !== null && offersOf(table, shown).length > 0 ? shown : null;
  useEffect(() => {
    if (picked && offersOf(table, picked).length === 0) pick(null);
  }, [table, picked, pick]);
  const putBack = useCallback(() => {
    pick(null);
    peek(null);
    show({ aim: null });
    list.current?.querySelector<HTMLElement>(`[data-card="${picked}"]`)?.focus();
  }, [picked, pick]);
  const take = useCallback((id: string) => (picked === id ? putBack() : pick(id)), [picked, pick, putBack]);
  const played = (card: string) => {
    pick(null);
    peek(null);
    title.current?.focus();
    const { plays } = stageOf(store.getState())?.view ?? { plays: 0 };
    const left = plays > 0 ? t('game.playsLeft', { count: plays }) : t('game.playsNone');
    announce(`${t('game.chosenSaid', { card: cardName(card) })} ${left}`);
  };
  return (
    <section
      className="hand"
      aria-labelledby="hand-title"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && open && !event.defaultPrevented) putBack();
      }}
    >
      <header>
        <h2 ref={title} id="hand-title" tabIndex={-1}>
          {t('game.hand')}
        </h2>
        <Deck table={table} pick={pick} open={deckOpen} setOpen={openDeck} />
      </header>
      {cards.length === 0 && <p className="empty">{t(view.plays > 0 ? 'game.handEmpty' : 'game.playsNone')}</p>}
      <ul ref={list} className="cards" onPointerLeave={() => glance(null)}>
        {cards.map((id) => (
          <li key={id}>
            <ActionCard id={id} table={table} pressed={picked === id} take={take} peek={glance} />
          </li>
        ))}
      </ul>
      {open && (
        <CardSheet
          key={open}
          table={table}
          card={open}
          taken={picked === open}
          putBack={putBack}
          played={() => played(open)}
        />
      )}
    </section>
  );
}
