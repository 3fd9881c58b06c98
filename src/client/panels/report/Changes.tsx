import type { Content, IndicatorEntry } from '../../../content/schema.ts';
import { useWords } from '../../i18n.ts';
import { changeText, changeUnit, dialsOf, tone, valueText } from '../../measures.ts';
import { indicatorAbout, indicatorName } from '../../names.ts';
import { useBrief } from '../frame/Aside.tsx';
import type { Table } from '../frame/useTable.ts';
import { Hoped } from './Hoped.tsx';
import { Reasons } from './Reasons.tsx';

type Change = { entry: IndicatorEntry; now: number; before: number };

/** How large a change is beside the usual size of its kind; for the order and the bars, never shown as a number. */
const weight = ({ entry, now, before }: Change) =>
  entry.unit === 'share'
    ? Math.abs(now - before)
    : Math.abs(now - before) / (Math.abs(before) + Math.abs(now) || 1) / 25;

const SHOWN = 6;
const SHOWN_BRIEFLY = 3;

/** What moved on my dashboard this turn, the largest first. */
export function Changes({ table }: { table: Table }) {
  const words = useWords();
  const brief = useBrief();
  const shown = brief ? SHOWN_BRIEFLY : SHOWN;
  const [last, before] = [table.view.seen.at(-1), table.view.seen.at(-2)];
  const changes = dialsOf(table.content, table.side)
    .map((entry) => ({ entry, now: last?.indicators[entry.id] ?? 0, before: before?.indicators[entry.id] ?? 0 }))
    .filter(({ entry, now, before }) => changeText(words, entry.unit, now - before) !== '')
    .sort((a, b) => weight(b) - weight(a))
    .slice(0, shown);
  const largest = Math.max(...changes.map(weight), 0.001);
  return (
    <section className="panel changes" aria-labelledby="changes-title">
      <h2 id="changes-title">{words.t('report.changed')}</h2>
      {changes.length === 0 && <p className="quiet">{words.t('report.unchanged')}</p>}
      <ul>
        {changes.map((change) => (
          <Moved key={change.entry.id} content={table.content} change={change} size={weight(change) / largest} />
        ))}
      </ul>
      {!brief && <Hoped table={table} />}
    </section>
  );
}

function Moved({ content, change, size }: { content: Content; change: Change; size: number }) {
  const words = useWords();
  const { entry, now, before } = change;
  const by = now - before;
  return (
    <li className={`moved ${tone(entry, by)}`}>
      <span className="moved-name" title={indicatorAbout(entry.id)}>
        {indicatorName(entry.id)}
      </span>
      <span className="moved-by">
        <span aria-hidden="true">{by > 0 ? '▲' : '▼'}</span> {changeText(words, entry.unit, by)}{' '}
        {changeUnit(words, entry.unit, by)}
      </span>
      <span className="moved-now">
        {valueText(words, entry.unit, now)}{' '}
        <small>{words.t('report.before', { value: valueText(words, entry.unit, before) })}</small>
      </span>
      <span className="moved-bar" style={{ inlineSize: `${Math.max(4, size * 100)}%` }} />
      <Reasons indicator={entry.id} content={content} />
    </li>
  );
}
