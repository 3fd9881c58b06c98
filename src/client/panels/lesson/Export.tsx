import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { bringWords, useWords } from '../../i18n.ts';
import { store } from '../../store.ts';
import { csvText, saveTable } from '../debrief/csv.ts';
import { stopsOf } from '../debrief/run.ts';
import { Take } from '../debrief/Take.tsx';
import { classRows } from './tables.ts';
import { useLesson } from './useLesson.ts';

/** What the teacher can take along from the desk: tables, codebook, record, and the class as totals of five and more. */
export function Export() {
  const { w, parts } = useLesson();
  const { language } = useWords();
  const content = useStore(store, (screen) => screen.content);
  const [ready, setReady] = useState(false);
  useEffect(() => void bringWords('debrief').then(() => setReady(true)), []);
  const { opened, files } = parts;
  const stops = useMemo(() => (opened && content ? stopsOf(content, opened.debrief) : []), [opened, content]);
  if (!opened || !content || !files || !ready) return null;
  const name = `zheli-${opened.record.scenario}-${opened.record.settings.seed}`;
  const decimal = language === 'en' ? '.' : ',';
  return (
    <section className="export">
      <Take {...opened} content={content} stops={stops} at={stops.length - 1} choose={() => {}} />
      <div className="actions">
        <button
          type="button"
          onClick={() => saveTable(csvText(classRows(files.tallies), decimal), `${name}-class.csv`)}
        >
          {w('classTable')}
        </button>
      </div>
      <p className="quiet">{w('classTableNote')}</p>
    </section>
  );
}
