import { useStore } from 'zustand';
import { useWords } from '../../i18n.ts';
import { LENSES, show, store } from '../../store.ts';

/** What the map shows, and what its points mean. */
export function Lenses() {
  const { t } = useWords();
  const lens = useStore(store, (screen) => screen.lens);
  return (
    <div className="lenses">
      <div role="group" aria-label={t('game.lens')}>
        {LENSES.map((one) => (
          <button key={one} type="button" aria-pressed={one === lens} onClick={() => show({ lens: one })}>
            {t(`game.lenses.${one}`)}
          </button>
        ))}
      </div>
    </div>
  );
}
