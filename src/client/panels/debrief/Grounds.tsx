import type { Ground } from '../../../content/ground.ts';
import { formatDate } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { eventName } from '../../names.ts';
import { Source } from './Source.tsx';

type Props = { grounds?: readonly (Ground & { about?: string | undefined })[] | undefined };

/** What a statement rests on: each source with its date and whether it is disputed; `about` says of which statement. */
export function Grounds({ grounds = [] }: Props) {
  const { t, language } = useWords();
  if (grounds.length === 0) return null;
  return (
    <ul className="grounds">
      {grounds.map(({ about, source, date, disputed }) => (
        <li key={`${about} ${source}`}>
          {about && <strong>{aboutText(t, about)}: </strong>}
          <Source text={source} />
          <small>
            {formatDate(language, date)} · {t(`report.status.${disputed ? 'disputed' : 'found'}`)}
          </small>
        </li>
      ))}
    </ul>
  );
}

const SERIES = ['online', 'economy', 'press', 'oil-price'] as const;

/** A measured series by its own word, anything else is an event of the deck. */
function aboutText(t: ReturnType<typeof useWords>['t'], about: string): string {
  const series = SERIES.find((one) => one === about);
  return series ? t(`origins.${series}`) : eventName(about);
}
