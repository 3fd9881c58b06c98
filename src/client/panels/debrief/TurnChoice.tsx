import { formatMonths } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import type { Looked } from './Debrief.tsx';

type Props = {
  looked: Looked;
  label: string;
  turn: number;
  choose: (turn: number) => void;
  first?: number; // 0 = before turn 1
  last?: number;
};

/** A turn by its number and its months. */
export function TurnChoice({ looked, label, turn, choose, first = 1, last = looked.debrief.reports.length }: Props) {
  const { language, say } = useWords();
  return (
    <label>
      {label}
      <select value={turn} onChange={(event) => choose(Number(event.target.value))}>
        {looked.stops
          .filter((stop) => stop.turn >= first && stop.turn <= last)
          .map((stop) => (
            <option key={stop.turn} value={stop.turn}>
              {stop.turn === 0
                ? say('debrief', 'charts.before')
                : `${stop.turn}. ${formatMonths(language, stop.from, stop.to)}`}
            </option>
          ))}
      </select>
    </label>
  );
}
