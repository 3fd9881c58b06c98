import { deal } from '../../../session/lesson/citizens.ts';
import { regionName } from '../../names.ts';
import { regionNumber, upTo } from './numbers.ts';
import { Sheet } from './Sheet.tsx';
import type { Printed } from './sheets.ts';
import { usePaper } from './usePaper.ts';

/** Any number does: the same sheets come out each time, and their roles are nobody's secret. */
const PAPER_SEED = 2016;

/** Citizens' roles to be drawn from a pile: stake, belief and nerve are dealt. Eight on a page. */
export function CitizenCards({ content, citizens }: Printed) {
  const { p, w } = usePaper();
  if (citizens === 0) return null;
  return (
    <Sheet name="citizens" scenario={content.scenario.id} head={false}>
      <ul className="citizen-cards">
        {upTo(citizens).map((card) => {
          const { belief, stake, nerve, region } = deal(content, PAPER_SEED, card, 0);
          return (
            <li key={card}>
              <p className="small">
                {w('dealt')} · {w('citizen')} {card}
              </p>
              <h3>
                {regionName(region)} <span className="number">{regionNumber(content, region)}</span>
              </h3>
              <p>{w(`stakes.${stake}`)}</p>
              <p>
                <strong>{w(`beliefs.${belief}`)}</strong> {w(`nerves.${nerve}`)}
              </p>
              <p className="small">{p('tasks')}</p>
            </li>
          );
        })}
      </ul>
    </Sheet>
  );
}
