import { useId, useState } from 'react';
import { type Count, gainOf, gainOfTicket, type Idea, LEAST, TICKET, wilson } from '../../../session/inventory.ts';
import { formatShare } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { Range } from './Range.tsx';
import { inventoryOf, keepInventory, MOST } from './tally.ts';

const TIMES = ['before', 'after'] as const;

/** A class's exit ticket in numbers, counted by a show of hands: no names, no totals of fewer than five, honest intervals. */
export function ClassTotals() {
  const { say } = useWords();
  const [counts, setCounts] = useState(inventoryOf);
  const change = (time: (typeof TIMES)[number], next: Count) => {
    const all = { ...counts, [time]: next };
    setCounts(all);
    keepInventory(all);
  };
  return (
    <details className="class-totals">
      <summary>{say('debrief', 'totals.title')}</summary>
      <p>{say('debrief', 'totals.how')}</p>
      <div className="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{say('debrief', 'totals.idea')}</th>
              {TIMES.map((time) => (
                <th key={time} scope="col">
                  {say('debrief', `totals.${time}`)}
                </th>
              ))}
              <th scope="col">{say('debrief', 'totals.gain')}</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{say('debrief', 'totals.people')}</th>
              {TIMES.map((time) => (
                <td key={time}>
                  <Entry
                    label={`${say('debrief', 'totals.people')}, ${say('debrief', `totals.${time}`)}`}
                    value={counts[time].of}
                    most={MOST}
                    change={(of) => change(time, { ...counts[time], of: of ?? 0 })}
                  />
                </td>
              ))}
              <td />
            </tr>
            {TICKET.map((idea) => (
              <Row key={idea} idea={idea} counts={counts} change={change} />
            ))}
          </tbody>
        </table>
      </div>
      <Whole counts={counts} />
      <p className="quiet">{say('debrief', 'totals.note', { least: LEAST })}</p>
    </details>
  );
}

type Counts = Record<(typeof TIMES)[number], Count>;
type RowProps = { idea: Idea; counts: Counts; change: (time: (typeof TIMES)[number], next: Count) => void };

function Row({ idea, counts, change }: RowProps) {
  const { language, say } = useWords();
  const [before, after] = TIMES.map((time) => ({ of: counts[time].of, right: counts[time].right[idea] }));
  const counted = before?.right !== undefined && after?.right !== undefined;
  const gain = counted
    ? gainOf({ of: before.of, right: before.right ?? 0 }, { of: after.of, right: after.right ?? 0 })
    : null;
  return (
    <tr>
      <th scope="row">{say('debrief', `totals.ideas.${idea}`)}</th>
      {TIMES.map((time) => {
        const { of, right } = counts[time];
        const number = right[idea];
        const { low, high } = wilson(number ?? 0, Math.max(1, of));
        return (
          <td key={time}>
            <Entry
              label={`${say('debrief', `totals.ideas.${idea}`)}, ${say('debrief', `totals.${time}`)}`}
              value={number}
              most={of}
              change={(next) => {
                const { [idea]: _gone, ...others } = right;
                change(time, { of, right: next === undefined ? others : { ...others, [idea]: next } });
              }}
            />
            {number !== undefined && of >= LEAST && (
              <span className="interval">
                <b>{formatShare(language, number / of)}</b>
                <small>{`${formatShare(language, low)}–${formatShare(language, high)}`}</small>
                <i aria-hidden="true">
                  <i style={{ insetInlineStart: `${low * 100}%`, inlineSize: `${(high - low) * 100}%` }} />
                </i>
              </span>
            )}
          </td>
        );
      })}
      <td>{gain ? <Range range={gain} /> : '–'}</td>
    </tr>
  );
}

function Whole({ counts }: { counts: Counts }) {
  const { say } = useWords();
  const gain = gainOfTicket(counts.before, counts.after);
  if (!gain) return null;
  return (
    <p className="answer">
      {say('debrief', 'totals.whole')} <Range range={gain} />
    </p>
  );
}

type EntryProps = {
  label: string;
  value: number | undefined;
  most: number;
  change: (value: number | undefined) => void;
};

function Entry({ label, value, most, change }: EntryProps) {
  const id = useId();
  return (
    <>
      <label className="unseen" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type="number"
        inputMode="numeric"
        min={0}
        max={most}
        value={value ?? ''}
        onChange={({ target }) => {
          const number = target.value === '' ? undefined : Math.round(Number(target.value));
          change(number === undefined ? undefined : Math.max(0, Math.min(most, number)));
        }}
      />
    </>
  );
}
