import { useEffect, useRef } from 'react';
import { isCovered } from '../../device.ts';
import { chooseLanguage, useWords } from '../../i18n.ts';
import { say } from '../../lesson.ts';
import { useLesson } from './useLesson.ts';

const own = (language: string) => (language === 'kk' || language === 'ru' ? language : 'en');

/** Each seat has its own language: a switch is told to the lesson, and at a shared device the page speaks that of who holds it. */
export function useOwnLanguage(): void {
  const { parts, covering } = useLesson();
  const { language } = useWords();
  const { you, device } = parts;
  const holder = you && device && !isCovered({ parts, covering }) ? you.id : null;
  const before = useRef({ holder, language });
  useEffect(() => {
    const last = before.current;
    before.current = { holder, language };
    if (!you || you.language === own(language)) return;
    if (holder !== null && holder !== last.holder) void chooseLanguage(you.language);
    else if (language !== last.language && (!device || holder !== null))
      void say({ type: 'language', language: own(language) });
  }, [you, device, holder, language]);
}
