import { type ComponentType, lazy, Suspense, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { useWords } from '../i18n.ts';
import { type Page, store } from '../store.ts';
import { Announcer } from './frame/Announcer.tsx';
import { Net } from './frame/Net.tsx';
import { Ornament } from './frame/Ornament.tsx';
import { Trouble } from './frame/Trouble.tsx';
import { Working } from './frame/Working.tsx';
import { Home } from './home/Home.tsx';

const PAGES: Record<Exclude<Page, 'home'>, ComponentType> = {
  setup: lazy(async () => ({ default: (await import('./setup/Setup.tsx')).Setup })),
  saves: lazy(async () => ({ default: (await import('./saves/Saves.tsx')).Saves })),
  teach: lazy(async () => ({ default: (await import('./lesson/Teach.tsx')).Teach })),
  join: lazy(async () => ({ default: (await import('./lesson/Join.tsx')).Join })),
  class: lazy(async () => ({ default: (await import('./lesson/Class.tsx')).Class })),
  paper: lazy(async () => ({ default: (await import('./paper/Paper.tsx')).Paper })),
  screen: lazy(async () => ({ default: (await import('./lesson/Projector.tsx')).Projector })),
  glossary: lazy(async () => ({ default: (await import('./glossary/Glossary.tsx')).Glossary })),
  learn: lazy(async () => ({ default: (await import('./learn/Learn.tsx')).Learn })),
  briefing: lazy(async () => ({ default: (await import('./briefing/Briefing.tsx')).Briefing })),
  game: lazy(async () => ({ default: (await import('./game/Game.tsx')).Game })),
  weeks: lazy(async () => ({ default: (await import('./game/Weeks.tsx')).Weeks })),
  report: lazy(async () => ({ default: (await import('./report/Report.tsx')).Report })),
  ending: lazy(async () => ({ default: (await import('./ending/Ending.tsx')).Ending })),
  debrief: lazy(async () => ({ default: (await import('./ending/Files.tsx')).Files })),
};
const Curtain = lazy(async () => ({ default: (await import('./game/Curtain.tsx')).Curtain }));

/** The page that is open, under what may lie over every page: hand-over screen, trouble, progress, announcements. */
export function App() {
  const page = useStore(store, (screen) => screen.page);
  const curtain = useStore(store, (screen) => screen.curtain);
  const Open = page === 'home' ? Home : PAGES[page];
  const key = curtain ? 'curtain' : page;
  useHeadingFocus(key);
  useTitle(key);
  return (
    <div className="app" data-page={key}>
      <Suspense fallback={<Coming />}>
        <Net key={key}>{curtain ? <Curtain /> : <Open />}</Net>
      </Suspense>
      <Working />
      <Trouble />
      <Announcer />
    </div>
  );
}

/** A page on its way. */
function Coming() {
  const { t } = useWords();
  return (
    <main className="page-loading">
      <Ornament />
      <p className="waiting">{t('progress.page')}</p>
    </main>
  );
}

/** Whoever has gone on with the keyboard meanwhile is left where they are. */
function toHeading(heading: HTMLElement): void {
  if (document.activeElement !== document.body) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  window.scrollTo(0, 0);
}

/** A new page is announced by moving the focus to its heading; the first page is left as the browser opens it. */
function useHeadingFocus(key: string): void {
  const before = useRef(key);
  useEffect(() => {
    if (before.current === key) return;
    before.current = key;
    let tries = 0;
    let waiting = 0;
    const look = () => {
      const heading = document.querySelector<HTMLElement>('[data-page] h1');
      if (heading) toHeading(heading);
      else if (tries++ < 100) waiting = window.setTimeout(look, 50);
    };
    look();
    return () => clearTimeout(waiting);
  }, [key]);
}

/** The window's title follows the page and the language. */
function useTitle(key: string): void {
  const { t } = useWords();
  const names: Record<string, string> = {
    setup: t('setup.title'),
    saves: t('saves.title'),
    teach: t('home.teach'),
    join: t('home.join'),
    class: t('home.join'),
    glossary: t('glossary.title'),
    learn: t('learn.title'),
    briefing: t('briefing.title'),
    game: t('game.board'),
    weeks: t('weeks.title'),
    report: t('report.title'),
    ending: t('ending.title'),
    debrief: t('ending.debrief'),
    curtain: t('curtain.title'),
  };
  const title = [names[key], t('brand.name')].filter(Boolean).join(' · ');
  useEffect(() => {
    document.title = title;
  }, [title]);
}
