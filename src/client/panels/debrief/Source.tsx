/** An address or the short name of a source; only a web address is a link. */
export function Source({ text }: { text: string }) {
  if (!/^https?:\/\//.test(text)) return <span translate="no">{text}</span>;
  return (
    <a href={text} target="_blank" rel="noreferrer" translate="no">
      {text.replace(/^https?:\/\/(www\.)?/, '')}
    </a>
  );
}
