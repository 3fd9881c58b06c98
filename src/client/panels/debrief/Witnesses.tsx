import { formatMonths, formatShare } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { AGES, regionName } from '../../names.ts';
import { deedsOf } from '../report/Witnesses.tsx';
import type { Looked } from './Debrief.tsx';

/** The three witnesses of the reports, opened: what they thought beside what they said and did, turn by turn. */
export function Witnesses({ debrief, stops, at }: Looked) {
  const { t, language, say } = useWords();
  const stop = stops[Math.max(1, at)];
  const witnesses = debrief.reports.find(({ turn }) => turn === stop?.turn)?.witnesses ?? [];
  if (!stop || witnesses.length === 0) return null;
  return (
    <section aria-labelledby="debrief-witnesses">
      <h3 id="debrief-witnesses">{say('debrief', 'witness.title')}</h3>
      <p className="quiet">{formatMonths(language, stop.from, stop.to)}</p>
      <div className="witness-cards">
        {witnesses.map((one) => (
          <dl key={one.person}>
            <dt>{t('witness.who', { age: AGES[one.age] ?? '', region: regionName(one.region) })}</dt>
            <dd>
              {say('debrief', 'witness.shown')}: {deedsOf(t, one)}
            </dd>
            <dd>
              {say('debrief', 'witness.discontent')}: <strong>{formatShare(language, one.thought.grievance, 0)}</strong>
            </dd>
            <dd>
              {say('debrief', 'witness.approval')}: <strong>{formatShare(language, one.thought.legitimacy, 0)}</strong>
            </dd>
            <dd>
              {say('debrief', 'witness.fear')}: <strong>{formatShare(language, one.thought.fear, 0)}</strong>
            </dd>
          </dl>
        ))}
      </div>
    </section>
  );
}
