import { formatNumber } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { lanesOf, NEAR } from './lanes.ts';
import { useLesson } from './useLesson.ts';

type Row = { turn: number; truth: number; palace: number; street: number | null };

/** The street against the palace: turn by turn, what people privately thought, what the dashboard showed, what the class guessed. */
export function Street() {
  const { w, parts } = useLesson();
  const { language } = useWords();
  const { files } = parts;
  if (!files) return null;
  const rows = files.truths.map((truth, at): Row => {
    return { turn: at + 1, truth, palace: files.dashboards[at] ?? 0, street: files.tallies[at]?.guess ?? null };
  });
  const palace = rows.reduce((sum, row) => sum + Math.abs(row.palace - row.truth), 0) / Math.max(1, rows.length);
  const points = (value: number) => formatNumber(language, value, 1);
  return (
    <section className="street" aria-label={w('street')}>
      <h2>{w('street')}</h2>
      <div className="street-score">
        <p data-who="street">
          <span>{w('streetMissed')}</span>
          <strong>{files.classError === null ? '–' : points(files.classError)}</strong>
        </p>
        <p data-who="palace">
          <span>{w('palaceMissed')}</span>
          <strong>{points(palace)}</strong>
        </p>
      </div>
      <p className="quiet">{w('streetHow')}</p>
      <ol className="told" lang={language}>
        {rows.map((row) => (
          <li
            key={row.turn}
            aria-label={w('truth', { turn: row.turn, truth: Math.round(row.truth), dashboard: Math.round(row.palace) })}
          >
            <span className="street-turn">{row.turn}</span>
            <Track row={row} />
          </li>
        ))}
      </ol>
      <ul className="street-key" aria-hidden="true">
        <li data-who="truth">{w('streetTruth')}</li>
        <li data-who="palace">{w('streetPalace')}</li>
        <li data-who="street">{w('streetClass')}</li>
      </ul>
    </section>
  );
}

/** 0–100 from left to right; a mark each, told apart by shape and by its number; one above the other where they are near. */
function Track({ row }: { row: Row }) {
  const marks = [
    { who: 'truth', value: row.truth },
    { who: 'palace', value: row.palace },
    { who: 'street', value: row.street },
  ].flatMap(({ who, value }) => (value === null ? [] : [{ who, value }]));
  const values = marks.map(({ value }) => value);
  const narrow = lanesOf(values, NEAR.narrow);
  const wide = lanesOf(values, NEAR.wide);
  const lanes = { '--lanes-narrow': Math.max(...narrow) + 1, '--lanes-wide': Math.max(...wide) + 1 };
  return (
    <span className="street-track" aria-hidden="true" style={lanes as React.CSSProperties}>
      {marks.map(({ who, value }, n) => {
        const place = { '--at': value, '--lane-narrow': narrow[n], '--lane-wide': wide[n] };
        return (
          <span key={who} data-who={who} style={place as React.CSSProperties}>
            {Math.round(value)}
          </span>
        );
      })}
    </span>
  );
}
