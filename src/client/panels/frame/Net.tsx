import { Component, type ReactNode } from 'react';
import { useWords } from '../../i18n.ts';
import { exportRecord } from '../../saves.ts';
import { store } from '../../store.ts';

/** A page that breaks, or that could not be fetched, leaves the game safe: what to do is told in its place. */
export class Net extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    return this.state.broken ? <Broken /> : this.props.children;
  }
}

function Broken() {
  const { t } = useWords();
  const { record } = store.getState();
  return (
    <main className="sheet broken-page" role="alert">
      <h1>{t('trouble.title')}</h1>
      <p>{t('faults.network')}</p>
      {record && <p>{t('trouble.crash')}</p>}
      <div className="actions">
        <button type="button" className="main" onClick={() => location.reload()}>
          {t('common.tryAgain')}
        </button>
        {record && (
          <button type="button" onClick={() => exportRecord(record, `zheli-${record.scenario}`)}>
            {t('trouble.crashExport')}
          </button>
        )}
      </div>
    </main>
  );
}
