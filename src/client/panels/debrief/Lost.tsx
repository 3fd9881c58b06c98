import { Fragment } from 'react';
import type { Lost as Losses } from '../../../session/messages.ts';
import { useWords } from '../../i18n.ts';
import { moveName } from '../../names.ts';
import { SIDES } from '../../sides.ts';
import { FaultList } from '../frame/Trouble.tsx';
import { SideHeads } from './SideHeads.tsx';

type Props = { lost: Losses; lived: number; ended: boolean };

/** Of a damaged or old record: what can be shown, what cannot, and why. */
export function Lost({ lost, lived, ended }: Props) {
  const { say } = useWords();
  const { turns, decided } = lost;
  // A turn that is missing leaves no trace but this: what follows cannot be played, or comes out otherwise than it says.
  const isAnotherHistory = lost.faults.some(({ code }) => code === 'record-differs' || code === 'record-move');
  const [first, last] = [decided[0]?.turn ?? 0, decided.at(-1)?.turn ?? 0];
  return (
    <aside className="lost" aria-labelledby="lost-title">
      <h2 id="lost-title">{say('debrief', 'lost.title')}</h2>
      <ul>
        <li>
          {lived === 0 ? say('debrief', 'lost.none') : say('debrief', 'lost.lived', { lived, turns })}
          {lived > 0 && <small>{say('debrief', 'lost.proof')}</small>}
        </li>
        {decided.length > 0 && (
          <li>
            {first === last
              ? say('debrief', 'lost.decidedOne', { turn: first })
              : say('debrief', 'lost.decided', { first, last })}
            <small>
              {say('debrief', 'lost.chain')} {isAnotherHistory && say('debrief', 'lost.places')}
            </small>
          </li>
        )}
        {!ended && <li>{say('debrief', 'lost.end')}</li>}
      </ul>
      <h3>{say('debrief', 'lost.why')}</h3>
      <FaultList faults={lost.faults} />
      {decided.length > 0 && <Decided decided={decided} lived={lived} />}
    </aside>
  );
}

const FEW = 12; // rows that stand open

/** Turns between this one and the one before that could not even be read. */
function gapBefore(decided: Losses['decided'], at: number, lived: number): number[] {
  const from = decided[at - 1]?.turn ?? lived;
  const to = decided[at]?.turn ?? from + 1;
  return Array.from({ length: to - from - 1 }, (_, n) => from + n + 1);
}

/** Turns that nobody could live again: what both sides chose in them. */
function Decided({ decided, lived }: { decided: Losses['decided']; lived: number }) {
  const { t, say } = useWords();
  return (
    <details className="scroll" open={decided.length <= FEW}>
      <summary>{say('debrief', 'lost.choices')}</summary>
      <table>
        <SideHeads rows={say('debrief', 'timeline.turn')} />
        <tbody>
          {decided.map((turn, at) => (
            <Fragment key={turn.turn}>
              {gapBefore(decided, at, lived).map((missing) => (
                <tr key={missing}>
                  <th scope="row">{missing}</th>
                  <td colSpan={SIDES.length}>{say('debrief', 'lost.unread')}</td>
                </tr>
              ))}
              <tr>
                <th scope="row">{turn.turn}</th>
                {SIDES.map((side) => (
                  <td key={side}>{turn[side].map((move) => moveName(move, t('game.chooseOff'))).join(', ') || '–'}</td>
                ))}
              </tr>
            </Fragment>
          ))}
        </tbody>
      </table>
    </details>
  );
}
