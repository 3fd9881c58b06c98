// How each language is typeset: quotation marks, dashes, numbers, dates, spaces that must not break. No-break space = U+00A0.
import { at, type Entry, type Fault, type Language } from './entries.ts';
import { prose } from './letters.ts';

type Rule = { languages: Language[]; wrong: RegExp; say: string };

const ALL: Language[] = ['en', 'ru', 'kk'];
const CYRILLIC: Language[] = ['ru', 'kk'];
const KK_MONTH = '(?:қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан)';
/** Frequent words that are misspelt without ё whatever stands around them. */
const NO_YO =
  /(?<![а-яё])(ее|еще|свое|мое|твое|чье|идет|ведет|дает|берет|придет|найдет|пойдет|живет|причем|вдвоем|втроем|счет|учет[а-я]*|отчет[а-я]*|расчет[а-я]*|подсчет[а-я]*|зачет|прием|объем[а-я]*|надежн[а-я]+|тяжел[а-я]+|четк[а-я]+|ребен[а-я]+|темн(?:ый|ая|ое|ые|ого|ой)|зелен(?:ый|ая|ое|ые|ого|ой)|черн(?:ый|ая|ое|ые|ого|ой)|желт(?:ый|ая|ое|ые|ого|ой)|партнер[а-я]*|актер[а-я]*|съемк[а-я]+|перевернут[а-я]+|включен|трех|четырех|вперед|орел)(?![а-яё])/i;

export const RULES: Rule[] = [
  { languages: ALL, wrong: /"/, say: 'straight quotation mark' },
  { languages: ALL, wrong: /(?<=\p{L})'|'(?=\p{L})/u, say: 'straight apostrophe' },
  { languages: ALL, wrong: /\.\.\./, say: 'three dots: write …' },
  {
    languages: ALL,
    wrong: / {2,}|^\s|\s$|\s[,.;:!?](?=\s|$)|[\u00a0] | [\u00a0]/,
    say: 'spaces: two, at the edge or before a stop',
  },
  { languages: ALL, wrong: /\s-\s/, say: 'a hyphen is no dash' },
  { languages: ALL, wrong: /(?<!\d|-)(19|20)\d\d-(19|20)?\d\d(?![\d-])/, say: 'a range of years takes –' },
  { languages: ALL, wrong: /№ |№(?=\d)/, say: 'no-break space after №' },
  { languages: ['en'], wrong: /[«»„]/, say: 'English quotes are “ ”' },
  { languages: ['en'], wrong: /—/, say: 'the English dash here is a spaced –' },
  { languages: ['en'], wrong: /\d[\s\u00a0]%|\}\}[\s\u00a0]%/, say: 'no space before %' },
  { languages: ['en'], wrong: /(?<!\d)\d{1,3}[ \u00a0]\d{3}(?!\d)/, say: 'thousands take a comma' },
  { languages: CYRILLIC, wrong: /\s–\s/, say: 'the dash is —' },
  { languages: CYRILLIC, wrong: /(?<!\u00a0)—|—(?!\s|$)/u, say: 'no-break space before —, a space after' },
  { languages: CYRILLIC, wrong: /(?<![\d,])\d{1,3},\d{3}(?![\d])/, say: 'thousands take a no-break space' },
  {
    languages: CYRILLIC,
    wrong: /(?<![\d.])\d+\.\d+(?![\d.])/,
    say: 'decimals take a comma',
  },
  { languages: CYRILLIC, wrong: /(?<!\d)\d{1,3} \d{3}(?!\d)/, say: 'no-break space between thousands' },
  { languages: CYRILLIC, wrong: /^[^«]*[“”‘’]/, say: 'outer quotes are « »' },
  { languages: ['ru'], wrong: /\d%|\}\}%|\d %|\}\} %/, say: 'no-break space before %' },
  { languages: ['kk'], wrong: /\d[\s\u00a0]%|\}\}[\s\u00a0]%/, say: 'no space before %' },
  {
    languages: ['ru'],
    wrong: /(?<!\d)\d{1,3} (₸|тенге|тыс\.|млн|млрд|км|часов|года?|лет)(?![а-яё])/,
    say: 'no-break space before a unit',
  },
  {
    languages: ['kk'],
    wrong: /(?<!\d)\d{1,3} (₸|теңге|мың|млн|млрд|км|сағат|жыл|ж\.)/,
    say: 'no-break space before a unit',
  },
  { languages: ['kk'], wrong: new RegExp(`\\d{1,2}-${KK_MONTH}`), say: 'no hyphen between day and month' },
  {
    languages: ['kk'],
    wrong: /\d-(?:жыл[а-яәғқңөұүһі]*|шы|ші|ншы|нші|ыншы|інші)(?![а-яәғқңөұүһі])/,
    say: 'no hyphen before жыл, no ordinal ending',
  },
  {
    languages: ['kk'],
    wrong: /\}\}-(?!сынып|тарау|кезең|жүріс|апта|ай |бет|нұсқа)[а-яәғқңөұүһі]/,
    say: 'an ending on a variable goes through the number formatter',
  },
  {
    languages: ['kk'],
    wrong: /(?<![а-яёәғқңөұүһі])(сен|сенің|саған|сені|сенде|сенен)(?![а-яёәғқңөұүһі])/i,
    say: 'the reader is сіз',
  },
  { languages: ['ru'], wrong: /(?<![а-яё])(ты|тебе|тебя|твой|твоя|твои)(?![а-яё])/i, say: 'the reader is вы' },
  { languages: ['ru'], wrong: NO_YO, say: 'ё' },
  {
    languages: ['ru'],
    wrong: /(?<![а-яё])на Украин/i,
    say: 'в Украине, as papers of the UN and of Kazakhstan have it',
  },
];

