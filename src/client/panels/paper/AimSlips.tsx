import { slipsOf } from '../../../session/lesson/slips.ts';
import { deck } from '../../i18n.ts';
import { Sheet } from './Sheet.tsx';
import type { Printed } from './sheets.ts';
import { usePaper } from './usePaper.ts';

/** Secret aims, one a slip: a third to read outside, a third with the aim, and a third that is folded over it and sealed. */
export function AimSlips({ content }: Printed) {
  const { p } = usePaper();
  const slips = content.seats.flatMap((seat) => slipsOf(seat).map((slip) => ({ ...slip, seat: seat.id })));
  if (slips.length === 0) return null;
  return (
    <Sheet name="aims" scenario={content.scenario.id} head={false}>
      <ul className="aim-slips">
        {slips.map(({ seat, aim, number }) => (
          <li key={aim}>
            <div>
              <h3>
                {deck(`seats.${seat}.name`)} · {p('slip', { number })}
              </h3>
              <p>{p('slipOuter')}</p>
            </div>
            <div>
              <p className="small">{p('slipAim')}</p>
              <p className="big">{deck(`seats.${seat}.aims.${aim}`)}</p>
            </div>
            <div className="fold">
              <p>{p('slipFold')}</p>
            </div>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
