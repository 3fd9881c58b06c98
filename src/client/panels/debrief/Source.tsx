import { useStore } from 'zustand';
import { useWords } from '../../i18n.ts';
import { store } from '../../store.ts';

const NAMED = /^(.+?)(?::)? \(?(https?:\/\/[^\s)]+)\)?(.*)$/; // a name and, in brackets or after a colon, its address

/** An address, a name, or a name with its address; only what has a web address is a link. Under invented names no source can be told. */
export function Source({ text: given }: { text: string }) {
  const { t } = useWords();
  const text = given.replace(/(\d)\s%/g, '$1%'); // names of sources are English in every language
  const invented = useStore(store, (screen) => screen.invented);
  if (invented) return <span>{t('settings.sourceHidden')}</span>;
  const bare = /^https?:\/\/\S+$/.test(text);
  const [, name, address] = bare ? [] : (NAMED.exec(text) ?? []);
  if (!bare && !address)
    return (
      <span lang="en" translate="no">
        {text}
      </span>
    );
  return (
    <a className="cited" href={address ?? text} lang={name && 'en'} target="_blank" rel="noreferrer" translate="no">
      {name ?? text.replace(/^https?:\/\/(www\.)?/, '')}
    </a>
  );
}
