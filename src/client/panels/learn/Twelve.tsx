import { ArrowLeft, Check, CircleHelp } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { FORMS, type Form, IDEAS, rightOf } from '../../../session/inventory.ts';
import { useWords } from '../../i18n.ts';
import { handIn, isFull, type Learning, markIdea, sheetOf, useLearning } from '../../learning.ts';
import { Asked } from '../debrief/Asked.tsx';
import { Ornament } from '../frame/Ornament.tsx';

const TITLES = { a: 'learn.sheetA', b: 'learn.sheetB' } as const;
const SCORES = { a: 'learn.scoreA', b: 'learn.scoreB' } as const;
const of = IDEAS.length;

/** What was right before and after, of the sheets handed in. */
function Scores({ learning }: { learning: Learning }) {
  const { t } = useWords();
  const told = FORMS.filter((form) => sheetOf(learning, form).handedIn);
  if (told.length === 0) return null;
  const score = (form: Form) => t(SCORES[form], { right: rightOf({ form, ...sheetOf(learning, form) }), of });
  return (
    <p role="status" className="scores">
      <strong>{told.map(score).join(', ')}</strong>
    </p>
  );
}

/** The way to the twelve questions: one sheet before the chapters, one after. */
export function Twelve({ open }: { open: (form: Form) => void }) {
  const { t } = useWords();
  const learning = useLearning();
  return (
    <section className="twelve">
      <h2>{t('learn.twelve')}</h2>
      <p>{t('learn.twelveAbout')}</p>
      <Scores learning={learning} />
      <ul className="path">
        {FORMS.map((form) => {
          const sheet = sheetOf(learning, form);
          return (
            <li key={form} data-done={sheet.handedIn}>
              <button type="button" className="stop" onClick={() => open(form)}>
                <span className="number" aria-hidden="true">
                  {sheet.handedIn ? <Check /> : <CircleHelp />}
                </span>
                <span>
                  {t(TITLES[form])}
                  <small>
                    {sheet.handedIn
                      ? t('learn.readAgain')
                      : t('learn.answered', { given: Object.keys(sheet.answers).length, of })}
                  </small>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** One sheet: twelve questions; answers can be changed until it is handed in, then every one is explained. */
export function Sheet({ form, leave }: { form: Form; leave: () => void }) {
  const { t, say } = useWords();
  const learning = useLearning();
  const sheet = sheetOf(learning, form);
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the result stands at the top, so the reader is brought there
  useEffect(() => {
    heading.current?.focus();
    scrollTo(0, 0);
  }, [sheet.handedIn]);
  return (
    <article className="chapter">
      <h1 tabIndex={-1} ref={heading}>
        {t(TITLES[form])}
      </h1>
      <Ornament />
      {sheet.handedIn ? <Scores learning={learning} /> : <p className="lead">{t('learn.sheetAbout')}</p>}
      <ol className="asked">
        {IDEAS.map((idea) => (
          <Asked
            key={idea}
            idea={idea}
            form={form}
            given={sheet.answers[idea]}
            told={sheet.handedIn}
            answer={(one, chosen) => markIdea(form, one, chosen)}
          />
        ))}
      </ol>
      {!sheet.handedIn && <p>{t('learn.answered', { given: Object.keys(sheet.answers).length, of })}</p>}
      <p className="quiet">{say('debrief', 'ticket.kept')}</p>
      <div className="actions">
        <button type="button" onClick={leave}>
          <ArrowLeft aria-hidden="true" /> {t('learn.back')}
        </button>
        {!sheet.handedIn && (
          <button type="button" className="main" disabled={!isFull(sheet)} onClick={() => handIn(form)}>
            {t('learn.showResult')}
          </button>
        )}
      </div>
    </article>
  );
}
