import { ASSUMPTION_IDS, ASSUMPTIONS, type Assuming, type AssumptionId } from '../../../session/branches.ts';
import { useWords } from '../../i18n.ts';
import type { Looked } from './Debrief.tsx';
import { TurnChoice } from './TurnChoice.tsx';

const OTHERS = ['low', 'high'] as const;

/** An assumption of the model with another value: the first one, taken lower, from the start. */
export const firstAssumption: Assuming = { id: 'fear-keeps', value: ASSUMPTIONS['fear-keeps'].low, from: 1 };

type Props = { looked: Looked; assumption: Assuming; change: (next: Assuming) => void };

/** Which assumption of the model, what instead, from when; and what research knows about it. */
export function AssumptionChoice({ looked, assumption, change }: Props) {
  const { say } = useWords();
  const { id, value, from } = assumption;
  const { low, high } = ASSUMPTIONS[id];
  const words = (key: string) => say('debrief', `assumptions.${id}.${key}`);
  const other = (next: AssumptionId) => change({ id: next, value: ASSUMPTIONS[next].low, from });
  return (
    <>
      <div className="question">
        <label>
          {say('debrief', 'whatif.assumption')}
          <select
            value={id}
            onChange={(event) => other(ASSUMPTION_IDS.find((one) => one === event.target.value) ?? id)}
          >
            {ASSUMPTION_IDS.map((one) => (
              <option key={one} value={one}>
                {say('debrief', `assumptions.${one}.name`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {say('debrief', 'whatif.instead')}
          <select
            value={value === low ? 'low' : 'high'}
            onChange={(event) => change({ id, value: event.target.value === 'low' ? low : high, from })}
          >
            {OTHERS.map((one) => (
              <option key={one} value={one}>
                {words(one)}
              </option>
            ))}
          </select>
        </label>
        <TurnChoice
          looked={looked}
          label={say('debrief', 'whatif.from')}
          turn={from}
          choose={(turn) => change({ id, value, from: turn })}
        />
      </div>
      <p className="known">
        <strong>{say('debrief', 'whatif.usual')}</strong> {words('usual')}{' '}
        <strong>{say('debrief', 'whatif.known')}</strong> {words('known')}
      </p>
    </>
  );
}
