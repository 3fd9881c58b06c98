import { Settings as Cog } from 'lucide-react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { chooseNames, chooseSound, chooseStillness, chooseTheme } from '../../display.ts';
import { chooseLanguage, LANGUAGE_NAMES, useWords } from '../../i18n.ts';
import { store, type Theme } from '../../store.ts';
import { go } from '../../table.ts';

/** The line at the top of every page: the way home, what the page adds, language and settings. */
export function Bar({ children, home = true }: { children?: ReactNode; home?: boolean }) {
  const { t } = useWords();
  return (
    <header className="bar">
      {home && (
        <button type="button" className="brand" aria-label={t('brand.home')} onClick={() => go('home')}>
          <Mark />
          <span>{t('brand.name')}</span>
        </button>
      )}
      <div className="bar-middle">{children}</div>
      <Languages />
      <Preferences />
    </header>
  );
}

/** The sign of the game: three people, tied. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path d="M8 23L16 8l8 15z" fill="none" stroke="var(--sky)" strokeWidth="2" />
      <circle cx="16" cy="8" r="4.500" fill="var(--sun)" />
      <circle cx="8" cy="23" r="4" fill="var(--sky)" />
      <circle cx="24" cy="23" r="4" fill="var(--felt)" />
    </svg>
  );
}

const SHORT = 3; // letters of a language's name that fit on a telephone

function Languages() {
  const { t, language } = useWords();
  return (
    <fieldset className="languages" aria-label={t('language.label')}>
      {LANGUAGE_NAMES.map((one) => (
        <button
          key={one.language}
          type="button"
          lang={one.language}
          aria-pressed={one.language === language}
          onClick={() => void chooseLanguage(one.language)}
        >
          <span>
            {one.name.slice(0, SHORT)}
            <span className="rest">{one.name.slice(SHORT)}</span>
          </span>
        </button>
      ))}
    </fieldset>
  );
}

const THEMES: readonly Theme[] = ['auto', 'light', 'dark'];

function Preferences() {
  const { t } = useWords();
  const theme = useStore(store, (screen) => screen.theme);
  const stillness = useStore(store, (screen) => screen.stillness);
  const sound = useStore(store, (screen) => screen.sound);
  const invented = useStore(store, (screen) => screen.invented);
  const words = { auto: t('settings.themeAuto'), light: t('settings.themeLight'), dark: t('settings.themeDark') };
  return (
    <>
      <button type="button" className="icon" popoverTarget="preferences" aria-label={t('settings.label')}>
        <Cog aria-hidden="true" />
      </button>
      <div id="preferences" popover="auto" className="preferences">
        <Languages />
        <fieldset>
          <legend>{t('settings.theme')}</legend>
          {THEMES.map((one) => (
            <label key={one} className="choice">
              <input type="radio" name="theme" checked={theme === one} onChange={() => chooseTheme(one)} />
              {words[one]}
            </label>
          ))}
        </fieldset>
        <label className="choice">
          <input type="checkbox" checked={stillness} onChange={(event) => chooseStillness(event.target.checked)} />
          <span>
            {t('settings.stillness')}
            <small>{t('settings.stillnessHint')}</small>
          </span>
        </label>
        <label className="choice">
          <input type="checkbox" checked={sound} onChange={(event) => chooseSound(event.target.checked)} />
          <span>
            {t('settings.sound')}
            <small>{t('settings.soundHint')}</small>
          </span>
        </label>
        <label className="choice">
          <input type="checkbox" checked={invented} onChange={(event) => chooseNames(event.target.checked)} />
          <span>
            {t('settings.invented')}
            <small>{t('settings.inventedHint')}</small>
          </span>
        </label>
      </div>
    </>
  );
}
