import { useStore } from 'zustand';
import { useWords } from '../../i18n.ts';
import { endingName } from '../../names.ts';
import { store } from '../../store.ts';
import { openDebrief } from '../../table.ts';
import { useLesson } from './useLesson.ts';

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
  const round = (value: number | undefined) => Math.round(value ?? 0);
  return (
    <>
      <h1>{files.finish ? endingName(files.finish.ending) : w('phase.debrief')}</h1>
      <ol className="told" lang={language}>
        {files.truths.map((truth, index) => {
          const dashboard = round(files.dashboards[index]);
          const turn = index + 1;
          return <li key={turn}>{w('truth', { turn, truth: round(truth), dashboard })}</li>;
        })}
      </ol>
      {files.classError !== null && <p>{w('classError', { points: round(files.classError) })}</p>}
      {opened && content && (
        <button type="button" className="main" onClick={() => void openDebrief()}>
          {w('fullDebrief')}
        </button>
      )}
    </>
  );
}
