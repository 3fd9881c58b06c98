import './home.css';
import { BookOpen, FileUp, GraduationCap, History, LogIn, Play, Presentation } from 'lucide-react';
import { useStore } from 'zustand';
import { useWords } from '../../i18n.ts';
import { store } from '../../store.ts';
import { go } from '../../table.ts';
import { Bar } from '../frame/Bar.tsx';
import { Ornament } from '../frame/Ornament.tsx';
import { Kept } from './Kept.tsx';
import { RecordInput } from './RecordInput.tsx';
import { Sky } from './Sky.tsx';

/** The first page: the steppe at night lights up; play, continue, or open a record. */
export function Home() {
  const { t } = useWords();
  const still = useStore(store, (screen) => screen.stillness);
  return (
    <div className="home">
      <Bar home={false} />
      <Sky still={still} />
      <main className="home-text">
        <h1>
          <span className="wordmark" lang="kk" translate="no">
            Желі
          </span>
          <span className="claim">{t('home.title')}</span>
        </h1>
        <Ornament />
        <p className="lead">{t('home.about')}</p>
        <nav className="doors" aria-label={t('brand.name')}>
          <button type="button" className="door main" onClick={() => go('setup')}>
            <Play aria-hidden="true" />
            <span>
              {t('home.play')}
              <small>{t('home.playHint')}</small>
            </span>
          </button>
          <button type="button" className="door" onClick={() => go('teach')}>
            <Presentation aria-hidden="true" />
            <span>
              {t('home.teach')}
              <small>{t('home.teachHint')}</small>
            </span>
          </button>
          <button type="button" className="door" onClick={() => go('join')}>
            <LogIn aria-hidden="true" />
            <span>
              {t('home.join')}
              <small>{t('home.joinHint')}</small>
            </span>
          </button>
          <button type="button" className="door" onClick={() => go('learn')}>
            <GraduationCap aria-hidden="true" />
            <span>
              {t('learn.title')}
              <small>{t('learn.hint')}</small>
            </span>
          </button>
          <button type="button" className="door" onClick={() => go('saves')}>
            <History aria-hidden="true" />
            <span>
              {t('home.continue')}
              <small>{t('home.continueHint')}</small>
            </span>
          </button>
          <button type="button" className="door" onClick={() => go('glossary')}>
            <BookOpen aria-hidden="true" />
            <span>
              {t('glossary.title')}
              <small>{t('glossary.hint')}</small>
            </span>
          </button>
          <RecordInput className="door">
            <FileUp aria-hidden="true" />
            <span>
              {t('home.import')}
              <small>{t('home.importHint')}</small>
            </span>
          </RecordInput>
        </nav>
        <Kept />
        <p className="simplified">
          <strong>{t('home.simplified')}.</strong> {t('home.simplifiedMore')}
        </p>
      </main>
    </div>
  );
}
