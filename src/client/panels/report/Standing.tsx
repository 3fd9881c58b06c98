import { isPartRemembered, standing, written } from '../../../content/ground.ts';
import type { Event } from '../../../content/schema.ts';
import { isOfTheGame } from '../../cited.ts';
import { formatDate } from '../../format.ts';
import { deck, useWords } from '../../i18n.ts';
import { Source } from '../debrief/Source.tsx';

type Props = { event: Event | undefined; id: string };

/** Where an event stands written, of what day it is, and how sure that is. What is only remembered is not shown as a source;
 *  what was made up for the game says so, and has no standing. */
export function Standing({ event, id }: Props) {
  const { t, language } = useWords();
  const sources = event?.sources ?? [];
  const status = standing(sources, Boolean(deck(`events.${id}.disputed`)));
  return (
    <>
      {written(sources).map((source) => (
        <dd key={source}>
          <Source text={source} />
        </dd>
      ))}
      {!sources.some(isOfTheGame) && (
        <dd className="quiet">
          {t(`report.status.${status}`)}
          {event?.date && ` · ${t('report.dated', { date: formatDate(language, event.date) })}`}
          {status !== 'sought' && isPartRemembered(sources) && ` · ${t('report.remembered')}`}
        </dd>
      )}
    </>
  );
}
