import { useEffect } from 'react';
import type { Move, Offer } from '../../../engine/game.ts';
import type { Asked, Assuming } from '../../../session/branches.ts';
import type { KeptBranch } from '../../../session/record.ts';
import { useWords } from '../../i18n.ts';
import { AssumptionChoice } from './AssumptionChoice.tsx';
import type { Looked } from './Debrief.tsx';
import { DecisionChoice, type Wanted } from './DecisionChoice.tsx';
import { useOracle } from './oracle.ts';
import { movesWith } from './questions.ts';
import { Waiting } from './Waiting.tsx';

const KINDS = ['decision', 'assumption'] as const;
const AFTERS = ['recorded', 'greedy'] as const;

/** What somebody wants to see changed, as it stands in the choices. */
export type Wish = {
  kind: (typeof KINDS)[number];
  decision: Wanted;
  assumption: Assuming;
  deciders: KeptBranch['deciders'];
};

const madeIn = ({ debrief }: Looked, { turn, side }: Wanted): readonly Move[] =>
  debrief.reports[turn - 1]?.moves[side] ?? [];

/** The question that follows from a wish, and the first turn it is about; null where nothing would be changed. */
export function askedOf(
  looked: Looked,
  { kind, decision, assumption, deciders }: Wish,
): (Asked & { turn: number }) | null {
  if (kind === 'assumption') return { changes: [], assumption, deciders, turn: assumption.from };
  const { turn, side, index, instead } = decision;
  if (instead === null && index < 0) return null;
  return { changes: [{ turn, side, moves: movesWith(madeIn(looked, decision), index, instead) }], deciders, turn };
}

type Props = { looked: Looked; wish: Wish; change: (next: Partial<Wish>) => void };

/** A decision or an assumption of the model, and who decides after it. */
export function ChangeChoice({ looked, wish, change }: Props) {
  const { say } = useWords();
  const { kind, assumption, deciders } = wish;
  return (
    <>
      <div className="question">
        <label>
          {say('debrief', 'whatif.what')}
          <select
            value={kind}
            onChange={(event) => change({ kind: KINDS.find((one) => one === event.target.value) ?? kind })}
          >
            {KINDS.map((one) => (
              <option key={one} value={one}>
                {say('debrief', `whatif.kinds.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {say('debrief', 'whatif.after')}
          <select
            value={deciders}
            onChange={(event) => change({ deciders: AFTERS.find((one) => one === event.target.value) ?? deciders })}
          >
            {AFTERS.map((one) => (
              <option key={one} value={one}>
                {say('debrief', `whatif.afters.${one}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      {kind === 'decision' ? (
        <Decision looked={looked} wish={wish} change={change} />
      ) : (
        <AssumptionChoice looked={looked} assumption={assumption} change={(next) => change({ assumption: next })} />
      )}
    </>
  );
}

/** The decision, with what could have been played instead. */
function Decision({ looked, wish, change }: Props) {
  const { asked, ask, stop } = useOracle<Offer[]>(looked.record);
  const { decision } = wish;
  const { turn, side, index } = decision;
  const made = madeIn(looked, decision);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `made` follows from turn and side
  useEffect(() => {
    const beside = movesWith(made, index, null);
    ask((oracle, progress) => oracle.ask({ type: 'offers', turn, side, beside }, progress));
  }, [ask, turn, side, index]);
  return (
    <>
      <DecisionChoice
        looked={looked}
        wanted={decision}
        change={(next) => change({ decision: { ...decision, ...next } })}
        made={made}
        offers={asked.phase === 'told' ? asked.answer : null}
      />
      {asked.phase !== 'stopped' && <Waiting asked={asked} stop={stop} />}
    </>
  );
}
