import { formatMonths, formatNumber } from '../../format.ts';
import { deck, useWords } from '../../i18n.ts';
import { claimName } from '../../names.ts';
import { figureText } from '../../news.ts';
import { Believed } from './Believed.tsx';
import type { Looked } from './Debrief.tsx';
import { Omitted } from './Omitted.tsx';
import { Part } from './Part.tsx';
import { claimTold, stretches, VERSIONS } from './run.ts';
import { Source } from './Source.tsx';

/** Claims with two versions that were told in this run. A figure stands only in a sentence that names who gave it. */
export function Claims(looked: Looked) {
  const { content, debrief, stops } = looked;
  const { language, say } = useWords();
  const told = content.claims
    .map((claim) => ({ claim, times: claimTold(debrief, claim.id) }))
    .filter(({ times }) => times.length > 0);
  const when = (turn: number) => {
    const stop = stops.find((entry) => entry.turn === turn);
    return stop ? formatMonths(language, stop.from, stop.to) : '';
  };
  const whenBetween = ([first, last]: readonly [number, number]) => {
    const [from, to] = [first, last].map((turn) => stops.find((entry) => entry.turn === turn));
    return from && to ? formatMonths(language, from.from, to.to) : '';
  };
  return (
    <Part name="claims">
      {told.length === 0 && <p className="quiet">{say('debrief', 'claims.none')}</p>}
      {told.length > 0 && <p className="quiet">{say('debrief', 'claims.believed.about')}</p>}
      <div className="claims-list">
        {told.map(({ claim, times }) => (
          <article key={claim.id} className="disputed-claim">
            <h3>{claimName(claim.id)}</h3>
            <p className="quiet">
              {stretches(times.map(({ turn }) => turn))
                .map(whenBetween)
                .join(' · ')}
            </p>
            <Status told={debrief.ledger.find((entry) => entry.claim === claim.id)} when={when} />
            <div className="claim-sides">
              <div>
                <div className="versions">
                  {VERSIONS.filter((who) => claim[who] !== undefined).map((who) => (
                    <Version key={who} who={who} claim={claim} />
                  ))}
                </div>
                <p className="known">
                  <strong>{say('debrief', 'claims.known')}</strong>{' '}
                  {claim.trueFigure ?? deck(`claims.${claim.id}.about`)}{' '}
                  {claim.range && <Range between={claim.range} />}
                </p>
              </div>
              <Believed looked={looked} claim={claim} />
            </div>
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

/** The lowest and the highest number that any source gives. */
function Range({ between: [low, high] }: { between: readonly [number, number] }) {
  const { language, say } = useWords();
  return say('debrief', 'claims.range', { low: formatNumber(language, low), high: formatNumber(language, high) });
}

type Claim = Looked['content']['claims'][number];

function Version({ who, claim }: { who: (typeof VERSIONS)[number]; claim: Claim }) {
  const { language, say } = useWords();
  const figure = figureText(language, claim[`${who}Figure`] ?? undefined) ?? '';
  const sources = claim.sources.filter((source) => source.who === who);
  return (
    <section className={`version ${who}`}>
      <h4>{say('debrief', `claims.${who}`)}</h4>
      <p>{deck(`claims.${claim.id}.${who}`, { figure })}</p>
      {claim.truth === who && <p className="held">{say('debrief', 'claims.believed.held')}</p>}
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
