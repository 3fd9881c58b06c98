import '../report/report.css';
import '../setup/setup.css';
import { Eye, HeartHandshake, Landmark } from 'lucide-react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { Finish, Side } from '../../../engine/game.ts';
import { fieldOf } from '../../fields.ts';
import { formatNumber } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { endingName, endingText, scenarioName } from '../../names.ts';
import { exportRecord } from '../../saves.ts';
import { SIDES } from '../../sides.ts';
import { show, store } from '../../store.ts';
import { go, openDebrief } from '../../table.ts';
import { Origins } from '../briefing/Origins.tsx';
import { Aside, useBrief } from '../frame/Aside.tsx';
import { Bar } from '../frame/Bar.tsx';
import { Ornament } from '../frame/Ornament.tsx';
import { type Table, useTable } from '../frame/useTable.ts';
import { Horizon } from '../setup/Horizon.tsx';
import { YearAfter } from './YearAfter.tsx';

/** The end: its name, three ledgers that are never added up, medals, and the way to the files. */
export function Ending() {
  const table = useTable();
  const finish = table?.stage.finish;
  return table && finish ? <Told table={table} finish={finish} /> : null;
}

function Told({ table, finish }: { table: Table; finish: Finish }) {
  const { t } = useWords();
  const persons = SIDES.filter((side) => table.stage.players[side] === 'person');
  const record = useStore(store, (screen) => screen.record);
  const brief = useBrief();
  return (
    <div className="page ending">
      <Bar />
      <main>
        <header className="ending-hero">
          <Horizon online={table.view.seen.at(-1)?.indicators['online-share'] ?? 0} wide />
          <p className="quiet">
            {scenarioName(table.view.scenario)} · {t('ending.title')}
          </p>
          <h1>{endingName(finish.ending)}</h1>
          <Ornament />
          <p className="lead">{endingText(finish.ending, table.view.scenario)}</p>
        </header>
        <div className="ending-body">
          <h2>{t('ending.ledgers')}</h2>
          <p className="quiet">{t('ending.ledgersHint')}</p>
          <Ledgers finish={finish} sides={brief ? persons : SIDES} />
          <ul className="medals" aria-label={t('ending.medal')}>
            {persons.map((side) => (
              <Medal key={side} side={side} medal={finish.medals[side]} cap={finish.capped[side]} />
            ))}
          </ul>
          {!brief && <p className="quiet">{t('ending.medalHint')}</p>}
          <Aside title={t('ending.year.title')}>
            <YearAfter content={table.content} after={finish.after} />
          </Aside>
          <div className="actions">
            <button type="button" className="main large" onClick={() => void openDebrief()}>
              <span>
                {t('ending.debrief')}
                <small>{t('ending.debriefHint')}</small>
              </span>
            </button>
            <button
              type="button"
              onClick={() => {
                show({ content: null });
                go('setup');
              }}
            >
              {t('ending.again')}
            </button>
            {record && (
              <button type="button" onClick={() => exportRecord(record, `zheli-${record.scenario}`)}>
                {t('ending.export')}
              </button>
            )}
          </div>
          <p className="simplified">{t('ending.simplified')}</p>
          <Origins scenario={table.content.scenario} />
        </div>
      </main>
    </div>
  );
}

function Ledgers({ finish, sides }: { finish: Finish; sides: readonly Side[] }) {
  const { t } = useWords();
  const brief = useBrief();
  const { mandate, people, truth } = finish.ledgers;
  const both = (scores: Record<Side, number>, hint: (side: Side) => string) =>
    sides.map((side) => ({ key: side, label: t(`side.${side}`), score: scores[side], hint: hint(side) }));
  return (
    <div className="ledgers">
      <Ledger icon={<Landmark aria-hidden="true" />} name={t('ending.mandate')} rows={both(mandate, () => '')}>
        {t('ending.mandatePar')} {!brief && `${t(`ending.field.${fieldOf(finish)}`)} ${t('ending.mandateHint')}.`}
      </Ledger>
      <Ledger
        icon={<HeartHandshake aria-hidden="true" />}
        name={t('ending.people')}
        rows={[{ key: 'people', label: t('ending.everybody'), score: people, hint: '' }]}
      >
        {t('ending.peopleHint')}
      </Ledger>
      <Ledger
        icon={<Eye aria-hidden="true" />}
        name={t('ending.truth')}
        rows={both(truth, (side) => t(side === 'regime' ? 'ending.truthHintRegime' : 'ending.truthHintCivil'))}
      />
    </div>
  );
}

type Row = { key: string; label: string; score: number; hint: string };
type LedgerProps = { icon: ReactNode; name: string; rows: Row[]; children?: ReactNode };

function Ledger({ icon, name, rows, children }: LedgerProps) {
  const { t, language } = useWords();
  return (
    <section className="ledger">
      <h3>
        {icon} {name}
      </h3>
      {rows.map((row) => {
        const score = t('ending.score', { score: formatNumber(language, row.score) });
        return (
          <div key={row.key} className={`score ${row.key}`}>
            <p>
              {row.label} <strong>{score}</strong>
            </p>
            <meter min={0} max={100} value={row.score} aria-label={`${name}, ${row.label}: ${score}`} />
            {row.hint && <small>{row.hint}</small>}
          </div>
        );
      })}
      {children && <p className="quiet">{children}</p>}
    </section>
  );
}

type Award = { side: Side; medal: Finish['medals'][Side]; cap: Finish['capped'][Side] };
function Medal({ side, medal, cap }: Award) {
  const { t } = useWords();
  return (
    <li className={`medal ${medal}`}>
      <svg viewBox="0 0 64 84" aria-hidden="true" focusable="false">
        <path d="M18 0h28l-8 30H26z" className="ribbon" />
        <circle cx="32" cy="54" r="27" className="disc" />
        <g
          fill="none"
          strokeWidth="3.500"
          strokeLinecap="round"
          className="sign"
          transform="translate(32 54) scale(.72)"
        >
          <path d="M0 20C-13 20-22 13-22 3C-22-5-16-10-10-10C-4-10 0-6 0-1" />
          <path d="M0 20C13 20 22 13 22 3C22-5 16-10 10-10C4-10 0-6 0-1" />
        </g>
      </svg>
      <p>
        <strong>{t(`ending.medals.${medal}`)}</strong>
        <span>{t(`side.${side}`)}</span>
        {cap && <small>{t(`ending.capped.${cap}`)}</small>}
      </p>
    </li>
  );
}
