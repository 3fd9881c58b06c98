import { lazy, Suspense, useId, useState } from 'react';
import type { Content } from '../../../content/schema.ts';
import type { Why } from '../../../session/why.ts';
import { useWords } from '../../i18n.ts';
import { indicatorName } from '../../names.ts';
import { announce } from '../../store.ts';
import { whyOf } from '../../table.ts';

const Causes = lazy(async () => ({ default: (await import('../causes/Causes.tsx')).Causes }));

/** Opens the change of one indicator into what my side may know of its causes. */
export function Reasons({ indicator, content }: { indicator: string; content: Content }) {
  const { t } = useWords();
  const place = useId();
  const [open, setOpen] = useState(false);
  const [why, setWhy] = useState<Why | 'asking' | null>('asking');
  const press = async () => {
    setOpen(!open);
    if (open || (why !== 'asking' && why !== null)) return;
    setWhy('asking');
    const told = await whyOf(indicator);
    setWhy(told);
    announce(told ? t('causes.ready', { indicator: indicatorName(indicator) }) : t('causes.failed'));
  };
  return (
    <div className="reasons">
      <button type="button" aria-expanded={open} aria-controls={place} onClick={() => void press()}>
        {t('causes.why')}
        <span className="unseen"> {indicatorName(indicator)}</span>
      </button>
      <div id={place} hidden={!open}>
        {open && why === 'asking' && <p className="quiet">{t('causes.working')}</p>}
        {open && why === null && <p>{t('causes.failed')}</p>}
        {open && why !== null && why !== 'asking' && (
          <Suspense fallback={null}>
            <Causes content={content} why={why} from={t('causes.before')} to={t('causes.after')} />
            <p className="quiet">{t('causes.how')}</p>
          </Suspense>
        )}
      </div>
    </div>
  );
}
