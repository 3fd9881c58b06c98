// A page that is written out and looked at, without a browser: as much of one as the client asks for when it is loaded.
import { vi } from 'vitest';

/** Before anything of the client is imported, for its modules ask the page what language it is in. */
export function standInForPage(): void {
  vi.stubGlobal('location', { search: '?lang=en', hash: '', href: 'http://x/', origin: 'http://x', pathname: '/' });
  vi.stubGlobal('document', { documentElement: { lang: '', dataset: {} }, getElementById: () => null });
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => {} });
}

/** The client's words in a language, the interface's and those of the books that are named. */
export async function wordsIn(language: string, books: readonly string[] = []) {
  const words = await import('../../src/client/i18n.ts');
  await words.startWords();
  for (const book of books) await words.bringWords(book as Parameters<typeof words.bringWords>[0]);
  await words.speak(language);
  return words;
}
