import type { Content, IndicatorEntry } from '../../../content/schema.ts';
import type { Finish } from '../../../engine/game.ts';
import { useWords } from '../../i18n.ts';
import { changeText, changeUnit, valueText } from '../../measures.ts';
import { eventName, indicatorName } from '../../names.ts';

type Props = { content: Content; after: Finish['after'] };

/** What the ending stored up: the country at the end, after turns without players and, where the ending asks, with a shock. */
export function YearAfter({ content, after }: Props) {
  const { t } = useWords();
  const shown = content.indicators.filter((entry) => after.indicators[entry.id]);
  return (
    <section className="year-after">
      <h2>{t('ending.year.title')}</h2>
      <p className="quiet">{t('ending.year.hint')}</p>
      <div className="ledgers">
        {shown.map((entry) => (
          <Stored key={entry.id} entry={entry} values={after.indicators[entry.id]} />
        ))}
      </div>
      {after.shock && <p className="quiet">{t('ending.year.shockHint', { event: eventName(after.shock) })}</p>}
    </section>
  );
}

type Values = Finish['after']['indicators'][string] | undefined;

function Stored({ entry, values }: { entry: IndicatorEntry; values: Values }) {
  const words = useWords();
  if (!values) return null;
  const { end, after, shocked } = values;
  const later = (value: number) => {
    const change = changeText(words, entry.unit, value - end);
    return change ? `${change} ${changeUnit(words, entry.unit, value - end)}`.trim() : '';
  };
  const rows = [
    { label: words.t('ending.year.end'), value: end, change: '' },
    { label: words.t('ending.year.after'), value: after, change: later(after) },
    ...(shocked === undefined ? [] : [{ label: words.t('ending.year.shock'), value: shocked, change: later(shocked) }]),
  ];
  return (
    <section className="stored-tile">
      <h3>{indicatorName(entry.id)}</h3>
      {rows.map((row) => (
        <p key={row.label} className="stored">
          {row.label} <strong>{valueText(words, entry.unit, row.value)}</strong>
          {row.change && <small>{row.change}</small>}
        </p>
      ))}
    </section>
  );
}
