import { useState } from 'react';
import type { Parts } from '../../../session/lesson/looks.ts';
import { PHRASES } from '../../../session/lesson/messages.ts';
import { comparer } from '../../format.ts';
import { deck, useWords } from '../../i18n.ts';
import { say } from '../../lesson.ts';
import { cardName, claimName, regionName } from '../../names.ts';
import { useTable } from '../frame/useTable.ts';
import { useLesson } from './useLesson.ts';

export type Said = NonNullable<Parts['table']>['sayings'][number];

/** Ready-made lines between offices: said in one language, read in another. */
export function Talk() {
  const { w, parts } = useLesson();
  const { table } = parts;
  if (!table) return null;
  return (
    <details className="side-table talk">
      <summary>
        {w('talk')} ({table.sayings.length})
      </summary>
      {table.sayings.length === 0 && <p className="quiet">{w('talkNone')}</p>}
      <ol aria-live="polite">
        {table.sayings.map((said, nth) => (
          // A line has no id of its own; the list only grows at its end.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li key={nth}>
            <Line said={said} />
          </li>
        ))}
      </ol>
      <Speak />
    </details>
  );
}

/** One line as the reader reads it. */
export function Line({ said }: { said: Said }) {
  const { w } = useLesson();
  const about = [
    said.card && cardName(said.card),
    said.region && regionName(said.region),
    said.claim && claimName(said.claim),
  ].filter(Boolean);
  return (
    <>
      <strong>{deck(`seats.${said.from}.name`)}</strong>
      {said.to === 'other' && <span className="to-other"> → {w('toOther')}</span>}: {w(`phrases.${said.phrase}`)}
      {about.length > 0 && ` — ${about.join(' · ')}`}
    </>
  );
}

function Speak() {
  const { w } = useLesson();
  const { language } = useWords();
  const table = useTable();
  const [to, setTo] = useState<Said['to']>('own');
  const [about, setAbout] = useState('');
  const [region, setRegion] = useState('');
  if (!table) return null;
  const { scenario, claims, regions } = table.content;
  const [kind, id = ''] = about.split(' ');
  const inOrder = (ids: readonly string[], name: (id: string) => string) =>
    [...ids].sort((a, b) => comparer(language)(name(a), name(b)));
  return (
    <div className="speak">
      <label className="field">
        {w('talkTo')}
        <select value={to} onChange={(event) => setTo(event.target.value === 'other' ? 'other' : 'own')}>
          <option value="own">{w('toOwn')}</option>
          <option value="other">{w('toOther')}</option>
        </select>
      </label>
      <label className="field">
        {w('talkAbout')}
        <select value={about} onChange={(event) => setAbout(event.target.value)}>
          <option value="">–</option>
          {inOrder([...scenario.cards.regime, ...scenario.cards.civil], cardName).map((card) => (
            <option key={card} value={`card ${card}`}>
              {cardName(card)}
            </option>
          ))}
          {claims.map((claim) => (
            <option key={claim.id} value={`claim ${claim.id}`}>
              {claimName(claim.id)}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        {w('ballotRegion')}
        <select value={region} onChange={(event) => setRegion(event.target.value)}>
          <option value="">–</option>
          {inOrder(
            regions.map((one) => one.id),
            regionName,
          ).map((one) => (
            <option key={one} value={one}>
              {regionName(one)}
            </option>
          ))}
        </select>
      </label>
      <div className="taps">
        {PHRASES.map((phrase) => (
          <button
            key={phrase}
            type="button"
            onClick={() =>
              void say({
                type: 'say',
                phrase,
                to,
                ...(kind && id ? { [kind]: id } : {}),
                ...(region ? { region } : {}),
              })
            }
          >
            {w(`phrases.${phrase}`)}
          </button>
        ))}
      </div>
    </div>
  );
}
