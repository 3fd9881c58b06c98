import { monthsOf } from '../../../session/months.ts';
import { useWords } from '../../i18n.ts';
import { OUTLETS } from '../../news.ts';
import { useTable } from '../frame/useTable.ts';
import { Newspaper } from '../report/Newspaper.tsx';
import { useLesson } from './useLesson.ts';

/** The two front pages of the last turn, which everybody reads. */
export function Papers() {
  const { w, parts } = useLesson();
  const { t } = useWords();
  const table = useTable();
  const last = table?.view.seen.at(-1);
  if (!table || !last || last.turn === 0) return null;
  return (
    <section className="paper-pair" aria-label={w('phase.report')}>
      {parts.room?.phase === 'report' && <h1 className="unseen">{w('phase.report')}</h1>}
      <h2 className="unseen">{t('report.papers')}</h2>
      {OUTLETS.map((outlet) => (
        <Newspaper
          key={outlet}
          content={table.content}
          outlet={outlet}
          news={last.news}
          date={monthsOf(table.content, last.turn).to}
          number={last.turn}
        />
      ))}
    </section>
  );
}
