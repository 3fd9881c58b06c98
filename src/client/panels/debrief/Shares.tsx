import { useEffect, useId, useState } from 'react';
import type { Answers } from '../../../session/oracle.ts';
import type { Why } from '../../../session/why.ts';
import { useWords } from '../../i18n.ts';
import { Causes } from '../causes/Causes.tsx';
import type { Looked } from './Debrief.tsx';
import { useOracle } from './oracle.ts';

type Props = { looked: Looked; told: Why; turn: number | null }; // turn null: over several turns nothing is shared out

/** The bars of a change; meanwhile it is worked out what each cause gets of what several made in company. */
export function Shares({ looked, told, turn }: Props) {
  const { t, say } = useWords();
  const name = useId();
  const [shared, share] = useState(false);
  const { asked, ask, clear } = useOracle<Answers['shares']>(looked.record);
  const several = told.causes.filter(({ kind }) => kind === 'card' || kind === 'event').length > 1;
  const { indicator, region } = told;
  useEffect(() => {
    if (turn === null || !several) return clear();
    const question = region === undefined ? { indicator } : { indicator, region };
    ask((oracle, progress) => oracle.ask({ type: 'shares', turn, question }, progress));
  }, [ask, clear, turn, several, indicator, region]);
  const ready = asked.phase === 'told' ? asked.answer : null;
  const why = shared && ready ? ready.why : told;
  return (
    <>
      {ready && (
        <fieldset className="ways">
          <legend>{say('debrief', 'why.ways')}</legend>
          {[false, true].map((one) => (
            <label key={String(one)} className="choice">
              <input type="radio" name={name} checked={shared === one} onChange={() => share(one)} />
              {say('debrief', one ? 'why.shared' : 'why.alone')}
            </label>
          ))}
        </fieldset>
      )}
      <Causes content={looked.content} why={why} from={t('causes.before')} to={t('causes.after')} />
      <p className="quiet" role="status">
        {asked.phase === 'working' &&
          asked.progress &&
          say('debrief', 'why.sharing', { done: asked.progress.done, of: asked.progress.of })}
        {ready && say('debrief', ready.exact ? 'why.exact' : 'why.near', { orders: ready.orders })}
      </p>
    </>
  );
}
