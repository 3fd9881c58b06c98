// The debrief on paper: printed to a file its words can be selected, searched and read aloud, in each language.
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { lettersOf, pagesOf } from './pdf.ts';
import { home, onPage, say } from './table.ts';
import { expect, LANGUAGES, type Language, test } from './watch.ts';

const OWN = { kk: /[әғқңөұүһі]/i, ru: /[ёъыэ]/i, en: /[a-z]/i };
const WORDS = ['title', 'timeline.title', 'charts.title', 'regions.title', 'real.title', 'cost.title', 'ledgers.title'];

const printed = (language: Language, key: string): string => say(language, `debrief:${key}`).replace(/\s/g, '');

test('printed, the debrief keeps its words as letters in three languages @long', async ({ page }, info) => {
  mkdirSync(info.outputDir, { recursive: true });
  const file = path.join(info.outputDir, 'printed.json');
  const game = ['play', 'first-steps', '--seed', '2', '--people', '1000', '--regime', 'random', '--civil', 'random'];
  execFileSync(process.execPath, ['src/cli/zheli.js', ...game, '--record', file], { stdio: 'ignore' });
  for (const language of LANGUAGES) {
    await home(page, language);
    await page.locator('input[type=file]').first().setInputFiles(file);
    await expect(onPage(page, 'debrief').getByRole('heading', { level: 1 })).toBeVisible({ timeout: 30_000 });
    const letters = lettersOf(await page.pdf({ format: 'A4' }));
    for (const key of WORDS) expect(letters, `${language} ${key}`).toContain(printed(language, key));
    expect(letters).toMatch(OWN[language]);
    expect(letters).not.toContain('\ufffd');
    expect(letters.length).toBeGreaterThan(3000);
    // A telephone shows one part at a time; its paper holds them all.
    await page.setViewportSize({ width: 360, height: 640 });
    await expect(page.locator('.debrief-part:visible')).toHaveCount(1);
    const fromPhone = lettersOf(await page.pdf({ format: 'A4' }));
    for (const key of WORDS.slice(1)) expect(fromPhone, `${language} ${key}`).toContain(printed(language, key));
    await page.setViewportSize({ width: 1366, height: 768 });
  }
});

/** Pages of each part of a lesson on paper for eight citizens, six turns and the eight offices. */
const PILE = {
  guide: 1,
  letter: 1,
  turns: 6,
  map: 1,
  cards: 2,
  offices: 4,
  aims: 1,
  citizens: 1,
  officeSlips: 8,
  citizenSlips: 4,
};

test('a lesson on paper comes out of the printer page by page, in three languages @long', async ({ page }) => {
  for (const language of LANGUAGES) {
    await page.goto(`?lang=${language}&scenario=blocking-law-2012-2015&minutes=45&citizens=8#/paper`);
    await expect(page.locator('.paper-page[data-ready=true]')).toBeVisible();
    const boxes = page.locator('.paper-choice input');
    await expect(boxes).toHaveCount(Object.keys(PILE).length);
    const whole = await page.pdf({ preferCSSPageSize: true });
    expect(pagesOf(whole), language).toBe(Object.values(PILE).reduce((sum, pages) => sum + pages, 0));
    const letters = lettersOf(whole);
    for (const key of ['sheet.guide', 'readOut', 'askTurn', 'knows', 'slipAim'])
      expect(letters, `${language} ${key}`).toContain(say(language, `paper:${key}`).replace(/\s/g, ''));
    expect(letters).toMatch(OWN[language]);
    for (const box of await boxes.all()) await box.uncheck();
    for (const [name, pages] of Object.entries(PILE)) {
      const box = page.getByRole('checkbox', { name: say(language, `paper:sheet.${name}`), exact: true });
      await box.check();
      expect([language, name, pagesOf(await page.pdf({ preferCSSPageSize: true }))]).toEqual([language, name, pages]);
      await box.uncheck();
    }
  }
});
