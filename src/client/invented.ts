// The country under invented names, for schools where the real events are too close: every number and rule stays, names
// of the country, its places, people and papers are exchanged wherever they stand. Which by which is a table of stems in
// locales/<language>/invented.json; endings stay, so that a sentence remains a sentence. A display choice, no part of a record.
export type Names = Record<string, { real: string; invented: string }>; // stems of one name, parted by |, in the same order

/** A function that exchanges the names in a text. Longer stems first; a stem counts only at the beginning of a word. */
export function renamer(names: Names): (text: string) => string {
  const both = new Map(
    Object.values(names).flatMap(({ real, invented }) => {
      const others = invented.split('|');
      return real.split('|').map((stem, n): [string, string] => [stem, others[n] ?? stem]);
    }),
  );
  const stems = [...both.keys()].sort((a, b) => b.length - a.length);
  if (stems.length === 0) return (text) => text;
  const literal = stems.map((stem) => stem.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`(?<!\\p{L})(?:${literal.join('|')})`, 'gu');
  return (text) => text.replace(pattern, (found) => both.get(found) ?? found);
}
