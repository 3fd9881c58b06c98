import { useContext, useEffect, useState } from 'react';
import type { Content } from '../../../content/schema.ts';
import { formatMonths } from '../../format.ts';
import { bringWords, useWords } from '../../i18n.ts';
import { valueText } from '../../measures.ts';
import { causeName, claimName, endingName, indicatorName } from '../../names.ts';
import { byText, unitOf } from '../causes/Causes.tsx';
import type { Looked } from './Debrief.tsx';
import { OpenPart } from './folded.ts';
import { Grounds } from './Grounds.tsx';
import { Source } from './Source.tsx';

const VERDICTS = ['supported', 'contradicted', 'not-tested'] as const;
type Verdicts = Pick<Looked['debrief'], 'article' | 'silences'>;
type Shown = NonNullable<Verdicts['silences'][number]['seen']>;

/** The claims of the article held against this run, each with the turn that shows it; and what the article leaves out. */
export function Article(looked: Looked) {
  const { say } = useWords();
  const [ready, setReady] = useState(false);
  useEffect(() => void bringWords('article').then(() => setReady(true)), []);
  const told: Verdicts = looked.debrief;
  if (!ready) return null;
  return (
    <div className="answer-room">
      <p className="answer">
        {VERDICTS.map(
          (verdict) =>
            `${say('debrief', `article.verdicts.${verdict}`)}: ${told.article.filter((one) => one.verdict === verdict).length}`,
        ).join(' · ')}
      </p>
      <p className="quiet">{say('debrief', 'article.note')}</p>
      <Grounds grounds={looked.content.article.flatMap((entry) => (entry.kind === 'origin' ? [entry] : []))} />
      {VERDICTS.map((verdict) => (
        <Judged key={verdict} looked={looked} told={told} verdict={verdict} />
      ))}
      <h3>{say('debrief', 'article.silent')}</h3>
      <ul className="verdicts">
        {told.silences.map(({ id, seen }) => (
          <li key={id} data-verdict="silent">
            <p>{say('article', `silent.${id}`)}</p>
            <Sources content={looked.content} id={id} />
            {seen && <Where looked={looked} shown={seen} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

type JudgedProps = { looked: Looked; told: Verdicts; verdict: (typeof VERDICTS)[number] };

function Judged({ looked, told, verdict }: JudgedProps) {
  const { say } = useWords();
  const claims = told.article.filter((one) => one.verdict === verdict);
  if (claims.length === 0) return null;
  const list = (
    <ul className="verdicts">
      {claims.map((one) => (
        <li key={one.claim} data-verdict={verdict}>
          <p>
            <strong>{one.claim}</strong> {say('article', `claims.${one.claim}`)}
          </p>
          <Elsewhere content={looked.content} claim={one.claim} />
          {one.turn !== undefined &&
            [{ ...one, turn: one.turn }, ...(one.also ?? [])].map((shown) => (
              <Where key={`${shown.turn} ${shown.indicator} ${shown.cause}`} looked={looked} shown={shown} />
            ))}
        </li>
      ))}
    </ul>
  );
  const name = say('debrief', `article.verdicts.${verdict}`);
  if (verdict !== 'not-tested')
    return (
      <>
        <h3>{name}</h3>
        {list}
      </>
    );
  return (
    <details className="chart-table">
      <summary>{name}</summary>
      {list}
    </details>
  );
}

/** Where other sources say otherwise than the article: both, and where the other stands written. */
function Elsewhere({ content, claim }: { content: Content; claim: string }) {
  const { say } = useWords();
  return content.article.map((entry) =>
    entry.kind === 'differs' && entry.claim === claim ? (
      <div key={entry.id} className="elsewhere">
        <p>
          {say('article', `differs.${entry.id}.article`)} {say('article', `differs.${entry.id}.elsewhere`)}
        </p>
        <Sources content={content} id={entry.id} />
      </div>
    ) : null,
  );
}

function Sources({ content, id }: { content: Content; id: string }) {
  const entry = content.article.find((one) => one.id === id);
  if (!entry || !('sources' in entry)) return null;
  return (
    <ul className="grounds">
      {entry.sources.map((source) => (
        <li key={source}>
          <Source text={source} />
        </li>
      ))}
    </ul>
  );
}

/** The turn that shows it, what was read there, and the way to it. */
function Where({ looked, shown }: { looked: Looked; shown: Shown }) {
  const words = useWords();
  const { language, say } = words;
  const openPart = useContext(OpenPart);
  const stop = looked.stops.find(({ turn }) => turn === shown.turn);
  const unit = unitOf(looked.content, shown.indicator ?? '');
  const value = shown.value ?? 0;
  const read = shown.indicator
    ? `${indicatorName(shown.indicator)}: ${shown.change ? byText(words, unit, value) : valueText(words, unit, value)}`
    : '';
  const beside = shown.beside ? say('debrief', 'article.beside') : '';
  const cause = shown.cause ? nameOf(shown.cause) : '';
  const nothing = cause === '' && read === '' ? say('debrief', 'article.absent') : '';
  const when = stop ? `${shown.turn}. ${formatMonths(language, stop.from, stop.to)}` : String(shown.turn);
  return (
    <p className="quiet">
      <button
        type="button"
        className="turn-link"
        onClick={() => {
          looked.choose(looked.stops.findIndex(({ turn }) => turn === shown.turn));
          openPart('timeline');
          requestAnimationFrame(() => {
            const heading = document.getElementById('debrief-timeline');
            const row = document.querySelector(`.turns > li[data-turn="${shown.turn}"]`);
            (row ?? heading)?.scrollIntoView({ block: 'center' });
          });
        }}
      >
        {when}
      </button>{' '}
      {[cause, read, beside, nothing].filter(Boolean).join(' · ')}
    </p>
  );
}

/** A card, an event, a claim or an ending: the first that has words under this id. */
const nameOf = (id: string): string => [causeName(id), claimName(id), endingName(id)].find((name) => name !== id) ?? id;
