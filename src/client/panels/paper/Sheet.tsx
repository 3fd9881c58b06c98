import type { ReactNode } from 'react';
import { scenarioName } from '../../names.ts';
import { usePaper } from './usePaper.ts';

type Props = { name: string; scenario: string; children: ReactNode; side?: string; head?: boolean };

/** One printed part: it begins on a page of its own and says what it belongs to. */
export function Sheet({ name, scenario, children, side, head = true }: Props) {
  const { p, language } = usePaper();
  return (
    <section className={`paper-sheet paper-sheet-${name}`} lang={language} data-sheet={name}>
      <header className={head ? 'paper-sheet-head' : 'unseen'}>
        <h2>{p(`sheet.${name}`)}</h2>
        <p>
          {scenarioName(scenario)}
          {side && ` · ${p(`side.${side}`)}`}
        </p>
      </header>
      {children}
    </section>
  );
}
