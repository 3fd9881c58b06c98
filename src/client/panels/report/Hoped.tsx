import { formatNumber } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import type { Table } from '../frame/useTable.ts';

/** The own mandate as it looks from here; the debrief puts the true one in its place. */
export function Hoped({ table }: { table: Table }) {
  const { t, language } = useWords();
  const { hoped } = table.stage;
  if (hoped === null) return null;
  return (
    <p className="hoped">
      {t('report.hoped')} <strong>{t('ending.score', { score: formatNumber(language, hoped) })}</strong>
    </p>
  );
}
