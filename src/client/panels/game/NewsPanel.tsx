import { Newspaper as Sheet } from 'lucide-react';
import { useRef } from 'react';
import type { NewsItem } from '../../../engine/game.ts';
import { monthsOf } from '../../../session/months.ts';
import { useWords } from '../../i18n.ts';
import { headline, lineOf, OUTLETS, paperOf, subjectOf } from '../../news.ts';
import { useBrief } from '../frame/Aside.tsx';
import type { Table } from '../frame/useTable.ts';
import { Newspaper } from '../report/Newspaper.tsx';
import { Rumours } from './Rumours.tsx';

const FOLD = 6; // words that a folded page has room for

/** A short headline as it stands; of a long one the subject, the rest is read in the paper. */
function briefly(lead: NewsItem): string {
  const told = headline(lineOf(lead) || subjectOf(lead));
  return told.split(/\s+/).length <= FOLD ? told : subjectOf(lead);
}

/** The last two front pages, folded; they open to be read in full. */
export function NewsPanel({ table }: { table: Table }) {
  const { t } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const last = table.view.seen.at(-1);
  const printed = last && last.turn > 0 ? last : null;
  if (useBrief() && !printed) return null;
  return (
    <section className="panel news" aria-labelledby="news-title">
      <h2 id="news-title">{t('game.news')}</h2>
      <Rumours table={table} />
      {!printed && <p className="quiet">{t('game.newsNone')}</p>}
      {printed && (
        <>
          <div className="folded">
            {OUTLETS.map((outlet) => {
              const lead = paperOf(printed.news, outlet)[0];
              return (
                <div key={outlet} className={`fold ${outlet}`}>
                  <p className="fold-head">{t(`paper.${outlet}`)}</p>
                  <p className="fold-lead">{lead ? briefly(lead) : t('report.paperNone')}</p>
                </div>
              );
            })}
          </div>
          <button type="button" className="plain" onClick={() => dialog.current?.showModal()}>
            <Sheet aria-hidden="true" />
            {t('game.readPapers')}
          </button>
          <dialog ref={dialog} className="sheet papers" aria-label={t('report.papers')}>
            <div className="paper-pair">
              {OUTLETS.map((outlet) => (
                <Newspaper
                  key={outlet}
                  content={table.content}
                  outlet={outlet}
                  news={printed.news}
                  date={monthsOf(table.content, printed.turn).to}
                  number={printed.turn}
                />
              ))}
            </div>
            <div className="actions">
              <button type="button" className="main" onClick={() => dialog.current?.close()}>
                {t('common.close')}
              </button>
            </div>
          </dialog>
        </>
      )}
    </section>
  );
}
