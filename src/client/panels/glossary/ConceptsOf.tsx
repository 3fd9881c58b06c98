import './glossary.css';
import { BookOpen, X } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import type { Concept as Entry } from '../../../content/concepts.ts';
import { conceptName, useConcepts } from '../../concepts.ts';
import { useWords } from '../../i18n.ts';
import { Concept } from './Concept.tsx';

/** The concepts a card is an example of: each opens its explanation over the page, and closes back to where one was. */
export function ConceptsOf({ card }: { card: string }) {
  const { t, language } = useWords();
  const { list } = useConcepts(language);
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const [open, setOpen] = useState<Entry | null>(null);
  const own = list.filter((concept) => concept.cards.includes(card));
  if (own.length === 0) return null;
  const show = (entry: Entry) => {
    setOpen(entry);
    dialog.current?.showModal();
  };
  return (
    <div className="concepts">
      <p id={`${title}-of`}>
        <BookOpen aria-hidden="true" /> {t('glossary.behind')}
      </p>
      <ul aria-labelledby={`${title}-of`}>
        {own.map((entry) => (
          <li key={entry.id}>
            <button type="button" className="term" aria-haspopup="dialog" onClick={() => show(entry)}>
              {conceptName(entry.id)}
            </button>
          </li>
        ))}
      </ul>
      {/* Escape closes the explanation and not the card below it. */}
      <dialog
        ref={dialog}
        className="sheet concept"
        aria-labelledby={title}
        onKeyDown={(event) => event.stopPropagation()}
      >
        {open && (
          <>
            <div className="concept-head">
              <h2 id={title}>{conceptName(open.id)}</h2>
              <button
                type="button"
                className="icon close"
                aria-label={t('game.close')}
                onClick={() => dialog.current?.close()}
              >
                <X aria-hidden="true" />
              </button>
            </div>
            <Concept entry={open} />
          </>
        )}
      </dialog>
    </div>
  );
}
