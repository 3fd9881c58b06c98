import '../game/game.css';
import './report.css';
import { formatMonths } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { OUTLETS } from '../../news.ts';
import { go } from '../../table.ts';
import { Aside, useBrief } from '../frame/Aside.tsx';
import { Bar } from '../frame/Bar.tsx';
import { type Table, useTable } from '../frame/useTable.ts';
import { Accounts } from './Accounts.tsx';
import { Deeds } from './Deeds.tsx';
import { Disputes } from './Disputes.tsx';
import { monthBefore } from './months.ts';
import { Newspaper } from './Newspaper.tsx';
import { OwnTurn } from './OwnTurn.tsx';
import { Witnesses } from './Witnesses.tsx';

/** After a turn: the two front pages, what changed on my dashboard, and the receipt. */
export function Report() {
  const table = useTable();
  return table ? <Told table={table} /> : null;
}

function Told({ table }: { table: Table }) {
  const { t, language } = useWords();
  const { view } = table;
  const last = view.seen.at(-1);
  const brief = useBrief();
  if (!last) return null;
  const end = monthBefore(view.from);
  const period = formatMonths(language, lengthBack(table), end);
  return (
    <div className="page report">
      <Bar>
        <p className={`who ${table.side}`}>{t(`side.${table.side}`)}</p>
      </Bar>
      <main>
        <header className="report-head">
          <div>
            <p className="quiet">{period}</p>
            <h1>{t('report.title')}</h1>
          </div>
          <button type="button" className="main large" onClick={() => go('game')}>
            {t('report.continue')}
          </button>
        </header>
        <div className="report-body">
          <div className="report-side">
            <OwnTurn table={table} />
            {!brief && <Disputes table={table} />}
          </div>
          <div>
            <section className="paper-pair" aria-label={t('report.papers')}>
              {OUTLETS.map((outlet) => (
                <Newspaper
                  key={outlet}
                  content={table.content}
                  outlet={outlet}
                  news={last.news}
                  date={end}
                  number={last.turn}
                />
              ))}
            </section>
            <Aside title={t('report.more')} className="panel more">
              {brief && <Deeds table={table} />}
              {brief && <Disputes table={table} />}
              <Accounts table={table} />
              <Witnesses table={table} />
            </Aside>
          </div>
        </div>
      </main>
    </div>
  );
}

/** First month of the turn just resolved: as long before its end as the turn now open is. */
function lengthBack(table: Table): string {
  const months = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
  const { from, to } = table.view;
  const first = months(from) - (months(to) - months(from) + 1);
  return `${Math.floor(first / 12)}-${String((first % 12) + 1).padStart(2, '0')}`;
}
