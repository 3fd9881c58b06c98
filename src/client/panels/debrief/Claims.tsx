import { formatMonths } from '../../format.ts';
import { deck, useWords } from '../../i18n.ts';
import { claimName } from '../../names.ts';
import type { Looked } from './Debrief.tsx';
import { Omitted } from './Omitted.tsx';
import { Part } from './Part.tsx';
import { claimTold } from './run.ts';
import { Source } from './Source.tsx';

/** Claims with two versions that were told in this run. A figure stands only in a sentence that names who gave it. */
export function Claims({ content, debrief, stops }: Looked) {
  const { language, say } = useWords();
  const told = content.claims
    .map((claim) => ({ claim, times: claimTold(debrief, claim.id) }))
    .filter(({ times }) => times.length > 0);
  const when = (turn: number) => {
    const stop = stops.find((entry) => entry.turn === turn);
    return stop ? formatMonths(language, stop.from, stop.to) : '';
  };
  return (
    <Part name="claims">
      {told.length === 0 && <p className="quiet">{say('debrief', 'claims.none')}</p>}
      <div className="claims-list">
        {told.map(({ claim, times }) => (
          <article key={claim.id} className="disputed-claim">
            <h3>{claimName(claim.id)}</h3>
            <p className="quiet">{[...new Set(times.map((time) => when(time.turn)))].join(' · ')}</p>
            <Status told={debrief.ledger.find((entry) => entry.claim === claim.id)} when={when} />
            <div className="versions">
              <Version who="official" claim={claim} />
              <Version who="independent" claim={claim} />
            </div>
            <p>
              <strong>{say('debrief', 'claims.known')}</strong> {claim.trueFigure ?? deck(`claims.${claim.id}.about`)}
            </p>
          </article>
        ))}
      </div>
      <Omitted debrief={debrief} stops={stops} />
    </Part>
  );
}

type Told = Looked['debrief']['ledger'][number] | undefined;

/** How the claim stood at the end: open, leaked or verified, and since when. */
function Status({ told, when }: { told: Told; when: (turn: number) => string }) {
  const { say } = useWords();
  if (!told) return null;
  return <p className="standing">{say('debrief', `claims.status.${told.status}`, { when: when(told.turn) })}</p>;
}

type Claim = Looked['content']['claims'][number];

function Version({ who, claim }: { who: 'official' | 'independent'; claim: Claim }) {
  const { say } = useWords();
  const sources = claim.sources.filter((source) => source.who === who);
  return (
    <section className={`version ${who}`}>
      <h4>{say('debrief', `claims.${who}`)}</h4>
      <p>{deck(`claims.${claim.id}.${who}`)}</p>
      {sources.length > 0 && (
        <ul className="sources">
          {sources.map((source) => (
            <li key={source.address}>
              <Source text={source.address} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
