// Theme, motion and sound: what the system asks for, and what the reader chose here. Kept on the device where it allows that.
import { rename } from './i18n.ts';
import { show, store, type Theme } from './store.ts';

const THEME = 'zheli.theme';
const STILL = 'zheli.stillness';
const INVENTED = 'zheli.invented';
const SOUND = 'zheli.sound';

function recall(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Storage is blocked: the choice lasts as long as the page.
  }
}

const asTheme = (text: string | null): Theme => (text === 'light' || text === 'dark' ? text : 'auto');

function draw(): void {
  const { theme, stillness } = store.getState();
  document.documentElement.dataset.theme = theme;
  document.documentElement.dataset.still = String(stillness);
}

export function startDisplay(): void {
  const system = matchMedia('(prefers-reduced-motion: reduce)');
  const own = recall(STILL);
  show({ invented: recall(INVENTED) === 'true', sound: recall(SOUND) === 'true' });
  show({ theme: asTheme(recall(THEME)), stillness: own === null ? system.matches : own === 'true' });
  system.addEventListener('change', () => {
    if (recall(STILL) === null) show({ stillness: system.matches });
  });
  draw();
  store.subscribe(draw);
}

export function chooseTheme(theme: Theme): void {
  remember(THEME, theme);
  show({ theme });
}

export function chooseStillness(stillness: boolean): void {
  remember(STILL, String(stillness));
  show({ stillness });
}

export function chooseSound(sound: boolean): void {
  remember(SOUND, String(sound));
  show({ sound });
}

export function chooseNames(invented: boolean): void {
  remember(INVENTED, String(invented));
  void rename(invented);
}
