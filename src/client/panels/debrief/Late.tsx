import { type ReactNode, Suspense, useEffect, useRef, useState } from 'react';

/** What needs much work begins it when the reader comes near. */
export function Late({ children }: { children: ReactNode }) {
  const room = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    const element = room.current;
    if (!element) return;
    const watch = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && setNear(true), {
      rootMargin: '200px',
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return (
    <div className="late" ref={room}>
      {near && <Suspense fallback={null}>{children}</Suspense>}
    </div>
  );
}
