// How wide a drawing is, in its own units, and how large a unit is on screen.
import { type RefObject, useEffect, useRef, useState } from 'react';

const LARGE = 1.25; // from here on letters count as enlarged by the reader: wide screens have somewhat larger ones anyway
const NARROW = 300; // the fewest units a drawing is wide

/** Letters of a drawing grow with those of the page (px of the root), as far as the paper still has room for the lines. */
function zoomOf(letters: number, width: number): number {
  const larger = letters / 16;
  return larger > LARGE ? Math.max(1, Math.min(larger, width / NARROW)) : 1;
}

/** The width of the paper in units of the drawing, and how large a unit is on screen: a projector shows charts enlarged. */
export function useWidth(): readonly [RefObject<HTMLDivElement | null>, number, number] {
  const box = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 0, zoom: 1 });
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const watch = new ResizeObserver(() => {
      const { fontSize } = getComputedStyle(document.documentElement);
      const wanted = Number(getComputedStyle(element).getPropertyValue('--chart-zoom')) || 1;
      const zoom = Math.max(wanted, zoomOf(Number.parseFloat(fontSize), element.clientWidth));
      setSize({ width: Math.floor(element.clientWidth / zoom), zoom });
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return [box, size.width, size.zoom] as const;
}
