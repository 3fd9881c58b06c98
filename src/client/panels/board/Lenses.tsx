import { useStore } from 'zustand';
import { useWords } from '../../i18n.ts';
import { LENSES, show, store } from '../../store.ts';

/** What the map is to show: one of four questions put to the same night. */
export function Lenses() {
  const { t } = useWords();
  const lens = useStore(store, (screen) => screen.lens);
  return (
    <fieldset className="lenses">
      <legend>{t('game.lens')}</legend>
      {LENSES.map((one) => (
        <label key={one} data-on={one === lens}>
          <input type="radio" name="lens" value={one} checked={one === lens} onChange={() => show({ lens: one })} />
          <Sign lens={one} />
          <span>{t(`game.lenses.${one}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}

const SIGNS: Record<(typeof LENSES)[number], string> = {
  online: 'M2 8a9 9 0 0 1 12 0M4.500 11a5.500 5.500 0 0 1 7 0M8 14h.01',
  voice: 'M3 3h10v7H8l-3 3v-3H3z',
  protest: 'M8 2v7M4 5v6M12 5v6M2 14h12',
  law: 'M8 1.500l5 2v4c0 3-2 5-5 7-3-2-5-4-5-7v-4zM5 8h6',
};

function Sign({ lens }: { lens: (typeof LENSES)[number] }) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path
        d={SIGNS[lens]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
