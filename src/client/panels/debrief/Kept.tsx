import { useMemo, useState } from 'react';
import { historyOf } from '../../../session/branches.ts';
import type { KeptBranch } from '../../../session/record.ts';
import { useWords } from '../../i18n.ts';
import { branchName } from './branch.ts';
import type { Looked } from './Debrief.tsx';
import { Difference } from './Difference.tsx';

type Props = {
  looked: Looked;
  branches: readonly KeptBranch[];
  open: (branch: KeptBranch) => void;
  drop: (branch: KeptBranch) => void;
};

/** The branches that were kept with the record: look at one again, lay two beside each other, let one go. */
export function Kept({ looked, branches, open, drop }: Props) {
  const words = useWords();
  const { say } = words;
  if (branches.length === 0) return null;
  return (
    <section className="kept-branches" aria-labelledby="kept-title">
      <h3 id="kept-title">{say('debrief', 'whatif.kept')}</h3>
      <p className="quiet">{say('debrief', 'whatif.keptNote')}</p>
      <ol>
        {branches.map((branch) => (
          <li key={branch.turns.map(({ hash }) => hash).join()}>
            <span>{branchName(words, looked, branch)}</span>
            <span className="question-actions">
              <button type="button" onClick={() => open(branch)}>
                {say('debrief', 'whatif.show')}
              </button>
              <button type="button" onClick={() => drop(branch)}>
                {say('debrief', 'whatif.drop')}
              </button>
            </span>
          </li>
        ))}
      </ol>
      <Compare key={branches.length} looked={looked} branches={branches} />
    </section>
  );
}

/** Two histories of this game against each other; -1 = the run itself. */
function Compare({ looked, branches }: Pick<Props, 'looked' | 'branches'>) {
  const words = useWords();
  const { say } = words;
  const [pair, choose] = useState<[number, number] | null>(null);
  const [from, to] = pair ?? [branches.length > 1 ? 0 : -1, branches.length - 1];
  const name = (at: number) => {
    const branch = branches[at];
    return branch ? branchName(words, looked, branch) : say('debrief', 'whatif.run');
  };
  const { record } = looked;
  const histories = useMemo(
    () => ({ from: historyOf(record, branches[from] ?? null), to: historyOf(record, branches[to] ?? null) }),
    [record, branches, from, to],
  );
  const select = (value: number, label: string, change: (at: number) => void) => (
    <label>
      {label}
      <select value={value} onChange={(event) => change(Number(event.target.value))}>
        {[-1, ...branches.keys()].map((at) => (
          <option key={at} value={at}>
            {name(at)}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <div className="compare">
      <h4>{say('debrief', 'whatif.difference')}</h4>
      <div className="question">
        {select(from, say('debrief', 'whatif.one'), (at) => choose([at, to]))}
        {select(to, say('debrief', 'whatif.other'), (at) => choose([from, at]))}
      </div>
      {pair === null ? (
        <div className="question-actions">
          <button type="button" onClick={() => choose([from, to])}>
            {say('debrief', 'whatif.compare')}
          </button>
        </div>
      ) : (
        from !== to && (
          <Difference
            key={`${from} ${to}`}
            looked={looked}
            from={{ name: say('debrief', 'whatif.one'), history: histories.from }}
            to={{ name: say('debrief', 'whatif.other'), history: histories.to }}
          />
        )
      )}
    </div>
  );
}
