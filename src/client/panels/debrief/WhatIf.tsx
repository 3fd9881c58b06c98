import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { type Asked, isSameBranch, keptOf, MOST_BRANCHES } from '../../../session/branches.ts';
import type { Fan } from '../../../session/gather.ts';
import type { Told } from '../../../session/oracle.ts';
import type { KeptBranch } from '../../../session/record.ts';
import { formatNumber } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { endingName } from '../../names.ts';
import { announce, stageOf, store } from '../../store.ts';
import { keepBranches } from '../../table.ts';
import { firstAssumption } from './AssumptionChoice.tsx';
import { Branch } from './Branch.tsx';
import { askedOf, ChangeChoice, type Wish } from './ChangeChoice.tsx';
import type { Looked } from './Debrief.tsx';
import { Futures } from './Futures.tsx';
import { Kept } from './Kept.tsx';
import { type Asked as Heard, useOracle } from './oracle.ts';
import { firstDecision } from './questions.ts';
import { Waiting } from './Waiting.tsx';

const MANY = [60, 200, 1000];
const NONE: readonly KeptBranch[] = [];

const firstWish = ({ debrief }: Looked): Wish => ({
  kind: 'decision',
  decision: { ...firstDecision(debrief, stageOf(store.getState())?.view.side ?? 'regime'), instead: null },
  assumption: firstAssumption,
  deciders: 'recorded',
});

/** One decision or assumption changed: the same history once more, or many futures of it; and the branches that were kept. */
export function WhatIf(looked: Looked) {
  const { say, language } = useWords();
  const { record } = looked;
  const [wish, setWish] = useState<Wish>(() => firstWish(looked));
  const [lived, setLived] = useState<Asked | null>(null); // what the branch on screen was asked with
  const branches = useStore(store, (screen) => screen.record?.branches) ?? NONE;
  const branch = useOracle<Told>(record);
  const fan = useOracle<Fan>(record);
  const asked = askedOf(looked, wish);
  const same = () => {
    if (!asked) return;
    fan.clear();
    setLived(asked);
    const { changes, assumption, deciders: who } = asked;
    const deciders = { regime: who, civil: who };
    branch.ask((oracle, progress) => oracle.ask({ type: 'branch', changes, assumption, deciders }, progress));
  };
  const many = (futures: number) => {
    if (!asked) return;
    branch.clear();
    const { turn, changes, assumption } = asked;
    fan.ask((oracle, progress, sofar) =>
      oracle.fan({ turn, changes, assumption }, futures, (grown) => {
        progress({ done: grown.futures, of: futures });
        sofar(grown);
      }),
    );
  };
  const open = (kept: KeptBranch) => {
    fan.clear();
    setLived(kept);
    branch.ask((oracle, progress) => oracle.ask({ type: 'kept', branch: kept }, progress));
  };
  const change = (next: Partial<Wish>) => {
    branch.clear();
    fan.clear();
    setWish({ ...wish, ...next });
  };
  return (
    <>
      <ChangeChoice looked={looked} wish={wish} change={change} />
      <div className="question-actions">
        <button type="button" disabled={!asked} onClick={same}>
          {say('debrief', 'whatif.same')}
        </button>
        {MANY.map((n) => (
          <button key={n} type="button" disabled={!asked} onClick={() => many(n)}>
            {say('debrief', 'whatif.many', { n: formatNumber(language, n) })}
          </button>
        ))}
      </div>
      <div className="answer-room">
        <Waiting asked={branch.asked} stop={branch.stop} />
        <Waiting asked={fan.asked} stop={fan.stop} />
        <Answers looked={looked} branch={branch.asked} fan={fan.asked} lived={lived} branches={branches} />
      </div>
      <Kept
        looked={looked}
        branches={branches}
        open={open}
        drop={(gone) => void keepBranches(branches.filter((one) => one !== gone))}
      />
    </>
  );
}

type AnswersProps = {
  looked: Looked;
  branch: Heard<Told>;
  fan: Heard<Fan>;
  lived: Asked | null;
  branches: readonly KeptBranch[];
};

/** How the run ended, and the branch or the futures beside it. */
function Answers({ looked, branch, fan, lived, branches }: AnswersProps) {
  const { say } = useWords();
  const { finish } = looked.debrief;
  const grown = fan.phase === 'told' ? fan.answer : fan.phase === 'working' ? fan.sofar : null;
  const told = branch.phase === 'told' ? branch.answer : null;
  const ready = told !== null || fan.phase === 'told';
  useEffect(() => {
    if (ready) announce(say('debrief', 'whatif.ready'));
  }, [ready, say]);
  return (
    <>
      {(told || grown) && finish && <p>{say('debrief', 'whatif.runEnding', { ending: endingName(finish.ending) })}</p>}
      {told && lived && (
        <>
          <Branch looked={looked} told={told} deciders={lived.deciders} />
          <Keep branches={branches} kept={keptOf(told, lived)} />
        </>
      )}
      {grown && grown.futures > 0 && <Futures looked={looked} fan={grown} />}
    </>
  );
}

/** A button that keeps the branch on screen; where it is kept already, a word that it is. */
function Keep({ branches, kept }: { branches: readonly KeptBranch[]; kept: KeptBranch | null }) {
  const { say } = useWords();
  if (!kept) return null;
  if (branches.some((one) => isSameBranch(one, kept)))
    return <p className="quiet">{say('debrief', 'whatif.isKept')}</p>;
  if (branches.length >= MOST_BRANCHES)
    return <p className="quiet">{say('debrief', 'whatif.full', { n: MOST_BRANCHES })}</p>;
  return (
    <button type="button" onClick={() => void keepBranches([...branches, kept])}>
      {say('debrief', 'whatif.keep')}
    </button>
  );
}
