import type { Concept as Entry } from '../../../content/concepts.ts';
import { conceptAbout, conceptExample } from '../../concepts.ts';
import { useWords } from '../../i18n.ts';
import { Grounds } from '../debrief/Grounds.tsx';
import { Source } from '../debrief/Source.tsx';

/** One concept explained: two sentences, an example, where to read on. */
export function Concept({ entry }: { entry: Entry }) {
  const { t } = useWords();
  return (
    <>
      <p>{conceptAbout(entry.id)}</p>
      <p className="example">
        <strong>{t('glossary.example')}</strong> {conceptExample(entry.id)}
      </p>
      <p className="source">
        {t('glossary.source')}{' '}
        <cite>
          <Source text={entry.source} />
        </cite>
      </p>
      <Grounds grounds={entry.grounds} />
    </>
  );
}
