import type { Decision } from '../../../engine/game.ts';
import type { Spoken } from '../../../session/lesson/messages.ts';
import { slipsOf } from '../../../session/lesson/slips.ts';
import { deck, useWords } from '../../i18n.ts';
import { say } from '../../lesson.ts';
import { regionName } from '../../names.ts';
import { useTable } from '../frame/useTable.ts';
import { questionText } from '../game/question.ts';
import { useLesson } from './useLesson.ts';

type Settled = Extract<Spoken, { type: 'decide' }>['decision'];

/** What a side's offices say beside ballots: the stake on the question, the promise, the report upwards, the number of a drawn slip. Pressed again it is taken back. */
export function BallotBeside({ side }: { side: 'regime' | 'civil' }) {
  const { w, parts } = useLesson();
  const { t } = useWords();
  const beside = parts.ballots?.beside;
  const question = beside?.questions[side];
  const offices = beside?.offices.filter((one) => one.side === side) ?? [];
  if (!beside || offices.length === 0) return null;
  return (
    <div className="ballot-beside">
      {offices.map(({ seat, may, said }) => {
        const of = (kind: Decision['kind']) => may.filter((one) => one.kind === kind);
        const [account] = of('account');
        return (
          <div key={seat}>
            {question && of('stake').length > 0 && (
              <Choose legend={questionText(deck, question)} about={t('stakes.laid')} may={of('stake')} said={said} />
            )}
            {of('pledge').length > 0 && (
              <Choose legend={t('stakes.pledge')} about={t('stakes.pledgeWorth')} may={of('pledge')} said={said} />
            )}
            {account?.kind === 'account' && (
              <Choose
                legend={`${deck(`seats.${seat}.name`)}: ${w('accountPaper')}`}
                about={regionName(account.region)}
                may={of('account')}
                said={said}
              />
            )}
            {of('aim').length > 0 && (
              <Choose
                legend={`${deck(`seats.${seat}.name`)}: ${w('slipDrawn')}`}
                about={w('slipAbout')}
                may={of('aim')}
                said={said}
              />
            )}
          </div>
        );
      })}
    </div>
  );
}

/** Words may still be on their way: what is chosen is told apart by itself. */
const keyOf = (one: Decision): string => JSON.stringify(one);

type Props = { legend: string; about: string; may: readonly Decision[]; said: readonly Decision[] };

function Choose({ legend, about, may, said }: Props) {
  const { w } = useLesson();
  const { t } = useWords();
  const table = useTable();
  const numberOf = (seat: string, aim: string): number => {
    const entry = table?.content.seats.find((one) => one.id === seat);
    return entry ? (slipsOf(entry).find((slip) => slip.aim === aim)?.number ?? 0) : 0;
  };
  const nameOf = (one: Decision): string => {
    if (one.kind === 'stake') return t(`stakes.${one.guess}`);
    if (one.kind === 'pledge') return deck(`pledges.${one.pledge}`);
    if (one.kind === 'aim') return w('slip', { number: numberOf(one.seat, one.aim) });
    return one.kind === 'account' ? w(`accounts.${one.tone}`) : '';
  };
  const slip = (one: Decision) => (one.kind === 'aim' ? numberOf(one.seat, one.aim) : 0);
  const inOrder = [...may].sort((one, other) => slip(one) - slip(other)); // the deck's own order would tell which is which
  return (
    <fieldset>
      <legend>
        {`${legend} `}
        <small>{about}</small>
      </legend>
      <div className="taps">
        {inOrder.map((one) => {
          const key = keyOf(one);
          const on = said.some((other) => keyOf(other) === key);
          return (
            <button
              key={key}
              type="button"
              aria-pressed={on}
              onClick={() => void say({ type: 'decide', decision: one as Settled, ...(on && { back: true }) })}
            >
              {nameOf(one)}
            </button>
          );
        })}
      </div>
    </fieldset>
  );
}
