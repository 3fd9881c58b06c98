import type { IndicatorEntry } from '../../../content/schema.ts';
import type { View } from '../../../engine/game.ts';
import { useWords } from '../../i18n.ts';
import { changeText, tone, valueText } from '../../measures.ts';
import { indicatorAbout, indicatorName } from '../../names.ts';
import { Spark } from './Spark.tsx';

type Seen = View['seen'];

/** One indicator: its name, what it is now, how it moved, and its way here as a line. */
export function Dial({ entry, seen }: { entry: IndicatorEntry; seen: Seen }) {
  const words = useWords();
  const values = seen.flatMap((turn) => turn.indicators[entry.id] ?? []);
  const now = values.at(-1);
  if (now === undefined) return null;
  const change = values.length > 1 ? now - (values.at(-2) ?? now) : 0;
  return (
    <li className="dial">
      <span className="dial-name" title={indicatorAbout(entry.id)}>
        {indicatorName(entry.id)}
      </span>
      <span className="dial-value">{valueText(words, entry.unit, now)}</span>
      <Change entry={entry} change={change} />
      <Spark values={values} />
    </li>
  );
}

/** A change with an arrow, a sign and a colour: never colour alone. */
export function Change({ entry, change }: { entry: IndicatorEntry; change: number }) {
  const words = useWords();
  const text = changeText(words, entry.unit, change);
  if (!text) return <span className="change even" />;
  return (
    <span className={`change ${tone(entry, change)}`}>
      <span aria-hidden="true">{change > 0 ? '▲' : '▼'}</span> {text}
    </span>
  );
}
