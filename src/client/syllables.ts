// Where a long word may be parted. Browsers know no Kazakh syllables (and few know the Russian ones offline), so a word too long for
// its line broke anywhere: “қорқыны-ш”. Soft hyphens are set into what is shown, only where letters are so large that hardly a
// dozen stand side by side (narrow.css), and are taken out again. The words themselves never hold them.
const SOFT = '\u00ad';
const VOWELS = 'аәеёиоөуұүыіэюя';
const CLINGS = 'ьъ'; // never begin a part: they belong to the letter before
const TOGETHER = /^[пбтдкгвф][рл]$/;
const LEAST = 5; // letters of a word that may be parted
const END = 2; // letters that stay together at either end

const isVowel = (letters: string, at: number): boolean => {
  const letter = letters[at] ?? '';
  if (!VOWELS.includes(letter)) return false;
  // Kazakh у after a vowel is a consonant: са-уал-на-ма, ше-неу-нік. In Russian it is rare there.
  return letter !== 'у' || at === 0 || !VOWELS.includes(letters[at - 1] ?? '');
};

/** Where the part of the second of two vowels begins: with one consonant, or with two that are spoken as one (от-крыть). */
function startOf(letters: string, last: number, next: number): number {
  if (next - last === 1 || CLINGS.includes(letters[next - 1] ?? '')) return next;
  return next - last > 2 && TOGETHER.test(letters.slice(next - 2, next)) ? next - 2 : next - 1;
}

/** A word in Cyrillic letters with a soft hyphen at each end of a syllable: a part begins with one consonant, or with a vowel
 * after a vowel, and holds a vowel (the rule of тасымал in Kazakh, and one of those allowed in Russian). Others as they are. */
export function parted(word: string): string {
  if (word.length < LEAST || !/^[а-яёәғқңөұүһі]+$/iu.test(word)) return word;
  const letters = word.toLowerCase();
  const vowels = [...letters].flatMap((_, at) => (isVowel(letters, at) ? [at] : []));
  let out = '';
  let from = 0;
  for (let n = 1; n < vowels.length; n++) {
    const [last, next] = [vowels[n - 1] ?? 0, vowels[n] ?? 0];
    const at = startOf(letters, last, next);
    if (at < END || word.length - at < END) continue;
    out += word.slice(from, at) + SOFT;
    from = at;
  }
  return out + word.slice(from);
}

const WORDS = /[\p{L}]+/gu;
const KEPT = 'input, textarea, select, script, style, svg, .cited, [translate="no"]';

function setParts(node: Node): void {
  if (node.nodeType !== Node.TEXT_NODE) {
    for (const inner of node.childNodes) setParts(inner);
    return;
  }
  const text = node.nodeValue ?? '';
  if (text.length < LEAST || text.includes(SOFT)) return;
  const parent = node.parentElement;
  if (!parent || parent.closest(KEPT) || parent.closest('[lang]')?.getAttribute('lang') === 'en') return;
  const next = text.replace(WORDS, parted);
  if (next !== text) node.nodeValue = next;
}

function takeParts(root: Node): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node.nodeValue?.includes(SOFT)) node.nodeValue = node.nodeValue.replaceAll(SOFT, '');
}

/** Sets soft hyphens into all that is shown, as it comes, while the window is narrower than sixteen of the reader's own letters. */
export function startSyllables(): void {
  const narrow = matchMedia('(max-width: 16em)');
  const watch = new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes)
      if (type === 'characterData') setParts(target);
      else for (const node of addedNodes) setParts(node);
  });
  const follow = () => {
    watch.disconnect();
    if (!narrow.matches) return takeParts(document.body);
    setParts(document.body);
    watch.observe(document.body, { childList: true, characterData: true, subtree: true });
  };
  narrow.addEventListener('change', follow);
  if (narrow.matches) follow();
}
