// Letters that look right and are not, languages left over from a copy, and Kazakh endings that break vowel harmony.
import { at, type Entry, type Fault } from './entries.ts';

const KAZAKH = /[әғқңөұүһі]/i;
const CYRILLIC_WORD = /[а-яёәғқңөұүһі]+(?:-[а-яёәғқңөұүһі]+)*/gi;

/** The words a reader sees: without variables and tags. */
export const prose = (text: string): string =>
  text
    .replace(/\{\{[^}]*\}\}/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/https?:\S+/g, ' ');

/** A Latin letter inside a Cyrillic word, the schwa of another alphabet, Ukrainian letters. */
export function mixed(entries: Entry[]): Fault[] {
  return entries.flatMap((entry) => {
    const found =
      prose(entry.text).match(
        /\p{Script=Cyrillic}[\p{Script=Latin}\u0259\u018f]|[\p{Script=Latin}\u0259\u018f]\p{Script=Cyrillic}/gu,
      ) ?? [];
    const foreign = entry.language === 'en' ? [] : (prose(entry.text).match(/[\u0259\u018fїєЇЄ]/g) ?? []);
    return [...found, ...foreign].map((letters) => `${at(entry)}: "${letters}" mixes alphabets`);
  });
}

/** Four Cyrillic words or more without one Kazakh letter are Russian that nobody translated. */
export function russianInKazakh(entries: Entry[]): Fault[] {
  return entries
    .filter((entry) => entry.language === 'kk')
    .filter((entry) => (prose(entry.text).match(CYRILLIC_WORD) ?? []).length >= 4 && !KAZAKH.test(entry.text))
    .map((entry) => `${at(entry)}: looks Russian: ${entry.text}`);
}

export function kazakhElsewhere(entries: Entry[]): Fault[] {
  return entries
    .filter((entry) => entry.language !== 'kk')
    .flatMap((entry) =>
      (prose(entry.text).match(CYRILLIC_WORD) ?? [])
        .filter((word) => KAZAKH.test(word))
        .map((word) => `${at(entry)}: "${word}" has Kazakh letters`),
    );
}

export function cyrillicInEnglish(entries: Entry[]): Fault[] {
  return entries
    .filter((entry) => entry.language === 'en' && /\p{Script=Cyrillic}/u.test(prose(entry.text)))
    .map((entry) => `${at(entry)}: Cyrillic letters: ${entry.text}`);
}

const BACK = 'аоұыяё';
const FRONT = 'әеөүіэ';
const EITHER = 'иую';
/** Loans that end so take front endings whatever their vowels (spelling rules, §35): митингіге, фактіге, банкке. */
const SOFT_END = /(ь|нг|нк|рк|рг|кс|кт|ск|лк|кль|брь|бль)$/;
const PAIRS =
  'лар лер|дар дер|тар тер|ның нің|дың дің|тың тің|нан нен|дан ден|тан тен|ға ге|қа ке|да де|та те|ды ді|ты ті|ны ні';
const CASES = PAIRS.split(/[ |]/);
/** Plural and case together (ларға, дердің) are read as two endings one after the other. */
const ENDINGS = [
  ...CASES.filter((one) => /^.[ае]р$/.test(one)).flatMap((plural) => CASES.map((one) => plural + one)),
  ...CASES,
].sort((a, b) => b.length - a.length);

/** back, front, or null where the stem does not decide (loans, и у ю). */
function harmonyOf(stem: string): 'back' | 'front' | null {
  if (SOFT_END.test(stem)) return null;
  for (const letter of [...stem].reverse()) {
    if (EITHER.includes(letter)) return null;
    if (BACK.includes(letter) || letter === 'қ' || letter === 'ғ') return 'back';
    if (FRONT.includes(letter)) return 'front';
  }
  return null;
}

/** The ending that clashes with its stem. A shorter ending that fits clears the word: it may be part of the stem. */
export function clash(word: string): string | null {
  const low = word.toLowerCase();
  if (low.length < 5 || !/^[а-яёәғқңөұүһі]+$/.test(low)) return null;
  let found: string | null = null;
  for (const ending of ENDINGS) {
    const own = low.slice(0, -ending.length);
    if (!low.endsWith(ending) || own.length < 3) continue;
    const harmony = harmonyOf(own);
    if (harmony === null || harmony === (/[аы]/.test(ending) ? 'back' : 'front')) return null;
    found ??= ending;
  }
  return found;
}

export function disharmony(entries: Entry[]): Fault[] {
  return entries
    .filter((entry) => entry.language === 'kk')
    .flatMap((entry) =>
      (prose(entry.text).match(CYRILLIC_WORD) ?? [])
        .flatMap((word) => word.split('-'))
        .filter((word) => clash(word) !== null)
        .map((word) => `${at(entry)}: "${word}": the ending "${clash(word)}" breaks vowel harmony`),
    );
}
