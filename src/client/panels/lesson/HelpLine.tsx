import { HELP } from '../../../session/lesson/messages.ts';
import { say } from '../../lesson.ts';
import { useLesson } from './useLesson.ts';

/** A quiet line to the teacher, in ready-made phrases: only the teacher sees it. */
export function HelpLine() {
  const { w, parts } = useLesson();
  const waits = parts.you?.help;
  return (
    <details className="help-line">
      <summary>{w('help')}</summary>
      {waits && <p role="status">{w('helpSent')}</p>}
      <div className="taps">
        {HELP.map((phrase) => (
          <button
            key={phrase}
            type="button"
            aria-pressed={waits === phrase}
            onClick={() => void say({ type: 'help', phrase })}
          >
            {w(`helps.${phrase}`)}
          </button>
        ))}
      </div>
    </details>
  );
}
