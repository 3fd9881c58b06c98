import { useStore } from 'zustand';
import { citedAs } from '../../cited.ts';
import { useWords } from '../../i18n.ts';
import { store } from '../../store.ts';

const NAMED = /^(.+?)(?::)? \(?(https?:\/\/[^\s)]+)\)?(.*)$/; // a name and, in brackets or after a colon, its address

/** An address, a name, or a name with its address; only what has a web address is a link. Under invented names no source can be told. */
export function Source({ text: given }: { text: string }) {
  const { t } = useWords();
  const invented = useStore(store, (screen) => screen.invented);
  if (invented) return <span>{t('settings.sourceHidden')}</span>;
  const bare = /^https?:\/\/\S+$/.test(given);
  const [, title, link] = bare ? [] : (NAMED.exec(given) ?? []);
  const address = bare ? given : link;
  const told = bare ? null : citedAs(title ?? given);
  const own = told === null ? { lang: bare ? undefined : 'en', translate: 'no' as const } : {}; // titles stay English
  const name = bare ? given.replace(/^https?:\/\/(www\.)?/, '') : (told ?? (title ?? given).replace(/(\d)\s%/g, '$1%'));
  if (address === undefined) return <span {...own}>{name}</span>;
  return (
    <a className="cited" href={address} target="_blank" rel="noreferrer" {...own}>
      {name}
    </a>
  );
}
