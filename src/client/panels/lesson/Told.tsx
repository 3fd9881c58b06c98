import { useStore } from 'zustand';
import { formatNumber } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { openClassFiles } from '../../lesson.ts';
import { endingName } from '../../names.ts';
import { store } from '../../store.ts';
import { Export } from './Export.tsx';
import { Street } from './Street.tsx';
import { Line } from './Talk.tsx';
import { useLesson } from './useLesson.ts';

/** A citizen's three sliders, or an observer's score: one's own, for nobody else, and never one total. */
function Own() {
  const { w, parts } = useLesson();
  const { language } = useWords();
  const { sliders = null, brier = null } = parts.files ?? {};
  if (brier !== null) return <p>{w('brier', { score: formatNumber(language, brier, 2) })}</p>;
  if (!sliders) return null;
  return (
    <section className="sliders" aria-labelledby="sliders">
      <h2 id="sliders">{w('sliders')}</h2>
      <p className="quiet">{w('slidersAbout')}</p>
      {(['safety', 'authenticity', 'insight'] as const).map((name) => {
        const value = sliders[name];
        if (value === null) return null;
        return (
          <label key={name}>
            {w(`slider.${name}`)}
            <meter min={0} max={100} value={value} />
            <output>{Math.round(value)}</output>
          </label>
        );
      })}
    </section>
  );
}

/** What the offices said to each other, opened with the files. */
function Sayings() {
  const { w, parts } = useLesson();
  const said = parts.files?.sayings ?? [];
  if (said.length === 0) return null;
  return (
    <details className="sayings">
      <summary>
        {w('talkOpened')} ({said.length})
      </summary>
      <ol>
        {said.map((one, nth) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no id, and this list no longer changes
          <li key={nth}>
            {w('turnNo', { turn: one.turn })}: <Line said={one} />
          </li>
        ))}
      </ol>
    </details>
  );
}

/** The debrief of a lesson: what people thought beside what the dashboard showed, once the teacher opens the files. */
export function Told() {
  const { w, parts } = useLesson();
  const { language } = useWords();
  const content = useStore(store, (screen) => screen.content);
  const { files, opened } = parts;
  if (!files) return null;
  if (files.truths.length === 0)
    return (
      <>
        <h1>{w('phase.debrief')}</h1>
        <p className="lead">{w('notYet')}</p>
      </>
    );
  const { own } = files;
  return (
    <>
      <h1>{files.finish ? endingName(files.finish.ending) : w('phase.debrief')}</h1>
      <Street />
      <Sayings />
      <Own />
      {own && own.length > 0 && (
        <p>
          {w('ownError', { points: formatNumber(language, own.reduce((sum, one) => sum + one, 0) / own.length, 1) })}
        </p>
      )}
      {opened && content && (
        <>
          <button type="button" className="main" onClick={openClassFiles}>
            {w('fullDebrief')}
          </button>
          {parts.you?.role === 'host' && <Export />}
        </>
      )}
    </>
  );
}
