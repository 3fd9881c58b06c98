import { type ReactNode, useContext } from 'react';
import type { Files } from '../../../session/messages.ts';
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
  'real',
  'ledgers',
  'reflect',
  'ticket',
  'take',
] as const;

export type PartName = (typeof PARTS)[number];

/** What can be shown of these files: without an end no ledgers, without a single turn only what can be taken along. */
export function partsOf({ finish, reports }: Pick<Files, 'finish' | 'reports'>): readonly PartName[] {
  if (reports.length === 0) return [];
  return finish ? PARTS : PARTS.filter((name) => name !== 'ledgers');
}

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
