// Numbers, dates and order as each language writes them. Chromium carries no Kazakh data for Intl (only plural rules), so
// Kazakh is written out here; every other language asks Intl. Units come from the deck; words beside a number from locales.
const NB = '\u00a0';
const MINUS = '\u2212';
const KK_MONTHS = 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'.split(' ');
const KK_LETTERS = 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя';

const localeOf = (language: string) => (language === 'en' ? 'en-GB' : language);

/** What is made once and then asked again: making an Intl writer takes longer than a hundred of its answers. */
function remembered<Key extends string | number, T>(make: (language: string, key: Key) => T) {
  const made = new Map<string, T>();
  return (language: string, key: Key): T => {
    const name = `${language} ${key}`;
    const known = made.get(name) ?? make(localeOf(language), key);
    made.set(name, known);
    return known;
  };
}

const numbers = remembered(
  (locale, places: number) => new Intl.NumberFormat(locale, { maximumFractionDigits: places }),
);
const MONTH = { month: 'long', timeZone: 'UTC' } as const;
const DAY = { day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
const dates = remembered(
  (locale, form: 'month' | 'day') => new Intl.DateTimeFormat(locale, form === 'month' ? MONTH : DAY),
);

function grouped(digits: string, separator: string): string {
  return digits.replace(/\B(?=(\d{3})+(?!\d))/g, separator);
}

/** A plain number. `places` is the most decimals shown. Kazakh and Russian group from 1 000 on, with a no-break space. */
export function formatNumber(language: string, value: number, places = 0): string {
  const rounded = Number(value.toFixed(places));
  const sign = rounded < 0 ? MINUS : '';
  const size = Math.abs(rounded);
  if (language !== 'kk' && language !== 'ru') {
    return sign + numbers(language, places).format(size);
  }
  const [whole = '0', rest] = String(size.toFixed(places))
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '')
    .split('.');
  return sign + grouped(whole, NB) + (rest ? `,${rest}` : '');
}

/** With one decimal, also a zero, so that the numbers of a column stand below each other. */
export function formatTenths(language: string, value: number): string {
  const text = formatNumber(language, value, 1);
  const point = language === 'kk' || language === 'ru' ? ',' : '.';
  return text.includes(point) ? text : `${text}${point}0`;
}

/** A counted figure as a sentence gives it that says “about”: two significant digits, 1828 becomes 1800. Below 100 to the whole. */
export function roughly(value: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, Math.abs(value)))) - 1);
  return Math.round(value / unit) * unit;
}

/** A share 0–1 as a percentage: 54% in Kazakh and English, 54 % in Russian. */
export function formatShare(language: string, share: number, places = 0): string {
  return withPercent(language, formatNumber(language, share * 100, places));
}

export function withPercent(language: string, digits: string): string {
  return language === 'ru' ? `${digits}${NB}%` : `${digits}%`;
}

/** With its sign, also for a rise: +2,4 or −1,1; 0 stands bare. */
export function formatSigned(language: string, value: number, places = 0): string {
  const text = formatNumber(language, value, places);
  return Number(value.toFixed(places)) > 0 ? `+${text}` : text;
}

/** From – to, joined by an en dash without spaces; a minus before the second number gets room. */
export function formatRange(low: string, high: string): string {
  if (low === high) return low;
  return high.startsWith(MINUS) || high.startsWith('+') ? `${low}${NB}…${NB}${high}` : `${low}–${high}`;
}

const parts = (date: string) => {
  const [year = '', month = '1', day] = date.split('-');
  return { year, month: Number(month), day: day ? Number(day) : null };
};

/** A month's name standing alone, lower case except in English. */
export function monthName(language: string, month: number): string {
  if (language === 'kk') return KK_MONTHS[month - 1] ?? '';
  const date = new Date(Date.UTC(2001, month - 1, 1));
  return dates(language, 'month').format(date);
}

/** A year with its word, as a heading has it: 2011; 2011 год; 2011 жыл. */
export function yearWord(language: string, year: string): string {
  if (language === 'kk') return `${year}${NB}жыл`;
  return language === 'ru' ? `${year}${NB}год` : year;
}

