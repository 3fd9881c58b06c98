import './learn.css';
import { Check, Download, Trash2, Upload } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import type { Chapter as Entry } from '../../../content/chapters.ts';
import type { Form } from '../../../session/inventory.ts';
import { bringWords, say, useWords } from '../../i18n.ts';
import {
  bringLearning,
  forgetLearning,
  isLearningKept,
  type Learning,
  learningText,
  useLearning,
} from '../../learning.ts';
import { saveText } from '../../saves.ts';
import { show } from '../../store.ts';
import { Bar } from '../frame/Bar.tsx';
import { FileInput } from '../frame/FileInput.tsx';
import { Ornament } from '../frame/Ornament.tsx';
import { Unfetched } from '../frame/Unfetched.tsx';
import { Chapter } from './Chapter.tsx';
import { Sheet, Twelve } from './Twelve.tsx';

const NAMES = ['learn', 'deck', 'inventory', 'debrief'];
type Brought = { chapters: readonly Entry[]; failed: boolean };
type Bringing = Brought & { again: () => void };

function useChapters(language: string): Bringing {
  const [brought, setBrought] = useState<Brought>({ chapters: [], failed: false });
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words of another language have to be brought as well
  useEffect(() => {
    let on = true;
    Promise.all([import('../../../../scenarios/learn/chapters.json'), ...NAMES.map(bringWords)]).then(
      ([file]) => on && setBrought({ chapters: file.default as unknown as readonly Entry[], failed: false }),
      () => on && setBrought({ chapters: [], failed: true }),
    );
    return () => {
      on = false;
    };
  }, [language, tries]);
  const again = useCallback(() => setTries((count) => count + 1), []);
  return { ...brought, again };
}

/** Done = the experiment was run and every question answered. */
const isDone = (learning: Learning, chapter: Entry): boolean => {
  const known = learning.chapters[chapter.id];
  return known?.tried === true && chapter.items.every((item) => known.answers[item.id] !== undefined);
};

/** The path for learning alone: eight chapters, each a question, an experiment, a short game and three questions. */
export function Learn() {
  const { t, language } = useWords();
  const { chapters, failed, again } = useChapters(language);
  const learning = useLearning();
  const [open, setOpen] = useState<string | null>(null);
  const [form, setForm] = useState<Form | null>(null);
  const index = chapters.findIndex((chapter) => chapter.id === open);
  const begun = Object.keys(learning.chapters).length > 0 || learning.inventory !== undefined;
  const chapter = chapters[index];
  if (chapter)
    return (
      <div className="page learn">
        <Bar />
        <main>
          <Chapter
            key={chapter.id}
            chapter={chapter}
            number={index + 1}
            leave={() => setOpen(null)}
            next={chapters[index + 1] ? () => setOpen(chapters[index + 1]?.id ?? null) : null}
          />
        </main>
      </div>
    );
  if (form)
    return (
      <div className="page learn">
        <Bar />
        <main>
          <Sheet form={form} leave={() => setForm(null)} />
        </main>
      </div>
    );
  return (
    <div className="page learn">
      <Bar />
      <main>
        <h1>{t('learn.title')}</h1>
        <Ornament />
        <p className="lead">{t('learn.about')}</p>
        {failed && <Unfetched again={again} />}
        {!failed && chapters.length === 0 && <p className="waiting">{t('progress.page')}</p>}
        {chapters.length > 0 && <Twelve open={setForm} />}
        {chapters.length > 0 && <h2>{t('learn.chapters')}</h2>}
        <ol className="path">
          {chapters.map((one, n) => (
            <li key={one.id} data-done={isDone(learning, one)}>
              <button type="button" className="stop" onClick={() => setOpen(one.id)}>
                <span className="number" aria-hidden="true">
                  {isDone(learning, one) ? <Check /> : n + 1}
                </span>
                <span>
                  {say('learn', `chapters.${one.id}.title`)}
                  <small>{say('learn', `chapters.${one.id}.question`)}</small>
                  {isDone(learning, one) && <small className="done">{t('learn.done')}</small>}
                </span>
              </button>
            </li>
          ))}
        </ol>
        {chapters.length > 0 && (begun ? <Kept /> : <Brought />)}
      </main>
    </div>
  );
}

function Kept() {
  const { t } = useWords();
  const [sure, setSure] = useState(false);
  if (sure)
    return (
      <section className="learnt">
        <p role="alert">{t('learn.forgetSure')}</p>
        <div className="actions">
          <button type="button" className="harm" onClick={forgetLearning}>
            <Trash2 aria-hidden="true" /> {t('learn.forget')}
          </button>
          <button type="button" onClick={() => setSure(false)}>
            {t('common.cancel')}
          </button>
        </div>
      </section>
    );
  return (
    <section className="learnt">
      {isLearningKept() ? <p>{t('learn.kept')}</p> : <p className="unkept">{t('learn.unkept')}</p>}
      <div className="actions">
        <button type="button" onClick={() => saveText(learningText(), 'zheli-learn.json')}>
          <Download aria-hidden="true" /> {t('learn.save')}
        </button>
        <Bring />
        <button type="button" onClick={() => setSure(true)}>
          <Trash2 aria-hidden="true" /> {t('learn.forget')}
        </button>
      </div>
    </section>
  );
}

/** On a new device there is nothing to save or delete, but perhaps something to bring. */
function Brought() {
  return (
    <section className="learnt">
      <div className="actions">
        <Bring />
      </div>
    </section>
  );
}

function Bring() {
  const { t } = useWords();
  return (
    <FileInput take={bring}>
      <Upload aria-hidden="true" /> {t('learn.bring')}
    </FileInput>
  );
}

/** What another device has learnt joins what was learnt here; a file that cannot be used says why. */
function bring(text: string): void {
  const faults = bringLearning(text);
  if (faults.length > 0) show({ trouble: { kind: 'faults', faults } });
}
