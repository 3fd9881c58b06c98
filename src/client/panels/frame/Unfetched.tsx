import { useEffect } from 'react';
import { useWords } from '../../i18n.ts';

/** In place of a list that could not be fetched: what happened, and a second try, by hand or when the network is back. */
export function Unfetched({ again }: { again: () => void }) {
  const { t } = useWords();
  useEffect(() => {
    addEventListener('online', again);
    return () => removeEventListener('online', again);
  }, [again]);
  return (
    <div className="empty" role="alert">
      <p>{t('faults.network')}</p>
      <button type="button" onClick={again}>
        {t('common.tryAgain')}
      </button>
    </div>
  );
}
