// How wide a drawing is, in its own units, and how large a unit is on screen.
import { type RefObject, useEffect, useRef, useState } from 'react';
import { zoomOf } from './axis.ts';

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
