import { ACTS, TONES } from '../../../session/lesson/messages.ts';
import { say } from '../../lesson.ts';
import { claimName, regionName } from '../../names.ts';
import { Guess } from './Guess.tsx';
import { Papers } from './Papers.tsx';
import { useLesson } from './useLesson.ts';

/** A citizen's turn: read, post or stay silent, pass on or hold, guess. Four taps; each can be changed until the turn ends. */
export function CitizenTurn() {
  const { w, parts, nameOf } = useLesson();
  const { citizen } = parts;
  if (!citizen) return null;
  const { dealt, taps, feed, claims, report, silenced } = citizen;
  const done = (taps.tone !== undefined || silenced) && taps.claim !== undefined && taps.percent !== undefined;
  return (
    <div className="citizen">
      <p className="dealt">{w('dealt')}</p>
      <h1>{regionName(dealt.region)}</h1>
      <p className="lead">
        {w(`stakes.${dealt.stake}`)} {w(`beliefs.${dealt.belief}`)} {w(`nerves.${dealt.nerve}`)}
      </p>
      {report?.told.tone && (
        <p className="quiet">
          {w(report.ties > 0 ? 'lastTime' : 'lastTimeAlone', {
            tone: w(`tones.${report.told.tone}`),
            spoke: report.spoke,
            ties: report.ties,
          })}
        </p>
      )}
      {report?.act && report.told.act && (
        <p className={report.act.count >= report.act.needed ? 'acted reached' : 'acted'}>
          {w(report.act.count >= report.act.needed ? 'actReached' : 'actMissed', {
            act: w(`acts.${report.told.act}`),
            count: report.act.count,
            needed: report.act.needed,
          })}
        </p>
      )}
      {silenced && (
        <p className="summons" role="status">
          {w('summons')}
        </p>
      )}
      {done && <p role="status">{w('tapsDone')}</p>}
      <section>
        <h2>{w('read')}</h2>
        {feed.length === 0 && <p className="quiet">{w('feedNone')}</p>}
        <ul>
          {feed.map((post) => (
            <li key={post.name}>
              {nameOf(post.name)}: {w(`tones.${post.tone}`)}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{w('post')}</h2>
        <div className="taps">
          {TONES.map((tone) => (
            <button
              key={tone}
              type="button"
              disabled={silenced}
              aria-pressed={taps.tone === tone}
              onClick={() => void say({ type: 'post', tone })}
            >
              {w(`tones.${tone}`)}
            </button>
          ))}
        </div>
      </section>
      <section>
        <h2>{w('pass')}</h2>
        <div className="taps">
          {claims.map((claim) => (
            <button
              key={claim}
              type="button"
              aria-pressed={taps.claim === claim}
              onClick={() => void say({ type: 'pass', claim })}
            >
              {claimName(claim)}
            </button>
          ))}
          <button
            type="button"
            aria-pressed={taps.claim === null}
            onClick={() => void say({ type: 'pass', claim: null })}
          >
            {w('hold')}
          </button>
        </div>
      </section>
      <section>
        <h2>{w('act')}</h2>
        <p className="quiet">{w('actAbout')}</p>
        <div className="taps">
          {ACTS.map((act) => (
            <button
              key={act}
              type="button"
              aria-pressed={taps.act === act}
              onClick={() => void say({ type: 'act', act: taps.act === act ? null : act })}
            >
              {w(`acts.${act}`)}
            </button>
          ))}
        </div>
      </section>
      <Guess words={w('guess')} />
      <Papers />
    </div>
  );
}
