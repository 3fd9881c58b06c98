import { Check, Usb } from 'lucide-react';
import { useStore } from 'zustand';
import { useWords } from '../../i18n.ts';
import { renewNow } from '../../offline.ts';
import { store } from '../../store.ts';

/** Says that the game works without a network, or that a newer version may be taken; offers the whole game as one file. */
export function Kept() {
  const { t } = useWords();
  const offline = useStore(store, (screen) => screen.offline);
  return (
    <div className="kept" role="status">
      {offline === 'ready' && (
        <p>
          <Check aria-hidden="true" /> {t('home.offline')}
        </p>
      )}
      {(offline === 'renew' || offline === 'busy') && (
        <p>
          {t(offline === 'busy' ? 'home.newerWaits' : 'home.newer')}{' '}
          <button type="button" onClick={() => void renewNow()}>
            {t('home.renew')}
          </button>
        </p>
      )}
      {location.protocol !== 'file:' && import.meta.env.PROD && (
        <p>
          <Usb aria-hidden="true" />
          <a href={`./${import.meta.env.ONE_FILE}`} download>
            {t('home.takeAlong')}
          </a>
        </p>
      )}
    </div>
  );
}
