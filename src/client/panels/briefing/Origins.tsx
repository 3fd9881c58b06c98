import { useWords } from '../../i18n.ts';
import { scenarioWords } from '../../names.ts';

/** Where the statements and figures of a scenario come from: opened where it begins and where it ends. */
export function Origins({ scenario }: { scenario: string }) {
  const { t } = useWords();
  const told = scenarioWords(scenario, 'sources');
  if (!told) return null;
  return (
    <details className="origins">
      <summary>{t('report.origins')}</summary>
      <p>{told}</p>
    </details>
  );
}
