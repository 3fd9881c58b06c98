import { type ReactNode, useContext } from 'react';
import { useWords } from '../../i18n.ts';
import { Slide } from './slides.ts';

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
  'article',
  'ledgers',
  'reflect',
  'ticket',
  'take',
] as const;

export type PartName = (typeof PARTS)[number];

/** A part of the debrief under its heading; the links at the top lead here. */
export function Part({ name, children }: { name: PartName; children: ReactNode }) {
  const { say } = useWords();
  const alone = useContext(Slide);
  return (
    <section
      className={`debrief-part ${name}`}
      hidden={alone !== null && alone !== name}
      aria-labelledby={`debrief-${name}`}
    >
      <h2 id={`debrief-${name}`} tabIndex={-1}>
        {say('debrief', `${name}.title`)}
      </h2>
      <p className="part-lead">{say('debrief', `${name}.lead`)}</p>
      {children}
    </section>
  );
}