function monthAndYear(language: string, months: string, year: string): string {
  if (language === 'kk') return `${year}${NB}жылғы ${months}`;
  return language === 'ru' ? `${months} ${year}${NB}года` : `${months} ${year}`;
}

/** YYYY, YYYY-MM, or YYYY-MM-DD as a date in prose: 16 December 2011; 16 декабря 2011 года; 2011 жылғы 16 желтоқсан. */
export function formatDate(language: string, date: string): string {
  if (/^\d{4}$/.test(date)) return yearWord(language, date);
  const { year, month, day } = parts(date);
  if (day === null) return monthAndYear(language, monthName(language, month), year);
  if (language === 'kk') return `${year}${NB}жылғы ${day}${NB}${monthName('kk', month)}`;
  const at = new Date(Date.UTC(Number(year), month - 1, day));
  const text = dates(language, 'day').format(at);
  return language === 'ru' ? `${text.replace(' ', NB)} ${year}${NB}года` : `${text.replace(' ', NB)} ${year}`;
}

/** The months of a turn: January–June 2004; январь–июнь 2004 года; 2004 жылғы қаңтар–маусым. */
export function formatMonths(language: string, from: string, to: string): string {
  const a = parts(from);
  const b = parts(to);
  if (a.year !== b.year) return `${formatDate(language, from.slice(0, 7))} – ${formatDate(language, to.slice(0, 7))}`;
  const first = monthName(language, a.month);
  if (a.month === b.month) return monthAndYear(language, first, a.year);
  return monthAndYear(language, `${first}–${monthName(language, b.month)}`, a.year);
}

/** Day and time of a save, short, in the reader's own time zone. */
export function formatMoment(language: string, at: number): string {
  const date = new Date(at);
  const two = (n: number) => String(n).padStart(2, '0');
  const clock = `${two(date.getHours())}:${two(date.getMinutes())}`;
  if (language === 'kk' || language === 'ru') {
    return `${two(date.getDate())}.${two(date.getMonth() + 1)}.${date.getFullYear()}, ${clock}`;
  }
  const day = new Intl.DateTimeFormat(localeOf(language), { day: 'numeric', month: 'short', year: 'numeric' });
  return `${day.format(date)}, ${clock}`;
}

const place = (letter: string) => {
  const at = KK_LETTERS.indexOf(letter);
  return at < 0 ? 1000 + (letter.codePointAt(0) ?? 0) : at;
};

function compareKazakh(a: string, b: string): number {
  const x = [...a.toLowerCase()].map(place);
  const y = [...b.toLowerCase()].map(place);
  for (let i = 0; i < Math.min(x.length, y.length); i++) {
    const difference = (x[i] ?? 0) - (y[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return x.length - y.length;
}

/** Order of the alphabet, for sorting names. */
export function comparer(language: string): (a: string, b: string) => number {
  return language === 'kk' ? compareKazakh : new Intl.Collator(localeOf(language)).compare;
}

export type Unit = 'share' | 'people' | 'percent' | 'index' | 'hours' | 'tenge' | 'places' | 'points';

/** A measured value in its unit, bare of words: a share becomes a percentage, money gets its sign. */
export function formatValue(language: string, unit: Unit, value: number): string {
  switch (unit) {
    case 'share':
      return formatShare(language, value, Math.abs(value) < 0.095 && value !== 0 ? 1 : 0);
    case 'percent':
      return withPercent(language, formatNumber(language, value, 1));
    case 'tenge':
      return `${formatNumber(language, value)}${NB}₸`;
    case 'index':
      return formatNumber(language, value, 2);
    case 'people':
    case 'hours':
    case 'places':
    case 'points':
      return formatNumber(language, value);
  }
}

/** How many decimals a change of this unit is told with. */
export function changePlaces(unit: Unit): number {
  return unit === 'share' || unit === 'percent' ? 1 : unit === 'index' ? 2 : 0;
}

/** A change in its unit, signed; shares and percentages change by points (the word is the caller's). */
export function formatChange(language: string, unit: Unit, change: number): string {
  const value = unit === 'share' ? change * 100 : change;
  return formatSigned(language, value, changePlaces(unit));
}
