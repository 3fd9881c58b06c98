import type { Lost as Losses } from '../../../session/messages.ts';
import { useWords } from '../../i18n.ts';
import { SIDES } from '../../sides.ts';
import { FaultList } from '../frame/Trouble.tsx';
import { moveName } from './DecisionChoice.tsx';
import { SideHeads } from './SideHeads.tsx';

type Props = { lost: Losses; lived: number; ended: boolean };

/** Of a damaged or old record: what can be shown, what cannot, and why. */
export function Lost({ lost, lived, ended }: Props) {
  const { say } = useWords();
  const { turns, decided } = lost;
  const [first, last] = [decided[0]?.turn ?? 0, decided.at(-1)?.turn ?? 0];
  return (
    <aside className="lost" aria-labelledby="lost-title">
      <h2 id="lost-title">{say('debrief', 'lost.title')}</h2>
      <ul>
        <li>
          {lived === 0 ? say('debrief', 'lost.none') : say('debrief', 'lost.lived', { lived, turns })}
          {lived > 0 && <small>{say('debrief', 'lost.proof')}</small>}
        </li>
        {decided.length > 0 && <li>{say('debrief', 'lost.decided', { first, last })}</li>}
        {!ended && <li>{say('debrief', 'lost.end')}</li>}
      </ul>
      <h3>{say('debrief', 'lost.why')}</h3>
      <FaultList faults={lost.faults} />
      {decided.length > 0 && <Decided decided={decided} />}
    </aside>
  );
}

/** Turns that nobody could live again: what both sides chose in them. */
function Decided({ decided }: { decided: Losses['decided'] }) {
  const { t, say } = useWords();
  return (
    <details className="scroll">
      <summary>{say('debrief', 'lost.choices')}</summary>
      <table>
        <SideHeads rows={say('debrief', 'timeline.turn')} />
        <tbody>
          {decided.map((turn) => (
            <tr key={turn.turn}>
              <th scope="row">{turn.turn}</th>
              {SIDES.map((side) => (
                <td key={side}>{turn[side].map((move) => moveName(move, t('game.chooseOff'))).join(', ') || '–'}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
