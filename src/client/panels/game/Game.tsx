import './game.css';
import { useState } from 'react';
import { useWords } from '../../i18n.ts';
import { Board } from '../Board.tsx';
import { type Table, useTable } from '../frame/useTable.ts';
import { Dashboard } from './Dashboard.tsx';
import { GameBar } from './GameBar.tsx';
import { Hand } from './Hand.tsx';
import type { OpenCard } from './Hint.tsx';
import { NewsPanel } from './NewsPanel.tsx';
import { RegionPanel } from './RegionPanel.tsx';
import { Stakes } from './Stakes.tsx';
import { Tray } from './Tray.tsx';

const TABS = ['map', 'cards', 'dashboard', 'news'] as const;
type Tab = (typeof TABS)[number];

/** The table while cards are chosen: the country in the middle, what my side knows around it, the hand below. */
export function Game() {
  const table = useTable();
  return table ? <Laid table={table} /> : null;
}

function Laid({ table }: { table: Table }) {
  const { t } = useWords();
  const [tab, setTab] = useState<Tab>('cards');
  const [picked, pick] = useState<string | null>(null);
  const [deckOpen, openDeck] = useState(false);
  const open: OpenCard = (card, off) => {
    setTab('cards');
    if (off)
      openDeck(true); // what runs lies there, not in the hand
    else pick(card);
  };
  const words = {
    map: 'game.tabMap',
    cards: 'game.tabCards',
    dashboard: 'game.tabDashboard',
    news: 'game.tabNews',
  } as const;
  return (
    <div className={`game side-${table.side}`} data-tab={tab} data-picked={picked !== null}>
      <GameBar table={table} />
      <main>
        <section className="table-board" aria-label={t('game.board')}>
          <Board />
        </section>
        <Stakes table={table} />
        <Dashboard table={table} pick={open} />
        <div className="table-right">
          <NewsPanel table={table} />
          <RegionPanel table={table} />
        </div>
        <Hand table={table} picked={picked} pick={pick} deckOpen={deckOpen} openDeck={openDeck} />
        <Tray table={table} />
      </main>
      <nav className="tabs" aria-label={t('game.tabs')}>
        {TABS.map((one) => (
          <button key={one} type="button" aria-pressed={one === tab} onClick={() => setTab(one)}>
            {t(words[one])}
          </button>
        ))}
      </nav>
    </div>
  );
}
