import './glossary.css';
import { Printer } from 'lucide-react';
import { useState } from 'react';
import { conceptName, found, useConcepts } from '../../concepts.ts';
import { comparer } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { Bar } from '../frame/Bar.tsx';
import { Ornament } from '../frame/Ornament.tsx';
import { Unfetched } from '../frame/Unfetched.tsx';
import { Concept } from './Concept.tsx';

/** The words of the subject, each in two sentences with an example and a source; searched in full, printed as they stand. */
export function Glossary() {
  const { t, language } = useWords();
  const { list, failed, again } = useConcepts(language);
  const [wanted, setWanted] = useState('');
  const compare = comparer(language);
  const shown = wanted.trim()
    ? found(list, wanted, language)
    : [...list].sort((a, b) => compare(conceptName(a.id), conceptName(b.id)));
  const told = list.length > 0 ? t('glossary.found', { count: shown.length }) : '';
  return (
    <div className="page glossary">
      <Bar />
      <main>
        <h1>{t('glossary.title')}</h1>
        <Ornament />
        <p className="lead">{t('glossary.about')}</p>
        <search className="glossary-search">
          <label className="field">
            {t('glossary.search')}
            <input type="search" value={wanted} onChange={(event) => setWanted(event.target.value)} />
          </label>
          <button type="button" onClick={() => window.print()}>
            <Printer aria-hidden="true" /> {t('glossary.print')}
          </button>
        </search>
        <p role="status" className="count">
          {told}
        </p>
        {failed && <Unfetched again={again} />}
        {!failed && list.length === 0 && <p className="waiting">{t('progress.page')}</p>}
        {list.length > 0 && shown.length === 0 && <p className="empty">{t('glossary.none')}</p>}
        <div className="entries">
          {shown.map((entry) => (
            <article key={entry.id} id={`concept-${entry.id}`}>
              <h2>{conceptName(entry.id)}</h2>
              <Concept entry={entry} />
            </article>
          ))}
        </div>
      </main>
    </div>
  );
}
