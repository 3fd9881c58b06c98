import { useEffect, useState } from 'react';
import type { Move, Offer } from '../../../engine/game.ts';
import type { Fan } from '../../../session/gather.ts';
import type { Told } from '../../../session/oracle.ts';
import { useWords } from '../../i18n.ts';
import { endingName } from '../../names.ts';
import { show, stageOf, store } from '../../store.ts';
import { Branch } from './Branch.tsx';
import type { Looked } from './Debrief.tsx';
import { DecisionChoice, type Wanted } from './DecisionChoice.tsx';
import { Futures } from './Futures.tsx';
import { useOracle } from './oracle.ts';
import { firstDecision, movesWith } from './questions.ts';
import { Waiting } from './Waiting.tsx';

const MANY = [60, 200];

/** One decision changed: the same history once more, or many futures of it. */
export function WhatIf(looked: Looked) {
  const { say } = useWords();
  const { debrief, record } = looked;
  const { finish } = debrief;
  const [wanted, want] = useState<Wanted>(() => ({
    ...firstDecision(debrief, stageOf(store.getState())?.view.side ?? 'regime'),
    instead: null,
  }));
  const offers = useOracle<Offer[]>(record);
  const branch = useOracle<Told>(record);
  const fan = useOracle<Fan>(record);
  const made: readonly Move[] = debrief.reports[wanted.turn - 1]?.moves[wanted.side] ?? [];
  const { turn, side, index } = wanted;
  const askOffers = offers.ask;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `made` follows from turn and side
  useEffect(() => {
    const beside = movesWith(made, index, null);
    askOffers((oracle, progress) => oracle.ask({ type: 'offers', turn, side, beside }, progress));
  }, [askOffers, turn, side, index]);
  const changes = [{ turn, side, moves: movesWith(made, index, wanted.instead) }];
  const same = () => {
    fan.clear();
    branch.ask((oracle, progress) =>
      oracle.ask({ type: 'branch', changes, deciders: { regime: 'recorded', civil: 'recorded' } }, progress),
    );
  };
  const many = (futures: number) => {
    branch.clear();
    fan.ask((oracle, progress, sofar) =>
      oracle.fan({ turn, changes }, futures, (grown) => {
        progress({ done: grown.futures, of: futures });
        sofar(grown);
      }),
    );
  };
  const { asked } = fan;
  const grown = asked.phase === 'told' ? asked.answer : asked.phase === 'working' ? asked.sofar : null;
  const told = branch.asked.phase === 'told' ? branch.asked.answer : null;
  const ready = told !== null || asked.phase === 'told';
  useEffect(() => {
    if (ready) show({ announcement: say('debrief', 'whatif.ready') });
  }, [ready, say]);
  const change = (next: Partial<Wanted>) => {
    branch.clear();
    fan.clear();
    want({ ...wanted, ...next });
  };
  const possible = wanted.instead !== null || index >= 0;
  return (
    <>
      <DecisionChoice
        looked={looked}
        wanted={wanted}
        change={change}
        made={made}
        offers={offers.asked.phase === 'told' ? offers.asked.answer : null}
      />
      <div className="question-actions">
        <button type="button" disabled={!possible} onClick={same}>
          {say('debrief', 'whatif.same')}
        </button>
        {MANY.map((n) => (
          <button key={n} type="button" disabled={!possible} onClick={() => many(n)}>
            {say('debrief', 'whatif.many', { n })}
          </button>
        ))}
      </div>
      <div className="answer-room">
        {offers.asked.phase !== 'stopped' && <Waiting asked={offers.asked} stop={offers.stop} />}
        <Waiting asked={branch.asked} stop={branch.stop} />
        <Waiting asked={fan.asked} stop={fan.stop} />
        {(told || grown) && finish && (
          <p>{say('debrief', 'whatif.runEnding', { ending: endingName(finish.ending) })}</p>
        )}
        {told && <Branch looked={looked} told={told} />}
        {grown && grown.futures > 0 && <Futures looked={looked} fan={grown} />}
      </div>
    </>
  );
}
