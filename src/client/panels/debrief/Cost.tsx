import { formatDate, roughly } from '../../format.ts';
import { deck, useWords } from '../../i18n.ts';
import { valueText } from '../../measures.ts';
import { eventName } from '../../names.ts';
import { Standing } from '../report/Standing.tsx';
import type { Looked } from './Debrief.tsx';
import { Part } from './Part.tsx';
import { overRun } from './run.ts';

const COUNTS = [
  { id: 'hurt', how: 'sum' },
  { id: 'detained', how: 'sum' },
  { id: 'outage-hours', how: 'sum' },
  { id: 'outage-cost', how: 'sum' },
] as const;
const TOLD = ['happened', 'who', 'disputed'] as const;

/** What it cost, in plain sentences: people are no score and no gauge. Where people were hurt, the real event has its account. */
export function Cost({ content, debrief }: Looked) {
  const { t, language, say } = useWords();
  const happened = new Set(debrief.reports.flatMap((report) => report.events.map(({ event }) => event)));
  const noted = content.events.filter((event) => event.contentNote && happened.has(event.id));
  return (
    <Part name="cost">
      <ul className="costs">
        {COUNTS.map(({ id, how }) => {
          const value = roughly(overRun(debrief, id, how));
          const key = value === 0 ? `cost.${id}None` : `cost.${id}`;
          return <li key={id}>{say('debrief', key, { value: valueText({ t, language }, 'people', value) })}</li>;
        })}
      </ul>
      <p className="quiet">{say('debrief', 'cost.model')}</p>
      {noted.map((event) => (
        <details key={event.id} className="account">
          <summary>
            {say('debrief', 'cost.account')}: {eventName(event.id)}
            {event.date && `, ${formatDate(language, event.date)}`}
          </summary>
          <dl>
            {TOLD.map((part) => (
              <div key={part}>
                <dt>{t(`report.${part}`)}</dt>
                <dd>{deck(`events.${event.id}.${part}`)}</dd>
              </div>
            ))}
            <div>
              <dt>{t('report.sources')}</dt>
              <Standing event={event} id={event.id} />
            </div>
          </dl>
        </details>
      ))}
    </Part>
  );
}
