import { useStore } from 'zustand';
import { useWords } from '../../i18n.ts';
import { store } from '../../store.ts';

/** An address or the short name of a source; only a web address is a link. Under invented names no source can be told. */
export function Source({ text }: { text: string }) {
  const { t } = useWords();
  const invented = useStore(store, (screen) => screen.invented);
  if (invented) return <span>{t('settings.sourceHidden')}</span>;
  if (!/^https?:\/\//.test(text))
    return (
      <span lang="en" translate="no">
        {text}
      </span>
    );
  return (
    <a href={text} target="_blank" rel="noreferrer" translate="no">
      {text.replace(/^https?:\/\/(www\.)?/, '')}
    </a>
  );
}
