import { useEffect, useState, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { bringWords, say, useWords } from '../../i18n.ts';
import { lesson } from '../../lesson.ts';

const NAMES = 40; // generated names; after them they are numbered

/** What came from the lesson, and its words. */
export function useLesson() {
  const now = useStore(lesson);
  const { language } = useWords();
  const [ready, setReady] = useState('');
  useEffect(() => {
    let on = true;
    void bringWords('class').then(() => on && setReady(language));
    return () => {
      on = false;
    };
  }, [language]);
  const w = (key: string, values?: Record<string, string | number>) => (ready ? say('class', key, values) : '');
  const nameOf = (name: number) =>
    `${w(`names.${name % NAMES}`)}${name >= NAMES ? ` ${Math.floor(name / NAMES) + 1}` : ''}`;
  return { ...now, w, nameOf };
}

const everySecond = (tell: () => void) => {
  const clock = setInterval(tell, 1000);
  return () => clearInterval(clock);
};

/** Whole seconds until then, by the house's clock; null where nothing ends. */
export function useSecondsLeft(endsAt: number | null | undefined, ahead: number): number | null {
  const left = () => (endsAt ? Math.max(0, Math.ceil((endsAt - Date.now() - ahead) / 1000)) : null);
  return useSyncExternalStore(everySecond, left);
}

export const clockText = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
