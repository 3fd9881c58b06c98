import { useEffect } from 'react';
import { useStore } from 'zustand';
import { useWords } from '../../i18n.ts';
import { store } from '../../store.ts';
import { openDebrief } from '../../table.ts';
import { Debrief } from '../debrief/Debrief.tsx';
import { Bar } from '../frame/Bar.tsx';

/** The page on which the files are opened: the debrief, fetched if it is not here yet. */
export function Files() {
  const { t } = useWords();
  const debrief = useStore(store, (screen) => screen.debrief);
  const record = useStore(store, (screen) => screen.record);
  const content = useStore(store, (screen) => screen.content);
  useEffect(() => {
    if (!debrief) void openDebrief();
  }, [debrief]);
  return (
    <div className="page files">
      <Bar />
      {debrief && record && content ? (
        <Debrief debrief={debrief} record={record} content={content} />
      ) : (
        <p className="waiting">{t('ending.working')}</p>
      )}
    </div>
  );
}
