import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { store } from '../../store.ts';

/** Is this the game of six minutes? Then a page opens with what it cannot do without; the rest stands one press away. */
export const useBrief = (): boolean => useStore(store, (screen) => screen.record?.settings.preset === '6');

type Props = { title: string; className?: string; children: ReactNode };

/** What may wait: open in every game but the one of six minutes, where its title opens it. */
export function Aside({ title, className, children }: Props) {
  const brief = useBrief();
  if (!brief) return children;
  return (
    <details className={className}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}
