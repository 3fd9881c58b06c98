import type { ResourceEntry } from '../../../content/schema.ts';
import { useWords } from '../../i18n.ts';
import { dialsOf } from '../../measures.ts';
import { resourceAbout, resourceName, resourceShort } from '../../names.ts';
import { useBrief } from '../frame/Aside.tsx';
import type { Table } from '../frame/useTable.ts';
import { Advisers } from './Advisers.tsx';
import { Dial } from './Dial.tsx';
import { Hint, type OpenCard } from './Hint.tsx';
import { Promises } from './Promises.tsx';

const DIALS = [3, 5, 7]; // in front on turn 1, turn 2, then on

/** What my side is told about the country: a few dials in front, the rest one step away. */
export function Dashboard({ table, pick }: { table: Table; pick: OpenCard }) {
  const { t } = useWords();
  const { content, view, side } = table;
  const dials = dialsOf(content, side);
  const brief = useBrief();
  const front = DIALS[brief ? 0 : Math.min(view.turn, DIALS.length) - 1] ?? 7;
  return (
    <section className="panel dashboard" aria-labelledby="dashboard-title">
      <header>
        <h2 id="dashboard-title">{t('game.dashboard')}</h2>
        {view.turn < DIALS.length && (
          <p className="quiet">{t(side === 'regime' ? 'game.dashboardHintRegime' : 'game.dashboardHintCivil')}</p>
        )}
      </header>
      <ul className="dials">
        {dials.slice(0, front).map((entry) => (
          <Dial key={entry.id} entry={entry} seen={view.seen} />
        ))}
      </ul>
      {!brief && <PublicPoints table={table} />}
      <Promises table={table} />
      {!brief && <Advisers table={table} pick={pick} />}
      <Hint key={`${table.view.side} ${table.view.turn}`} table={table} pick={pick} />
      {dials.length > front && (
        <details>
          <summary>{t('game.allIndicators')}</summary>
          <ul className="dials">
            {dials.slice(front).map((entry) => (
              <Dial key={entry.id} entry={entry} seen={view.seen} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** Points that are a state of things and no money: cohesion, standing, organisation. */
function PublicPoints({ table }: { table: Table }) {
  const { content, view, side } = table;
  const costs = new Set(content.cards.filter((card) => card.side === side).flatMap((card) => Object.keys(card.cost)));
  const points = content.resources.filter((one) => view.resources[one.id] !== undefined && !costs.has(one.id));
  if (points.length === 0) return null;
  return (
    <ul className="points">
      {points.map((one) => (
        <Point key={one.id} entry={one} now={view.resources[one.id] ?? 0} />
      ))}
    </ul>
  );
}

/** A state of things and how it stands; where the deck explains it, pressing it opens what moves it. */
function Point({ entry: { id, min, max }, now }: { entry: ResourceEntry; now: number }) {
  const about = resourceAbout(id);
  const row = (
    <>
      <span>{resourceShort(id)}</span>
      <meter min={min} max={max} value={now} aria-label={resourceName(id)} />
      <strong>{now}</strong>
    </>
  );
  return (
    <li>
      {about ? (
        <details>
          <summary className="point">{row}</summary>
          <p>{about}</p>
        </details>
      ) : (
        <div className="point">{row}</div>
      )}
    </li>
  );
}
