import { turnsIn } from '../../../session/lesson/clock.ts';
import { deck } from '../../i18n.ts';
import { upTo } from './numbers.ts';
import { Sheet } from './Sheet.tsx';
import type { Printed } from './sheets.ts';
import { usePaper } from './usePaper.ts';

/** A ballot a turn for every office: its card, where, and whom it backs. One page an office. */
export function OfficeSlips({ content, minutes }: Printed) {
  const { p, w } = usePaper();
  const { scenario, seats } = content;
  return seats.map(({ id, side, leads, reports }) => (
    <Sheet key={id} name="officeSlips" scenario={scenario.id} head={false}>
      <ol className="slips">
        {upTo(turnsIn(scenario, minutes)).map((turn) => (
          <li key={turn}>
            <p>
              <strong>{p('part.turn', { turn })}</strong> · {deck(`seats.${id}.name`)} · {p(`side.${side}`)}
            </p>
            <p className="fill">
              {p('slipCard')} <span className="blank-line" /> {p('slipRegion')} <span className="blank-line" />
            </p>
            <p className="fill">
              {p('slipBack')} <span className="blank-line wide" />
            </p>
            {leads && <p className="fill">{p('slipStake')}</p>}
            {leads && (
              <p className="fill">
                {p('slipPledge')} <span className="blank-line wide" />
              </p>
            )}
            {reports && (
              <p className="fill">
                {w('account')}: ☐ {w('accounts.honest')} ☐ {w('accounts.rosy')}
              </p>
            )}
          </li>
        ))}
      </ol>
    </Sheet>
  ));
}
