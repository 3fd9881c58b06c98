import type { Scenario } from '../../../content/schema.ts';
import { useWords } from '../../i18n.ts';
import { discussionOf } from '../../names.ts';
import { Origins } from '../briefing/Origins.tsx';

/** What a class may talk about now: the scenario's own questions. None asks who was right. */
export function Discuss({ scenario }: { scenario: Scenario }) {
  const { say } = useWords();
  const questions = discussionOf(scenario.id);
  if (questions.length === 0) return null;
  return (
    <section className="discuss">
      <h3>{say('debrief', 'discuss')}</h3>
      <ol>
        {questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ol>
      <Origins scenario={scenario} />
    </section>
  );
}
