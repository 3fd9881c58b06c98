import './game.css';
import { useStore } from 'zustand';
import { useWords } from '../../i18n.ts';
import { store } from '../../store.ts';
import { takeDevice } from '../../table.ts';
import { Ornament } from '../frame/Ornament.tsx';

/** Between two players at one device: nothing of the game is on screen until the next one takes over. */
export function Curtain() {
  const { t } = useWords();
  const side = useStore(store, (screen) => screen.curtain) ?? 'regime';
  return (
    <main className="curtain">
      <Ornament />
      <h1>{t('curtain.title')}</h1>
      <p>{t('curtain.text', { side: t(`side.${side}`) })}</p>
      <button type="button" className="main large" onClick={takeDevice}>
        {t(side === 'regime' ? 'curtain.takeRegime' : 'curtain.takeCivil')}
      </button>
      <Ornament className="turned" />
    </main>
  );
}
