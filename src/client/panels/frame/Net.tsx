import { Component, type ReactNode, useState } from 'react';
import { useWords } from '../../i18n.ts';
import { exportRecord } from '../../saves.ts';
import { store } from '../../store.ts';
import { go } from '../../table.ts';

type Break = 'none' | 'network' | 'fault';

/** What browsers say when a part of the page could not be fetched. */
const UNFETCHED =
  /dynamically imported module|importing a module|module script|preload css|failed to fetch|networkerror|load failed/i;

/** A page that breaks, or that could not be fetched, leaves the game safe: what to do is told in its place. */
export class Net extends Component<{ children: ReactNode }, { broken: Break }> {
  override state: { broken: Break } = { broken: 'none' };

  static getDerivedStateFromError(error: unknown): { broken: Break } {
    return { broken: UNFETCHED.test(String(error)) ? 'network' : 'fault' };
  }

  override render() {
    return this.state.broken === 'none' ? this.props.children : <Broken why={this.state.broken} />;
  }
}

/** Is the house there, or a copy of it on this device? Loading a page that is not there would lose this one. */
async function isThere(): Promise<boolean> {
  if (location.protocol === 'file:') return true;
  return await fetch('./index.html').then(
    () => true,
    () => false,
  );
}

function Broken({ why }: { why: Break }) {
  const { t } = useWords();
  const { record, page } = store.getState();
  const [away, setAway] = useState(false);
  const again = async () => {
    setAway(false);
    if (await isThere()) location.reload();
    else setAway(true);
  };
  return (
    <main className="sheet broken-page" role="alert">
      <h1>{t('trouble.title')}</h1>
      <p>{t(why === 'network' ? 'faults.network' : 'faults.unexpected')}</p>
      {record ? <p>{t('trouble.crash')}</p> : why === 'network' && <p>{t('trouble.safe')}</p>}
      {away && <p className="unkept">{t('trouble.away')}</p>}
      <div className="actions">
        <button type="button" className="main" onClick={() => void again()}>
          {t('common.tryAgain')}
        </button>
        {page !== 'home' && (
          <button type="button" onClick={() => go('home')}>
            {t('trouble.home')}
          </button>
        )}
        {record && (
          <button type="button" onClick={() => exportRecord(record, `zheli-${record.scenario}`)}>
            {t('trouble.crashExport')}
          </button>
        )}
      </div>
    </main>
  );
}
