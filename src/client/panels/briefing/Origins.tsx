import type { Scenario } from '../../../content/schema.ts';
import { useWords } from '../../i18n.ts';
import { scenarioWords } from '../../names.ts';
import { Grounds } from '../debrief/Grounds.tsx';

/** Where the statements and figures of a scenario come from: opened where it begins and where it ends. */
export function Origins({ scenario }: { scenario: Scenario }) {
  const { t } = useWords();
  const told = scenarioWords(scenario.id, 'sources');
  if (!told) return null;
  return (
    <details className="origins">
      <summary>{t('report.origins')}</summary>
      <p>{told}</p>
      <Grounds grounds={scenario.grounds} />
    </details>
  );
}
