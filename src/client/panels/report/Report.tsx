import '../game/game.css';
import './report.css';
import { monthsOf } from '../../../session/months.ts';
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
  const { from, to } = monthsOf(table.content, last.turn);
  const period = formatMonths(language, from, to);
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
                  date={to}
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
