import type { ReactNode } from 'react';
import { scenarioName } from '../../names.ts';
import { usePaper } from './usePaper.ts';

type Props = {
  name: string;
  scenario: string;
  children: ReactNode;
  side?: string;
  head?: boolean;
  title?: string; // where several sheets share a name
  when?: string;
};

/** One printed part: it begins on a page of its own and says what it belongs to. */
export function Sheet({ name, scenario, children, side, head = true, title, when }: Props) {
  const { p, language } = usePaper();
  return (
    <section className={`paper-sheet paper-sheet-${name}`} lang={language} data-sheet={name}>
      <header className={head ? 'paper-sheet-head' : 'unseen'}>
        <h2>{title ?? p(`sheet.${name}`)}</h2>
        <p>
          {when && `${when} · `}
          {scenarioName(scenario)}
          {side && ` · ${p(`side.${side}`)}`}
        </p>
      </header>
      {children}
    </section>
  );
}
