// The debrief as slides: one part at a time, in large letters, for the projector. A link with ?slides opens it so.
import { createContext, useCallback, useEffect, useState } from 'react';
import type { PartName } from './Part.tsx';

/** The part that is shown alone, as a slide or on a telephone; null = all of them, as one sheet. */
export const Slide = createContext<PartName | null>(null);

export type Slides = { shown: PartName | null; open: () => void; close: () => void; turn: (by: number) => void };

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, select, textarea, [contenteditable], .scroll') !== null;

export function useSlides(parts: readonly PartName[]): Slides {
  const wanted = new URLSearchParams(location.search).has('slides');
  const [at, goTo] = useState<number | null>(wanted ? 0 : null);
  const open = useCallback(() => goTo(0), []);
  const close = useCallback(() => goTo(null), []);
  const turn = useCallback(
    (by: number) => goTo((now) => (now === null ? null : Math.max(0, Math.min(parts.length - 1, now + by)))),
    [parts],
  );
  useEffect(() => {
    if (at === null) return;
    document.documentElement.dataset.slides = 'true';
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close();
      else if (isTyping(event.target)) return;
      else if (event.key === 'ArrowRight' || event.key === 'PageDown') turn(1);
      else if (event.key === 'ArrowLeft' || event.key === 'PageUp') turn(-1);
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', press);
    window.scrollTo(0, 0);
    return () => {
      removeEventListener('keydown', press);
      delete document.documentElement.dataset.slides;
    };
  }, [at, close, turn]);
  return { shown: at === null ? null : (parts[at] ?? null), open, close, turn };
}
