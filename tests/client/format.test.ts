// The Kazakh of the interface against the full data of Node: Chromium carries none, so the page cannot ask Intl.
import { describe, expect, test } from 'vitest';
import {
  comparer,
  formatChange,
  formatDate,
  formatMoment,
  formatMonths,
  formatNumber,
  formatRange,
  formatShare,
  formatSigned,
  formatTenths,
  formatValue,
  monthName,
  roughly,
  yearWord,
} from '../../src/client/format.ts';

const NB = '\u00a0';
const plain = (text: string) => text.replaceAll('\u202f', NB).replace('\u2212', '-');

describe('numbers', () => {
  const numbers = [0, 1, 12, 999, 1000, 1234.5, 1234567.891, -12, -1234.56, 54.25, 1e9, 0.001, 0.05, 99.95];
  for (const language of ['kk', 'ru', 'en-GB'])
    test(`${language}: as CLDR has them`, () => {
      for (const places of [0, 1, 2]) {
        const cldr = new Intl.NumberFormat(language, { maximumFractionDigits: places, roundingMode: 'halfExpand' });
        for (const number of numbers) {
          if (number === 54.25 || number === 99.95 || number === 0.05) continue; // halves: floats decide, see below
          const ours = formatNumber(language === 'en-GB' ? 'en' : language, number, places);
          expect(plain(ours), `${number} to ${places}`).toBe(plain(cldr.format(Number(number.toFixed(places)) + 0)));
        }
      }
    });

  test('“about” goes with two digits at most', () => {
    const given = [0, 0.4, 7, 42, 99, 100, 104, 105, 995, 1828, 1850, 123_456, 12_345_678];
    expect(given.map(roughly)).toEqual([0, 0, 7, 42, 99, 100, 100, 110, 1000, 1800, 1900, 120_000, 12_000_000]);
    expect(roughly(-1828)).toBe(-1800);
  });

  test('a minus is a minus, and no zero bears one', () => {
    expect(formatNumber('kk', -3)).toBe('−3');
    expect(formatNumber('kk', -0.2)).toBe('0');
    expect(formatSigned('ru', 0.04, 1)).toBe('0');
    expect(formatSigned('ru', 2.44, 1)).toBe('+2,4');
    expect(formatSigned('en', -1234)).toBe('−1,234');
  });

  test('percent: no space in Kazakh and English, a no-break space in Russian', () => {
    for (const language of ['kk', 'ru', 'en'])
      for (const share of [0, 0.03, 0.54, 1]) {
        const cldr = new Intl.NumberFormat(language === 'en' ? 'en-GB' : language, { style: 'percent' });
        expect(formatShare(language, share)).toBe(plain(cldr.format(share)));
      }
  });

  test('small shares keep a decimal; a change of a share is told in points', () => {
    expect(formatValue('kk', 'share', 0.0265)).toBe('2,6%');
    expect(formatValue('ru', 'share', 0.1265)).toBe(`13${NB}%`);
    expect(formatValue('en', 'people', 12345)).toBe('12,345');
    expect(formatValue('kk', 'tenge', 1500)).toBe(`1${NB}500${NB}₸`);
    expect(formatChange('en', 'share', 0.0234)).toBe('+2.3');
    expect(formatChange('kk', 'people', -40)).toBe('−40');
  });

  test('ranges', () => {
    expect(formatRange('2', '5')).toBe('2–5');
    expect(formatRange('−1', '+2')).toBe(`−1${NB}…${NB}+2`);
    expect(formatRange('−3', '−1')).toBe(`−3${NB}…${NB}−1`);
    expect(formatRange('4', '4')).toBe('4');
  });
});

describe('dates', () => {
  test('months of the three languages as CLDR has them, lower case in Kazakh and Russian', () => {
    for (const language of ['kk', 'ru', 'en'])
      for (let month = 1; month <= 12; month++) {
        const cldr = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
        const name = cldr.format(new Date(Date.UTC(2011, month - 1, 1)));
        expect(monthName(language, month)).toBe(language === 'en' ? name : name.toLowerCase());
      }
  });

  test('every day of 2004–2016 in Kazakh prose holds the same month as CLDR', () => {
    const cldr = new Intl.DateTimeFormat('kk', { dateStyle: 'long', timeZone: 'UTC' });
    for (let day = Date.UTC(2004, 0, 1); day < Date.UTC(2017, 0, 1); day += 864e5) {
      const date = new Date(day);
      const [year, , number, month] = plain(cldr.format(date)).replaceAll(NB, ' ').split(' ');
      expect(formatDate('kk', date.toISOString().slice(0, 10))).toBe(`${year}${NB}жылғы ${number}${NB}${month}`);
    }
  });

  test('prose', () => {
    expect(formatDate('kk', '2011-12-16')).toBe(`2011${NB}жылғы 16${NB}желтоқсан`);
    expect(formatDate('ru', '2011-12-16')).toBe(`16${NB}декабря 2011${NB}года`);
    expect(formatDate('en', '2011-12-16')).toBe(`16${NB}December 2011`);
    expect(formatDate('ru', '2011-12')).toBe(`декабрь 2011${NB}года`);
    expect(yearWord('kk', '2011')).toBe(`2011${NB}жыл`);
  });

  test('the months of a turn', () => {
    expect(formatMonths('en', '2004-01', '2004-06')).toBe('January–June 2004');
    expect(formatMonths('ru', '2004-01', '2004-06')).toBe(`январь–июнь 2004${NB}года`);
    expect(formatMonths('kk', '2004-01', '2004-06')).toBe(`2004${NB}жылғы қаңтар–маусым`);
    expect(formatMonths('en', '2016-04', '2016-04')).toBe('April 2016');
    expect(formatMonths('en', '2011-12', '2012-01')).toBe('December 2011 – January 2012');
  });

  test('no English and no numbered month in a Kazakh moment', () => {
    expect(formatMoment('kk', new Date(2026, 10, 4, 9, 5).getTime())).toBe('04.11.2026, 09:05');
  });
});

test('the alphabet of Kazakh sorts as full ICU does', () => {
  const names =
    'Ақмола Ақтөбе Алматы Атырау Батыс Жамбыл Қарағанды Қостанай Қызылорда Маңғыстау Оңтүстік Павлодар Солтүстік Шығыс Өскемен Орал Үлкен Ұлытау Іле Әулиеата Ғалам'.split(
      ' ',
    );
  const icu = [...names].sort(new Intl.Collator('kk').compare);
  expect([...names].sort(comparer('kk'))).toEqual(icu);
  expect([...names].sort(comparer('ru'))).not.toEqual(icu);
});

test.each([
  ['en', '69.0', '−0.5', '1,234.6'],
  ['ru', '69,0', '−0,5', '1\u00a0234,6'],
  ['kk', '69,0', '−0,5', '1\u00a0234,6'],
])('tenths in a column: %s', (language, whole, below, large) => {
  expect([69, -0.5, 1234.56].map((value) => formatTenths(language, value))).toEqual([whole, below, large]);
});
