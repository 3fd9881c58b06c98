import type { View } from '../../../engine/game.ts';
import { deck, useWords } from '../../i18n.ts';
import type { Table } from '../frame/useTable.ts';

type Rumour = View['rumoured'][number];

/** What is talked about: the nearest large event that may come; behind it the others, and what they would test. */
export function Rumours({ table }: { table: Table }) {
  const { t } = useWords();
  const { view, content, side } = table;
  const [first, ...others] = view.rumoured;
  if (!first) return null;
  const when = ({ turn }: Rumour) => t(turn === view.turn ? 'stakes.rumourNow' : 'stakes.rumourNext');
  const tests = (omen: string) => content.omens.find(({ id }) => id === omen)?.trials[side] ?? [];
  return (
    <details className="rumours">
      <summary>
        {deck(`omens.${first.omen}`)} <small>{when(first)}</small>
      </summary>
      <p>{t('stakes.trials')}</p>
      <ul>
        {tests(first.omen).map(({ id }) => (
          <li key={id}>{deck(`trials.${id}`)}</li>
        ))}
      </ul>
      {others.map((one) => (
        <p key={`${one.omen} ${one.turn}`}>
          <strong>{deck(`omens.${one.omen}`)}</strong> <small>{when(one)}</small>
        </p>
      ))}
    </details>
  );
}
