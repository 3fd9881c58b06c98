import { useWords } from '../../i18n.ts';
import type { Asked } from './oracle.ts';

/** What a question is doing, with a way to give up. Quiet when there is nothing to say. */
export function Waiting({ asked, stop }: { asked: Asked<unknown>; stop: () => void }) {
  const { say } = useWords();
  if (asked.phase === 'failed') {
    const reasons = asked.faults.map(({ code }) => say('ui', `faults.${code}`)).filter(Boolean);
    return <p role="alert">{[say('debrief', 'asking.failed'), ...new Set(reasons)].join(' ')}</p>;
  }
  if (asked.phase === 'stopped') return <p className="quiet">{say('debrief', 'asking.stopped')}</p>;
  if (asked.phase !== 'working') return null;
  const text = say('debrief', asked.opening ? 'asking.opening' : 'asking.working');
  const { progress } = asked;
  return (
    <div className="asking">
      <span>{text}</span>
      <progress aria-label={text} {...(progress ? { value: progress.done, max: progress.of } : {})} />
      <button type="button" onClick={stop}>
        {say('debrief', 'asking.stop')}
      </button>
    </div>
  );
}
