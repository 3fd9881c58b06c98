import { turnsIn } from '../../../session/lesson/clock.ts';
import { ACTS, TONES } from '../../../session/lesson/messages.ts';
import { upTo } from './numbers.ts';
import { Sheet } from './Sheet.tsx';
import type { Printed } from './sheets.ts';
import { usePaper } from './usePaper.ts';

/** A ballot a turn for every citizen, two citizens side by side: post, pass on or hold, guess. No names. */
export function CitizenSlips({ content, minutes, citizens }: Printed) {
  const { p, w } = usePaper();
  const { scenario } = content;
  const turns = upTo(turnsIn(scenario, minutes));
  return upTo(Math.ceil(citizens / 2)).map((page) => (
    <Sheet key={page} name="citizenSlips" scenario={scenario.id} head={false}>
      <div className="slip-pair">
        {['left', 'right'].map((place) => (
          <ol key={place} className="slips">
            {turns.map((turn) => (
              <li key={turn}>
                <p>
                  <strong>{p('part.turn', { turn })}</strong> · {w('citizen')}
                </p>
                <p className="ticks">
                  {TONES.map((tone) => (
                    <span key={tone}>
                      <span className="box" /> {w(`tones.${tone}`)}
                    </span>
                  ))}
                </p>
                <p className="ticks">
                  {p('slipPass')}:
                  <span>
                    <span className="box" /> {p('passOn')}
                  </span>
                  <span>
                    <span className="box" /> {p('hold')}
                  </span>
                </p>
                <p className="ticks">
                  {ACTS.map((act) => (
                    <span key={act}>
                      <span className="box" /> {w(`acts.${act}`)}
                    </span>
                  ))}
                </p>
                <p className="fill">
                  {p('slipGuess')} <span className="blank-line" />
                </p>
              </li>
            ))}
          </ol>
        ))}
      </div>
    </Sheet>
  ));
}
