// Two ways of looking at the words themselves, for translators and for whoever checks the layout:
// ?lang=keys shows every text as its place (file and key); ?lang=widest shows the longest of all languages in every place.
export type Proof = 'keys' | 'widest';
export type Words = { [key: string]: string | Words };

export function proofOf(search: string): Proof | null {
  const wanted = new URLSearchParams(search).get('lang');
  return wanted === 'keys' || wanted === 'widest' ? wanted : null;
}

/** For every key the longest text any language has. Forms of a plural that one language lacks come from the others. */
export function widest(languages: readonly Words[]): Words {
  const merged: Words = {};
  for (const key of new Set(languages.flatMap((words) => Object.keys(words)))) {
    const here = languages.flatMap((words) => words[key] ?? []);
    const texts = here.filter((one) => typeof one === 'string');
    const groups = here.filter((one) => typeof one !== 'string');
    if (groups.length > 0) merged[key] = widest(groups);
    else merged[key] = texts.reduce((longest, text) => (text.length > longest.length ? text : longest), '');
  }
  return merged;
}

/** Where a text stands: file and key. */
export function placeOf(namespace: string, key: string): string {
  return key.includes(':') ? key.replace(':', '.json ') : `${namespace}.json ${key}`;
}
