import { useStore } from 'zustand';
import { useWords } from '../../i18n.ts';
import { store } from '../../store.ts';

/** What the game is doing, when it takes longer than half a second. */
export function Working() {
  const { t } = useWords();
  const busy = useStore(store, (screen) => screen.busy);
  const progress = useStore(store, (screen) => screen.progress);
  if (!busy) return null;
  return (
    <div className="working" role="status">
      <p>{t(`progress.${progress?.what ?? 'label'}`)}</p>
      {progress && progress.of > 0 ? (
        <progress aria-label={t('progress.label')} value={progress.done} max={progress.of} />
      ) : (
        <progress aria-label={t('progress.label')} />
      )}
    </div>
  );
}
