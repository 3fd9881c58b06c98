import type { ReactNode } from 'react';
import { useWords } from '../../i18n.ts';

export const PARTS = [
  'timeline',
  'files',
  'charts',
  'regions',
  'watch',
  'claims',
  'why',
  'whatif',
  'mirror',
  'cost',
  'ledgers',
  'take',
] as const;

/** A part of the debrief under its heading; the links at the top lead here. */
export function Part({ name, children }: { name: (typeof PARTS)[number]; children: ReactNode }) {
  const { say } = useWords();
  return (
    <section className={`debrief-part ${name}`} aria-labelledby={`debrief-${name}`}>
      <h2 id={`debrief-${name}`} tabIndex={-1}>
        {say('debrief', `${name}.title`)}
      </h2>
      <p className="part-lead">{say('debrief', `${name}.lead`)}</p>
      {children}
    </section>
  );
}
