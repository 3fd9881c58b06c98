import { useEffect, useState } from 'react';
import { type Answers, IDEAS, TICKET } from '../../../session/inventory.ts';
import type { Time } from '../../../session/lesson/messages.ts';
import { bringWords } from '../../i18n.ts';
import { say } from '../../lesson.ts';
import { Asked } from '../debrief/Asked.tsx';
import { useLesson } from './useLesson.ts';

const FORM = { before: 'a', after: 'b' } as const;
const OTHERS = IDEAS.filter((idea) => !TICKET.includes(idea));

/** The concept inventory on a pupil's device: four questions, and eight more for who likes. After the lesson each is explained. */
export function Sheet({ time }: { time: Time }) {
  const { w, parts } = useLesson();
  const [answers, setAnswers] = useState<Answers>({});
  const [ready, setReady] = useState(false);
  useEffect(() => void Promise.all([bringWords('inventory'), bringWords('debrief')]).then(() => setReady(true)), []);
  const handedIn = parts.you?.handedIn.includes(time) === true;
  if (!ready || !parts.you) return null;
  const told = handedIn && time === 'after';
  if (handedIn && (time === 'before' || Object.keys(answers).length === 0))
    return (
      <p className="sheet-done" role="status">
        {w(`sheet.${time}Done`)}
      </p>
    );
  const list = (ideas: typeof IDEAS | readonly (typeof IDEAS)[number][]) =>
    ideas
      .filter((idea) => !told || answers[idea] !== undefined)
      .map((idea) => (
        <Asked
          key={idea}
          idea={idea}
          form={FORM[time]}
          given={answers[idea]}
          told={told}
          answer={(one, chosen) => setAnswers({ ...answers, [one]: chosen })}
        />
      ));
  return (
    <section className="idea-sheet" aria-labelledby="sheet">
      <h2 id="sheet">{w(`sheet.${time}`)}</h2>
      <p>{w(told ? `sheet.${time}Done` : 'sheet.about')}</p>
      <ol className="ticket">{list(TICKET)}</ol>
      {told ? (
        <ol className="ticket" start={TICKET.length + 1}>
          {list(OTHERS)}
        </ol>
      ) : (
        <details>
          <summary>{w('sheet.more')}</summary>
          <ol className="ticket" start={TICKET.length + 1}>
            {list(OTHERS)}
          </ol>
        </details>
      )}
      {!told && (
        <button
          type="button"
          className="main"
          disabled={TICKET.some((idea) => answers[idea] === undefined)}
          onClick={() => void say({ type: 'hand-in', time, answers })}
        >
          {w('sheet.handIn')}
        </button>
      )}
    </section>
  );
}
