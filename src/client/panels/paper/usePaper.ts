import { useEffect, useState } from 'react';
import { bringWords, say, useWords } from '../../i18n.ts';

/** Words of the sheets (`p`) and of the class (`w`); empty until they are here. */
export function usePaper() {
  const { language } = useWords();
  const [ready, setReady] = useState('');
  useEffect(() => {
    let on = true;
    void Promise.all([bringWords('paper'), bringWords('class')]).then(() => on && setReady(language));
    return () => {
      on = false;
    };
  }, [language]);
  const p = (key: string, values?: Record<string, string | number>) => say('paper', key, values);
  const w = (key: string, values?: Record<string, string | number>) => say('class', key, values);
  return { p, w, language, ready: ready === language };
}

/** Lines `key.0`, `key.1` … as long as there are words. */
export function linesOf(words: (key: string) => string, key: string): string[] {
  const lines: string[] = [];
  for (let n = 0; words(`${key}.${n}`); n++) lines.push(words(`${key}.${n}`));
  return lines;
}