export function typography(entries: Entry[]): Fault[] {
  return entries.flatMap((entry) => {
    const text = entry.text.replace(/<[^>]*>/g, '').replace(/https?:\S+/g, '');
    return RULES.filter((rule) => rule.languages.includes(entry.language)).flatMap((rule) => {
      const found = rule.wrong.exec(text);
      return found === null
        ? []
        : [`${at(entry)}: ${rule.say}: "${text.slice(Math.max(0, found.index - 12), found.index + 18)}"`];
    });
  });
}

const quoted = (key: string): boolean => /(^|\.)quotes?(\.|$)/.test(key);
const FORBIDDEN: Record<Language, RegExp> = {
  en: /\b(massacre\w*|slaughter\w*|dictator\w*|draconian|riot\w*|virus of)\b|(?<!political )\bregimes?\b/i,
  kk: /(?<![а-яёәғқңөұүһі])(қырғын|диктатор|бұзақы|жаппай тәртіпсіздік|қантөгіс)/i,
  ru: /(?<![а-яё])(бойн[яиюе]|резн[яиюе]|диктатор|беспорядк|казахски[ехм]* власт|драконовск)|(?<!политическ[а-яё]+ )(?<![а-яё])режим[а-яё]* *(авторитар|диктатор|назарбаев)|(авторитарн|диктаторск|правящ|назарбаевск)[а-яё]* режим/i,
};

/** Words stronger than what is agreed stand only in a quotation with its speaker (keys with a segment `quote`). */
export function forbidden(entries: Entry[]): Fault[] {
  return entries
    .filter((entry) => !quoted(entry.key))
    .flatMap((entry) => {
      const found = FORBIDDEN[entry.language].exec(entry.text);
      return found === null ? [] : [`${at(entry)}: "${found[0]}" belongs in a quotation with its speaker`];
    });
}

const CEILING: Record<Language, number> = { en: 24, ru: 20, kk: 18 };

/** Sentences longer than a pupil reads in one go: a warning, not a fault. */
export function longSentences(entries: Entry[]): Fault[] {
  return entries.flatMap((entry) =>
    prose(entry.text)
      .split(/(?<=[.!?…])\s+/)
      .map((sentence) => sentence.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length)
      .filter((count) => count > CEILING[entry.language])
      .map((count) => `${at(entry)}: a sentence of ${count} words (aim: at most ${CEILING[entry.language]})`),
  );
}

const NB = '\u00a0';

/** What a machine can mend without reading: spaces that must not break, and dots that are one character. */
export function mended(language: Language, text: string): string {
  const dots = text.replaceAll('...', '…').replace(/№ ?(?=\d|\{\{)/g, `№${NB}`);
  if (language === 'en') return dots;
  const dashes = dots.replace(/(?<=\S) —/g, `${NB}—`).replace(/(?<!\d)(\d{1,3}) (?=\d{3}(?!\d))/g, `$1${NB}`);
  if (language === 'kk')
    return dashes.replace(/(?<!\d)(\d{1,3}) (?=₸|теңге|мың|млн|млрд|км|сағат|жыл|ж\.)/g, `$1${NB}`);
  return dashes
    .replace(/(\d|\}\}) ?%/g, `$1${NB}%`)
    .replace(/(?<!\d)(\d{1,3}) (?=(₸|тенге|тыс\.|млн|млрд|км|часов|года?|лет)(?![а-яё]))/g, `$1${NB}`);
}
