// On a telephone the debrief is not one long sheet but one part at a time: thirty screens of scrolling find nothing again.
import { createContext, useCallback, useEffect, useState } from 'react';
import type { PartName } from './Part.tsx';

const NARROW = '(max-width: 40rem)';

/** Opens a part where parts are shown one at a time; does nothing where all of them stand on the sheet. */
export const OpenPart = createContext<(part: PartName) => void>(() => {});

/** The part that is open on a narrow screen; null where there is room for all. */
export function useFolded(parts: readonly PartName[]): { open: PartName | null; show: (part: PartName) => void } {
  const [narrow, setNarrow] = useState(() => matchMedia(NARROW).matches);
  const [at, show] = useState<PartName | null>(null);
  useEffect(() => {
    const media = matchMedia(NARROW);
    const listen = () => setNarrow(media.matches);
    media.addEventListener('change', listen);
    return () => media.removeEventListener('change', listen);
  }, []);
  const open = at && parts.includes(at) ? at : (parts[0] ?? null);
  return { open: narrow ? open : null, show: useCallback((part: PartName) => show(part), []) };
}

/** Brings a heading into sight, once its part stands on the page, and hands it the keyboard. */
export function goToPart(part: PartName): void {
  requestAnimationFrame(() => {
    const heading = document.getElementById(`debrief-${part}`);
    heading?.scrollIntoView();
    heading?.focus({ preventScroll: true });
  });
}
