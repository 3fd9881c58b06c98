import { useState } from 'react';
import type { Move, Side } from '../../../engine/game.ts';
import type { Open } from '../../../session/lesson/looks.ts';
import { ACTS, type Act, type Counts, TONES } from '../../../session/lesson/messages.ts';
import { say } from '../../lesson.ts';
import { cardName, claimName, regionName } from '../../names.ts';
import { SIDES } from '../../sides.ts';
import { useTable } from '../frame/useTable.ts';
import { cardNumber, regionNumber } from '../paper/numbers.ts';
import { usePaper } from '../paper/usePaper.ts';
import { BallotBeside } from './BallotBeside.tsx';
import { Count } from './Count.tsx';
import { soon } from './soon.ts';
import { useLesson } from './useLesson.ts';

/** Where the teacher of a class on paper enters what was counted: ballots for the open cards, then the citizens' slips. */
export function Ballots() {
  const { w, parts } = useLesson();
  const { p } = usePaper();
  const table = useTable();
  const { ballots } = parts;
  if (!ballots || !table) return null;
  const rowsOf = (side: Side): Numbered[] =>
    ballots.open[side]
      .map((row) => ({ ...row, number: cardNumber(table.content, side, row.card) }))
      .sort((a, b) => a.number - b.number);
  return (
    <section className="ballots" aria-label={w('ballots')}>
      <h2>{w('ballots')}</h2>
      <p className="quiet">{w('ballotsHow')}</p>
      <div className="ballot-sides">
        {SIDES.map((side) => (
          <section key={side} aria-label={p(`side.${side}`)}>
            <h3>{p(`side.${side}`)}</h3>
            <Rows rows={rowsOf(side).filter((row) => row.onTable)} />
            {rowsOf(side).some((row) => !row.onTable) && (
              <details>
                <summary>{w('otherCards')}</summary>
                <Rows rows={rowsOf(side).filter((row) => !row.onTable)} />
              </details>
            )}
            <BallotBeside side={side} />
            <p className="ballot-result" role="status">
              {ballots.played[side].length === 0
                ? w('ballotsNone')
                : w('ballotsPlayed', { cards: ballots.played[side].map((m) => nameOf(m)).join(', ') })}
            </p>
          </section>
        ))}
      </div>
      <Slips key={parts.room?.turn} />
    </section>
  );
}

type Numbered = Open & { number: number };

function Rows({ rows }: { rows: Numbered[] }) {
  return (
    <ul>
      {rows.map((row) => (
        <Row key={`${row.card}${row.off}`} row={row} />
      ))}
    </ul>
  );
}

const nameOf = (move: Move) =>
  move.region ? `${cardName(move.card)} (${regionName(move.region)})` : cardName(move.card);

/** One open card: its number, where it is played if that is to be said, and how many ballots name or back it. */
function Row({ row }: { row: Numbered }) {
  const { w, parts } = useLesson();
  const table = useTable();
  const entered = (parts.ballots?.votes ?? []).filter(
    (v) => v.move.card === row.card && (v.move.off === true) === row.off,
  );
  const [region, setRegion] = useState(entered[0]?.move.region ?? '');
  const [claim, setClaim] = useState(entered[0]?.move.claim ?? row.claims[0] ?? '');
  const needed = row.regions.length > 0 && region === '';
  const move: Move = {
    seat: row.seat,
    card: row.card,
    ...(region ? { region } : {}),
    ...(claim ? { claim } : {}),
    ...(row.off ? { off: true as const } : {}),
  };
  const votes = entered.find((v) => v.move.region === move.region && v.move.claim === move.claim)?.votes ?? 0;
  const name = `${row.off ? `${w('switchOff')}: ` : ''}${cardName(row.card)}`;
  return (
    <li>
      <span className="ballot-number">{row.number}</span>
      <span className="ballot-name">{name}</span>
      {row.regions.length > 0 && (
        <select aria-label={`${name}: ${w('ballotRegion')}`} value={region} onChange={(e) => setRegion(e.target.value)}>
          <option value="">{w('ballotRegion')}</option>
          {row.regions.map((id) => (
            <option key={id} value={id}>
              {table ? `${regionNumber(table.content, id)} ` : ''}
              {regionName(id)}
            </option>
          ))}
        </select>
      )}
      {row.claims.length > 1 && (
        <select aria-label={name} value={claim} onChange={(e) => setClaim(e.target.value)}>
          {row.claims.map((id) => (
            <option key={id} value={id}>
              {claimName(id)}
            </option>
          ))}
        </select>
      )}
      <Count
        label={name}
        value={votes}
        disabled={needed}
        change={(count) =>
          soon(`votes ${name} ${region} ${claim}`, () => void say({ type: 'votes', move, votes: count }))
        }
      />
    </li>
  );
}

/** Citizens' slips: how many of each answer, and the middle one of all guesses. What is typed here is ahead of the log. */
function Slips() {
  const { w, parts } = useLesson();
  const { p } = usePaper();
  const { posts, acts, guess } = parts.ballots ?? {};
  const [typed, setTyped] = useState<{ posts: Counts; acts: Record<Act, number>; guess: number | null }>({
    acts: acts ?? { sign: 0, attend: 0, appeal: 0 },
    posts: posts ?? { praise: 0, neutral: 0, complain: 0, criticise: 0, silent: 0 },
    guess: guess ?? null,
  });
  const tell = (change: Partial<typeof typed>) => {
    const now = { ...typed, ...change };
    setTyped(now);
    soon('posts', () => void say({ type: 'posts', ...now }));
  };
  return (
    <section aria-label={p('sheet.citizenSlips')}>
      <h3>{p('sheet.citizenSlips')}</h3>
      <ul className="slip-counts">
        {TONES.map((tone) => (
          <li key={tone}>
            <span className="ballot-name">{w(`tones.${tone}`)}</span>
            <Count
              label={w(`tones.${tone}`)}
              value={typed.posts[tone]}
              change={(count) => tell({ posts: { ...typed.posts, [tone]: count } })}
            />
          </li>
        ))}
        {ACTS.map((act) => (
          <li key={act}>
            <span className="ballot-name">{w(`acts.${act}`)}</span>
            <Count
              label={w(`acts.${act}`)}
              value={typed.acts[act]}
              change={(count) => tell({ acts: { ...typed.acts, [act]: count } })}
            />
          </li>
        ))}
        <li>
          <label className="ballot-name" htmlFor="middle-guess">
            {w('middleGuess')}
          </label>
          <input
            id="middle-guess"
            type="number"
            min={0}
            max={100}
            value={typed.guess ?? ''}
            onChange={({ target: { value } }) =>
              tell({ guess: value === '' ? null : Math.min(100, Math.max(0, Math.round(Number(value)) || 0)) })
            }
          />
        </li>
      </ul>
    </section>
  );
}
