// The Kazakh of numbers and dates as Chromium writes it, against the full data of Node: Chromium itself carries none.
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { expect, test } from './watch.ts';

const NUMBERS = [0, 7, 999, 1000, 1234.5, 1234567.891, -12, -1234.56, 1e9];
const DAYS = Array.from({ length: 156 }, (_, at) => {
  const month = String((at % 12) + 1).padStart(2, '0');
  return `${2004 + Math.floor(at / 12)}-${month}-${String((at % 28) + 1).padStart(2, '0')}`;
});
const NAMES = [
  'Өскемен',
  'Орал',
  'Ақтау',
  'Әулиеата',
  'Ұлытау',
  'Қостанай',
  'Көкшетау',
  'Үштөбе',
  'Іле',
  'Шымкент',
  'Ғабит',
];

test('Kazakh numbers, dates and order in Chromium are those of the full language data', async ({ page }) => {
  await page.goto('about:blank');
  const code = stripTypeScriptTypes(readFileSync('src/client/format.ts', 'utf8'));
  const found = await page.evaluate(
    async ({ code, numbers, days, names }) => {
      const format = await import(`data:text/javascript,${encodeURIComponent(code)}`);
      return {
        numbers: numbers.map((one) => format.formatNumber('kk', one, 2)),
        shares: [0, 0.03, 0.54, 1].map((one) => format.formatShare('kk', one)),
        months: days.map((one) => format.formatDate('kk', one)),
        names: [...names].sort(format.comparer('kk')),
        own: new Intl.DateTimeFormat('kk', { month: 'long' }).format(new Date(Date.UTC(2011, 11, 16))),
      };
    },
    { code, numbers: NUMBERS, days: DAYS, names: NAMES },
  );
  const full = new Intl.NumberFormat('kk', { maximumFractionDigits: 2 });
  const plain = (text: string) => text.replaceAll('\u202f', '\u00a0').replace('\u2212', '-');
  expect(found.numbers.map(plain)).toEqual(NUMBERS.map((one) => plain(full.format(one))));
  const percent = new Intl.NumberFormat('kk', { style: 'percent' });
  expect(found.shares).toEqual([0, 0.03, 0.54, 1].map((one) => percent.format(one)));
  const long = new Intl.DateTimeFormat('kk', { month: 'long', timeZone: 'UTC' });
  for (const [at, day] of DAYS.entries()) {
    const date = new Date(`${day}T00:00:00Z`);
    expect(found.months[at]).toBe(
      `${date.getUTCFullYear()}\u00a0жылғы ${date.getUTCDate()}\u00a0${long.format(date).toLowerCase()}`,
    );
  }
  expect(found.names).toEqual([...NAMES].sort(new Intl.Collator('kk').compare));
  expect(found.own, 'the reason for a formatter of our own').not.toContain('желтоқсан');
});
