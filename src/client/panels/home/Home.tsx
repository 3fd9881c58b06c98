import './home.css';
import { BookOpen, FileUp, GraduationCap, History, LogIn, Play, Presentation } from 'lucide-react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { useWords } from '../../i18n.ts';
import { type Page, store } from '../../store.ts';
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
          <Door
            to="teach"
            sign={<Presentation aria-hidden="true" />}
            name={t('home.teach')}
            hint={t('home.teachHint')}
          />
          <Door to="join" sign={<LogIn aria-hidden="true" />} name={t('home.join')} hint={t('home.joinHint')} />
          <Door to="learn" sign={<GraduationCap aria-hidden="true" />} name={t('learn.title')} hint={t('learn.hint')} />
          <Door
            to="saves"
            sign={<History aria-hidden="true" />}
            name={t('home.continue')}
            hint={t('home.continueHint')}
          />
          <Door
            to="glossary"
            sign={<BookOpen aria-hidden="true" />}
            name={t('glossary.title')}
            hint={t('glossary.hint')}
          />
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

type DoorProps = { to: Page; sign: ReactNode; name: string; hint: string };

/** A way into another page: its sign, its name, and what waits there. */
function Door({ to, sign, name, hint }: DoorProps) {
  return (
    <button type="button" className="door" onClick={() => go(to)}>
      {sign}
      <span>
        {name}
        <small>{hint}</small>
      </span>
    </button>
  );
}
