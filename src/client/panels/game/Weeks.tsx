import './game.css';
import { useCallback, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { formatNumber } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { show, store } from '../../store.ts';
import { answerNote, endWeeks } from '../../table.ts';
import { Board } from '../Board.tsx';
import { Bar } from '../frame/Bar.tsx';
import { type Table, useTable } from '../frame/useTable.ts';

const SHOWN_MS = 5000; // the weeks of a turn pass in this time

/** The weeks of the resolved turn pass on the map; before it, a pause if people were hurt in it. */
export function Weeks() {
  const table = useTable();
  const notes = useStore(store, (screen) => screen.notes);
  if (!table) return null;
  return (
    <div className="weeks">
      <Bar home={false} />
      <main>
        <div className="table-board">
          <Board />
        </div>
        {notes.length > 0 ? <Note /> : <Passing table={table} />}
      </main>
    </div>
  );
}

function Note() {
  const { t } = useWords();
  return (
    <section className="note sheet" aria-labelledby="note-title">
      <h1 id="note-title">{t('note.title')}</h1>
      <p>{t('note.text')}</p>
      <p className="quiet">{t('note.pause')}</p>
      <div className="actions">
        <button type="button" className="main" onClick={() => answerNote(false)}>
          {t('note.read')}
        </button>
        <button type="button" onClick={() => answerNote(true)}>
          {t('note.skip')}
        </button>
      </div>
    </section>
  );
}

/** Runs the clock of the playback; under stillness the last week stands at once and waits for the reader. */
function useWeeks(of: number, still: boolean, end: () => void): void {
  const ending = useRef(end);
  ending.current = end;
  useEffect(() => {
    if (of === 0) return ending.current();
    if (still) return show({ playback: { week: of - 1, of } });
    let frame = 0;
    const start = performance.now();
    const pass = () => {
      const week = ((performance.now() - start) / SHOWN_MS) * of;
      if (week >= of) return ending.current();
      show({ playback: { week, of } });
      frame = requestAnimationFrame(pass);
    };
    pass();
    return () => cancelAnimationFrame(frame);
  }, [of, still]);
}

function Passing({ table }: { table: Table }) {
  const { t, language } = useWords();
  const still = useStore(store, (screen) => screen.stillness);
  const week = useStore(store, (screen) => Math.floor(screen.playback?.week ?? 0));
  const { view, content } = table;
  const of = view.weeks.length;
  const done = useRef(false);
  const end = useCallback(() => {
    if (done.current) return;
    done.current = true;
    endWeeks();
  }, []);
  useWeeks(of, still, end);
  const people = content.regions.map((region) => region.population);
  const marching = Math.round(
    (view.weeks[week]?.marching ?? []).reduce((sum, share, index) => sum + share * (people[index] ?? 0), 0),
  );
  const count = formatNumber(language, marching > 100 ? Math.round(marching / 10) * 10 : marching);
  return (
    <section className="passing" aria-labelledby="weeks-title">
      <h1 id="weeks-title">{t('weeks.title')}</h1>
      <p>{t('weeks.week', { week: week + 1, of })}</p>
      <progress value={week + 1} max={of} aria-hidden="true" />
      <p>{marching > 0 ? t('weeks.marching', { people: count }) : t('weeks.quiet')}</p>
      <button type="button" className="main" onClick={end}>
        {still ? t('home.continue') : t('weeks.skip')}
      </button>
    </section>
  );
}
