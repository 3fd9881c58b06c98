import { DoorOpen, FileDown, Menu, TriangleAlert } from 'lucide-react';
import { useStore } from 'zustand';
import { formatMonths } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { scenarioName } from '../../names.ts';
import { exportRecord } from '../../saves.ts';
import { show, store } from '../../store.ts';
import { go } from '../../table.ts';
import { Bar } from '../frame/Bar.tsx';
import type { Table } from '../frame/useTable.ts';

/** Where in the story we are, whose screen this is, and the way out (which loses nothing). */
export function GameBar({ table }: { table: Table }) {
  const { t, language } = useWords();
  const { view, side } = table;
  const turn = Math.min(view.turn, view.turns);
  return (
    <Bar>
      <div className="when">
        <h1>{formatMonths(language, view.from, view.to)}</h1>
        <p>
          {scenarioName(view.scenario)} · {t('game.turn', { turn, turns: view.turns })}
        </p>
        <progress value={turn - 1} max={view.turns} aria-hidden="true" />
      </div>
      <p className={`who ${side}`}>{t(`side.${side}`)}</p>
      <GameMenu />
    </Bar>
  );
}

function GameMenu() {
  const { t } = useWords();
  const record = useStore(store, (screen) => screen.record);
  const unkept = useStore(store, (screen) => screen.unkept);
  return (
    <>
      {unkept && (
        <button type="button" className="unkept" onClick={() => show({ trouble: { kind: 'storage', reason: unkept } })}>
          <TriangleAlert aria-hidden="true" />
          <span>{t('game.unkept')}</span>
        </button>
      )}
      <button type="button" className="icon" popoverTarget="game-menu" aria-label={t('game.menu')}>
        <Menu aria-hidden="true" />
      </button>
      <div id="game-menu" popover="auto" className="preferences">
        <button type="button" onClick={() => go('home')}>
          <DoorOpen aria-hidden="true" />
          <span>
            {t('game.leave')}
            <small>{t(unkept ? 'game.unkeptHint' : 'game.leaveHint')}</small>
          </span>
        </button>
        {record && (
          <button type="button" onClick={() => exportRecord(record, `zheli-${record.scenario}`)}>
            <FileDown aria-hidden="true" />
            {t('game.exportRecord')}
          </button>
        )}
      </div>
    </>
  );
}
